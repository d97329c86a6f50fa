import type { Node } from '@tiptap/pm/model'
import { isFootnote } from '../lines'

/** Whether a line asks: it ends in a question mark, closing quotation marks and brackets aside. */
export function endsInQuestion(line: Node): boolean {
  return /[?？؟][\s"'”’»)\]]*$/.test(wordsOfLine(line))
}

/** The words of a line as it reads on without its footnotes; chips have none here. */
export function wordsOfLine(line: Node): string {
  return line.children.map((child) => (isFootnote(child) ? '' : child.textContent)).join('')
}
