import type { Node } from '@tiptap/pm/model'
import { NO_LETTER } from './no-letter'

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
