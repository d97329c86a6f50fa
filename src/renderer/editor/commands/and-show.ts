import type { Transaction } from '@tiptap/pm/state'

type Dispatch = ((transaction: Transaction) => void) | undefined

/** Dispatches what it is given and scrolls to the selection: for commands that an outline uses without that. */
export function andShow(dispatch: Dispatch): Dispatch {
  return dispatch && ((transaction) => dispatch(transaction.scrollIntoView()))
}
