import { NO_LETTER } from '@shared/article/no-letter'
import type { Node } from '@tiptap/pm/model'

/** Whether a node is a footnote: inline from outside, a line of its own inside. */
export function isFootnote(node: Node): boolean {
  return node.type.name === 'footnote'
}

/** Every line of a document in reading order, each with the position before it; a footnote after the line it is in. */
export function eachLine(doc: Node, visit: (line: Node, position: number) => void): void {
  doc.descendants((node, position) => {
    if (node.inlineContent) visit(node, position)
    return !node.isLeaf
  })
}

/**
 * The letters of a line, one for each place that it has in the document, so that an offset in them is one in the line:
 * a chip is one sign, a footnote as many as it takes.
 */
export function lettersOf(line: Node, from = 0, to = line.content.size): string {
  let letters = ''
  line.nodesBetween(from, to, (node, position) => {
    if (node.isText) letters += (node.text ?? '').slice(Math.max(0, from - position), to - position)
    else letters += NO_LETTER.repeat(Math.min(to, position + node.nodeSize) - Math.max(from, position))
    return false
  })
  return letters
}
