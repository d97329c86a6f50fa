import type { Preferences } from '@shared/records/settings'
import { useSyncExternalStore } from 'react'
import { call, onEvent } from '../api/desk'
import { showError } from './notices'
import { preferLook, sections } from './routes'

/** This computer's preferences, read once at the start and kept in step with the other windows. */
let current: Preferences | null = null
const listeners = new Set<() => void>()
/** The newest change of this window that main has not answered yet: its answer has all those before it. */
let awaited: Partial<Preferences> | null = null

function accept(given: Preferences): void {
  const next = current ? inPlaceOf(current, given) : given
  current = next
  for (const section of sections) preferLook(section, next.lists[section]?.look ?? 'usual')
  for (const listener of listeners) listener()
}

/** Reads the preferences and follows them; called once before the first paint. */
export async function startPreferences(): Promise<void> {
  onEvent('preferences.changed', (told) => {
    // What was told before a change of ours was kept would undo it for a moment; its answer brings all there is.
    if (awaited === null) accept(told)
  })
  accept(await call('preferences.get'))
}

/** @throws before `startPreferences` is done; nothing is painted before that */
export function currentPreferences(): Preferences {
  if (!current) throw new Error('The preferences are not read yet')
  return current
}

/** One of them: who shows it is drawn anew when it changes, and not with each of the others. */
export function usePreference<Name extends keyof Preferences>(name: Name): Preferences[Name] {
  return useSyncExternalStore(subscribePreferences, () => currentPreferences()[name])
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, currentPreferences)
}

/** Changes preferences at once on the screen and then where they are kept. */
export function changePreferences(change: Partial<Preferences>): void {
  accept({ ...currentPreferences(), ...change })
  awaited = change
  call('preferences.set', change)
    .then((kept) => {
      if (awaited === change) accept(kept)
    })
    .catch(showError)
    .finally(() => {
      if (awaited === change) awaited = null
    })
}

/** @returns the end of this subscription */
export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What comes from the other side of a call is another object also where it says the same: that stays the one it was. */
function inPlaceOf(before: Preferences, next: Preferences): Preferences {
  const names = Object.keys(next) as (keyof Preferences)[]
  const kept = names.filter((name) => JSON.stringify(next[name]) === JSON.stringify(before[name]))
  return { ...next, ...Object.fromEntries(kept.map((name) => [name, before[name]])) }
}
