import type { EditorView } from '@tiptap/pm/view'

/** The element that the text scrolls in; null where the text is on no page. */
export function paneOf(view: EditorView): Element | null {
  return view.dom.closest('[data-text-pane]')
}
