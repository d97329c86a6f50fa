import type { Node } from '@tiptap/pm/model'

/** Whether a line asks: it ends in a question mark, closing quotation marks and brackets aside. */
export function endsInQuestion(block: Node): boolean {
  return /[?？؟][\s"'”’»)\]]*$/.test(block.textContent)
}
