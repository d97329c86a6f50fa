import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { paneOf } from '../text-pane'
import type { CalmSource } from './calm'

/**
 * Keeps the line of the caret at one height of the pane. It takes the place of ProseMirror's own scrolling, which is
 * asked for by keys, typing and commands, and never by the mouse: what is clicked on stays under the pointer.
 */
export function typewriter(calm: CalmSource) {
  return Extension.create({
    name: 'typewriter',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('typewriter'),
        props: {
          handleScrollToSelection: (view) => keepAtHeight(view, calm.get().typewriterHeight),
        },
        view(view) {
          let height = calm.get().typewriterHeight
          const stop = calm.subscribe(() => {
            const before = height
            height = calm.get().typewriterHeight
            if (height !== before) keepAtHeight(view, height)
          })
          return { destroy: stop }
        },
      }),
    ],
  })
}

/** @returns false where the selection is to be scrolled to as usual */
function keepAtHeight(view: EditorView, height: number | null): boolean {
  const pane = paneOf(view)
  if (height === null || !pane || view.state.selection instanceof NodeSelection) return false
  const line = view.coordsAtPos(view.state.selection.head)
  const wanted = pane.getBoundingClientRect().top + (pane.clientHeight * height) / 100
  const off = (line.top + line.bottom) / 2 - wanted
  // Less than a pixel would only blur the letters.
  if (Math.abs(off) >= 1) pane.scrollTop += off
  return true
}
