import type { EditorView } from '@tiptap/pm/view'
import type { Range } from './note-place'

/** Where a note's words are on the screen: as wide as the text, so that a card stands beside it, and as high as the words. */
export function boxOf(view: EditorView, { from, to }: Range): DOMRect {
  const text = view.dom.getBoundingClientRect()
  const inside = Math.min(from + 1, to)
  const start = view.coordsAtPos(inside)
  const end = view.coordsAtPos(Math.max(inside, to - 1))
  const bottom = Math.min(end.bottom, start.top + HIGHEST)
  return new DOMRect(text.left, start.top, text.width, Math.max(1, bottom - start.top))
}

/** Of a long passage only its beginning counts. */
const HIGHEST = 300
