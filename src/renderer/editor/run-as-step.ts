import { closeHistory } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Runs a command as a step of undo of its own. The history joins changes that follow closely at one place: without this a
 * pair that is split while one types would be joined again together with the last words.
 */
export function runAsStep(view: EditorView, command: Command): boolean {
  let isChange = false
  const did = command(
    view.state,
    (transaction) => {
      isChange ||= transaction.docChanged
      view.dispatch(isChange ? closeHistory(transaction) : transaction)
    },
    view,
  )
  if (isChange) view.dispatch(closeHistory(view.state.tr))
  return did
}
