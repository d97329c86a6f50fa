import type { Node } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'

/**
 * Where a paste was asked for, in the text as it is now; null where that was written in meanwhile. A text that was
 * changed and changed back is another object with the same words, which no selection of before fits.
 */
export function placeAsked(now: Node, asked: Selection): Selection | null {
  return now.eq(asked.$from.doc) ? Selection.fromJSON(now, asked.toJSON()) : null
}
