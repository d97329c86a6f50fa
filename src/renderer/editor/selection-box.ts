import type { EditorView } from '@tiptap/pm/view'

/** Where the selection is on the screen, for a panel to stand by. */
export function selectionBox(view: EditorView): DOMRect {
  const { from, to } = view.state.selection
  const start = view.coordsAtPos(from)
  const end = view.coordsAtPos(to)
  const left = Math.min(start.left, end.left)
  return new DOMRect(left, start.top, Math.max(1, end.right - left), end.bottom - start.top)
}
