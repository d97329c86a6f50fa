import { lettersOf } from '@shared/article/line-letters'
import { NO_LETTER } from '@shared/article/no-letter'
import type { Node } from '@tiptap/pm/model'

/** Whether a line asks: it ends in a question mark, closing quotation marks, brackets and footnotes aside. */
export function endsInQuestion(block: Node): boolean {
  return /[?？؟][\s"'”’»)\]]*$/.test(lettersOf(block).replaceAll(NO_LETTER, ''))
}
