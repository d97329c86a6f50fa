import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { CallFailed, messageOf } from '../api/desk'
import { NoticeWithActions } from './notice-with-actions'
import { offer, withdraw } from './offered'
import { UnsavedWork } from './unsaved/unsaved-work'

/** Says in one line that something was done; `long` for words that one may want to write down. */
export function showDone(message: string, stay: 'short' | 'long' = 'short'): void {
  notifications.show({ message, color: 'sage', autoClose: stay === 'long' ? 20_000 : 4000 })
}

/** Says in one line that something went wrong; stays longer, because it asks to be read. */
export function showProblem(message: string): void {
  notifications.show({ message, color: 'rouge', autoClose: 12_000, role: 'alert' })
}

/**
 * Shows any thrown error; fits straight into `.catch`. What a person stopped has not gone wrong.
 * @param notDone what therefore did not happen, in a sentence
 */
export function showError(error: unknown, notDone?: string): void {
  if (error instanceof CallFailed && error.code === 'cancelled') showDone(error.message, 'long')
  else if (error instanceof UnsavedWork) showUnsaved(error, notDone)
  else showProblem([notDone, messageOf(error)].filter(Boolean).join(' '))
}

/** Says what is kept and what can be done, and offers it where it can be done at once. */
function showUnsaved({ message, saveElsewhere }: UnsavedWork, notDone?: string): void {
  const why = [notDone, message].filter(Boolean).join(' ')
  const kept = 'What is new is kept in this window.'
  if (!saveElsewhere) showProblem(`${why} ${kept} Try again.`)
  else
    showAction('unsaved', `${why} ${kept} Try again, or save a copy elsewhere.`, {
      label: 'Save a copy elsewhere…',
      run: saveElsewhere,
    })
}

type Action = { label: string; run: () => unknown }

/**
 * Says what was done and offers to undo it for ten seconds; `also` is another way from there.
 * @param onGone called once the notice is gone, however that came
 * @returns takes the notice away, for what is undone in another way
 */
export function showUndo(
  message: string,
  undo: () => Promise<unknown>,
  { also, onGone }: { also?: Action; onGone?: () => void } = {},
): () => void {
  const id = `undo-${Date.now()}`
  const actions = [{ label: 'Undo', run: undo }, ...(also ? [also] : [])]
  showActions(id, message, actions, 'slate', onGone)
  return () => {
    notifications.hide(id)
  }
}

/** Says something that asks for a look, and offers to go there; a notice with the same id is taken away first. */
export function showAction(
  id: string,
  message: string,
  action: Action,
  color: 'slate' | 'amber' = 'amber',
): void {
  showActions(id, message, [action], color)
}

function showActions(
  id: string,
  message: string,
  actions: readonly Action[],
  color: string,
  onGone?: () => void,
): void {
  notifications.hide(id)
  const shown = actions.map(({ label, run }) => ({
    label,
    run: () => {
      notifications.hide(id)
      Promise.resolve(run()).catch(showError)
    },
  }))
  notifications.show({
    id,
    color,
    autoClose: 10_000,
    message: createElement(NoticeWithActions, { id, message, actions: shown }),
    onClose: () => {
      withdraw(id)
      onGone?.()
    },
  })
  const [first] = shown
  if (first) offer({ id, run: first.run })
}
