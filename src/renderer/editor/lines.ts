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
