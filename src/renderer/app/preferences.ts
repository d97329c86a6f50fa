import type { Preferences } from '@shared/records/settings'
import { useSyncExternalStore } from 'react'
import { call, onEvent } from '../api/desk'
import { showError } from './notices'
import { preferLook, sections } from './routes'

/** This computer's preferences, read once at the start and kept in step with the other windows. */
let current: Preferences | null = null
const listeners = new Set<() => void>()

function accept(next: Preferences): void {
  current = next
  for (const section of sections) preferLook(section, next.lists[section]?.look ?? 'usual')
  for (const listener of listeners) listener()
}

/** Reads the preferences and follows them; called once before the first paint. */
export async function startPreferences(): Promise<void> {
  onEvent('preferences.changed', accept)
  accept(await call('preferences.get'))
}

/** @throws before `startPreferences` is done; nothing is painted before that */
export function currentPreferences(): Preferences {
  if (!current) throw new Error('The preferences are not read yet')
  return current
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribePreferences, currentPreferences)
}

/** Changes preferences at once on the screen and then where they are kept. */
export function changePreferences(change: Partial<Preferences>): void {
  accept({ ...currentPreferences(), ...change })
  call('preferences.set', change).catch(showError)
}

/** @returns the end of this subscription */
export function subscribePreferences(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
