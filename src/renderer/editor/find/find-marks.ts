import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { keptDecorations } from '../kept-decorations'
import type { PlaceInArticle } from './find-places'

const key = new PluginKey<DecorationSet>('findMarks')

/** More places than this are counted and not drawn, but for those around the one that is shown. */
const MOST_DRAWN = 2000

/** Marks what the find bar found. It is told; it looks for nothing, so that letters are not kept waiting. */
export const FindMarks = Extension.create({
  name: 'findMarks',
  addProseMirrorPlugins() {
    return [new Plugin<DecorationSet>(keptDecorations(key))]
  },
})

/** @param current index of the place that is shown; -1 for none */
export function markPlaces(view: EditorView, places: readonly PlaceInArticle[], current: number): void {
  const { state } = view
  if (places.length === 0 && key.getState(state) === DecorationSet.empty) return
  const first = Math.max(0, Math.min(current - MOST_DRAWN / 2, places.length - MOST_DRAWN))
  const drawn = places.slice(first, first + MOST_DRAWN)
  const marks = drawn.map(({ from, to }, index) =>
    Decoration.inline(from, to, {
      class: first + index === current ? 'find-place is-current' : 'find-place',
    }),
  )
  const set = marks.length > 0 ? DecorationSet.create(state.doc, marks) : DecorationSet.empty
  view.dispatch(state.tr.setMeta(key, set))
}
