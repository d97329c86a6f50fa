import type { EventPayload } from '@shared/ipc/contract'
import { onEvent } from '../../api/desk'

type Told = EventPayload<'imports.changed'>
type Listener = (told: Told) => void

// Reading starts before the screen's code is there, so what is told meanwhile is kept.
const early = new Map<string, Told[]>()
const followers = new Map<string, Listener>()

/** Listens to what imports tell, from the start of the window. Returns how to stop. */
export function hearImports(): () => void {
  return onEvent('imports.changed', (told) => {
    const follower = followers.get(told.sessionId)
    if (follower) follower(told)
    else early.set(told.sessionId, [...(early.get(told.sessionId) ?? []), told])
  })
}

/** Follows one import: first what was told before, then what comes. Returns how to stop. */
export function followImport(sessionId: string, listener: Listener): () => void {
  for (const told of early.get(sessionId) ?? []) listener(told)
  early.delete(sessionId)
  followers.set(sessionId, listener)
  return () => {
    followers.delete(sessionId)
  }
}
