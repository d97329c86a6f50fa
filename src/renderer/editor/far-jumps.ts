import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { paneOf } from './text-pane'

/** Positions that a caret goes in one step, from which on blocks between may not have been drawn yet. */
const FAR = 1500
/** Frames until the blocks around have their own heights. */
const FRAMES = 8

const key = new PluginKey<boolean>('farJumps')

/**
 * Keeps the caret on the screen after it went far. Blocks out of sight have guessed heights until they come near, so that
 * the place which was scrolled to is not the one where the caret is drawn.
 */
export const FarJumps = Extension.create({
  name: 'farJumps',
  addProseMirrorPlugins() {
    return [
      new Plugin<boolean>({
        key,
        // Whether the last step asked to be seen.
        state: { init: () => false, apply: (transaction) => transaction.scrolledIntoView },
        view: () => ({
          update(view, before) {
            const { selection } = view.state
            const isFar = Math.abs(selection.head - before.selection.head) > FAR
            if (isFar && key.getState(view.state)) aimAt(view, selection, FRAMES)
          },
        }),
      }),
    ]
  },
})

function aimAt(view: EditorView, selection: Selection, more: number): void {
  requestAnimationFrame(() => {
    if (view.isDestroyed || !view.state.selection.eq(selection)) return
    if (!isSeen(view, selection.head)) view.dispatch(view.state.tr.scrollIntoView())
    if (more > 0) aimAt(view, selection, more - 1)
  })
}

function isSeen(view: EditorView, position: number): boolean {
  const pane = paneOf(view)?.getBoundingClientRect()
  if (!pane) return true
  const caret = view.coordsAtPos(position)
  return caret.top >= pane.top && caret.bottom <= pane.bottom
}
