import type { Replacement } from '@shared/article/find/find-query'
import { replacedText } from '@shared/article/find/replaced-text'
import { closeHistory } from '@tiptap/pm/history'
import type { Mark, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { PlaceInArticle } from './find-places'

/** How many places were replaced, and how many stay because a chip stands in them. */
export type Replaced = { replaced: number; held: number }

/**
 * Replaces places of the text, in one transaction. What is put in has the marks of the letter that it begins at; a chip
 * or a line break is never taken apart.
 */
export function replacePlaces(
  state: EditorState,
  places: readonly PlaceInArticle[],
  replacement: Replacement,
  isExpression: boolean,
): Replaced & { tr: Transaction | null } {
  const tr = closeHistory(state.tr)
  const free = places.filter(({ isHeld }) => !isHeld)
  let replaced = 0
  for (const { from, to, found } of free.toReversed()) {
    const put = replacedText(found, replacement, isExpression)
    if (put === found.groups[0]) continue
    if (put === '') tr.delete(from, to)
    else tr.replaceWith(from, to, state.schema.text(put, marksAt(state.doc, from)))
    replaced += 1
  }
  return { tr: replaced > 0 ? tr : null, replaced, held: places.length - free.length }
}

function marksAt(doc: Node, position: number): readonly Mark[] {
  return doc.nodeAt(position)?.marks ?? []
}
