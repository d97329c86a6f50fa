import type { Editor } from '@tiptap/core'

/**
 * Keeps the caret in a picture's caption in sight while the picture comes: it takes its height after the caption under
 * it was scrolled to.
 * @param frame where the picture will be
 * @returns to be called when the picture may have taken another height
 */
export function captionInSight(
  editor: Editor,
  getPos: () => number | undefined,
  frame: HTMLElement,
): () => void {
  // Later changes of its height are none of the caret's: the writer may have scrolled elsewhere.
  let hasCome = false
  const show = () => {
    if (!hasCome && hasCaret(editor, getPos())) editor.view.dispatch(editor.state.tr.scrollIntoView())
  }
  for (const end of ['load', 'error']) {
    const come = () => {
      show()
      hasCome = true
    }
    // Neither of the two bubbles.
    frame.addEventListener(end, come, { capture: true, once: true })
  }
  return show
}

function hasCaret({ view, state }: Editor, pos: number | undefined): boolean {
  if (pos === undefined || !view.hasFocus() || view.composing) return false
  const { from, to } = state.selection
  return from > pos && to < pos + (state.doc.nodeAt(pos)?.nodeSize ?? 0)
}
