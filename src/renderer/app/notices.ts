import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { messageOf } from '../api/desk'
import { NoticeWithUndo } from './notice-with-undo'

/** Says in one line that something was done; `long` for words that one may want to write down. */
export function showDone(message: string, stay: 'short' | 'long' = 'short'): void {
  notifications.show({ message, color: 'sage', autoClose: stay === 'long' ? 20_000 : 4000 })
}

/** Says in one line that something went wrong; stays longer, because it asks to be read. */
export function showProblem(message: string): void {
  notifications.show({ message, color: 'rouge', autoClose: 12_000, role: 'alert' })
}

/** Shows any thrown error; fits straight into `.catch`. */
export function showError(error: unknown): void {
  showProblem(messageOf(error))
}

/** Says what was done and offers to undo it for ten seconds. */
export function showUndo(message: string, undo: () => Promise<unknown>): void {
  const id = `undo-${Date.now()}`
  notifications.show({
    id,
    color: 'slate',
    autoClose: 10_000,
    message: createElement(NoticeWithUndo, {
      message,
      onUndo: () => {
        notifications.hide(id)
        undo().catch(showError)
      },
    }),
  })
}
