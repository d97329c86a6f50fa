import type { LibraryState } from '@shared/records/library'
import { useSyncExternalStore } from 'react'
import { call, onEvent } from '../api/desk'
import { queryClient } from '../api/queries'
import { forgetListStates } from './lists/list-state'
import { resetPlaces } from './routes'
import { forgetKept } from './use-kept'

const unknown: LibraryState = {
  open: false,
  name: null,
  location: null,
  isSample: false,
  readOnly: false,
  schemaVersion: null,
  counts: null,
  problem: null,
  damaged: false,
  restored: 0,
}

let current = unknown
const listeners = new Set<() => void>()

function accept(next: LibraryState): void {
  const isAnother = ({ location, open, restored }: LibraryState) =>
    next.location !== location || next.open !== open || next.restored !== restored
  const another = current !== unknown && isAnother(current)
  current = next
  if (another) {
    queryClient.clear()
    forgetKept()
    forgetListStates()
    resetPlaces({ section: 'articles' })
  }
  for (const listener of listeners) listener()
}

/** Reads which library is open and follows it; called once before the first paint. */
export async function startLibraryState(): Promise<void> {
  onEvent('library.changed', accept)
  accept(await call('library.state'))
}

/** The open library as the window shows it; the component renders again when it changes. */
export function useLibraryState(): LibraryState {
  return useSyncExternalStore(subscribe, currentLibraryState)
}

export function currentLibraryState(): LibraryState {
  return current
}

/** Reads the counts again after records came or went. */
export async function refreshLibraryState(): Promise<void> {
  accept(await call('library.state'))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
