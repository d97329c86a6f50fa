import type { Transaction } from '@tiptap/pm/state'
import { paragraphOf } from './pair-builders'

/**
 * Deletes the blocks between two places of one parent. An answer and the article keep an empty line to write in; a list
 * or a quotation that would be left with nothing goes as well.
 */
export function takeOut(tr: Transaction, from: number, to: number): Transaction {
  const $from = tr.doc.resolve(from)
  const { parent } = $from
  if (from > $from.start() || to < $from.end()) return tr.delete(from, to)
  if (parent.type.name === 'doc' || parent.type.name === 'answer') {
    return tr.replaceWith(from, to, paragraphOf(parent.type.schema))
  }
  return takeOut(tr, $from.before(), $from.after())
}
