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
  holder: null,
  schemaVersion: null,
  counts: null,
  checking: null,
  problem: null,
  damaged: false,
  restored: 0,
}

let current = unknown
const listeners = new Set<() => void>()
const forgetters = new Set<() => void>()

/** Calls `forget` when another library is shown, or the same one brought back from a backup. */
export function onAnotherLibrary(forget: () => void): void {
  forgetters.add(forget)
}

function accept(next: LibraryState): void {
  const isAnother = ({ location, open, restored }: LibraryState) =>
    next.location !== location || next.open !== open || next.restored !== restored
  // What was shown before a library was looked through was given up when that began.
  const isLookedThrough = current.checking !== null && next.location === current.location
  const another = current !== unknown && !isLookedThrough && isAnother(current)
  const isTakenOver = !another && current.readOnly && !next.readOnly
  current = next
  if (another) {
    queryClient.clear()
    forgetKept()
    forgetListStates()
    for (const forget of forgetters) forget()
    resetPlaces({ section: 'articles' })
  }
  // Whoever could write to it until now told nobody here.
  if (isTakenOver) void queryClient.invalidateQueries()
  for (const listener of listeners) listener()
}

/** Reads which library is open and follows it; called once before the first paint. */
export async function startLibraryState(): Promise<void> {
  onEvent('library.changed', accept)
  accept(await call('library.state'))
}

/** Resolves when the library that is looked through first is open; at once where none is. */
export async function libraryLookedThrough(): Promise<void> {
  await new Promise<void>((resolve) => {
    if (current.checking === null) return resolve()
    const stop = subscribe(() => {
      if (current.checking !== null) return
      stop()
      resolve()
    })
  })
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
