import { useSyncExternalStore } from 'react'

/**
 * The window's own dialogs: the palette, the list of keys and the tour. The palette is there at once, since whoever
 * opens it goes on typing; the code of the others comes when they are first opened.
 */
export type OverlayName = 'palette' | 'keys'

export const loadKeyList = () => import('./commands/key-list').then((module) => ({ default: module.KeyList }))

let open: OverlayName | null = null
// The tour is no dialog: it stands beside the work and stays while a dialog comes and goes.
let touring = false
const listeners = new Set<() => void>()

export function openOverlay(name: OverlayName): void {
  open = name
  changed()
}

export function closeOverlay(): void {
  open = null
  changed()
}

export function showTour(shown: boolean): void {
  touring = shown
  changed()
}

function changed(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Which of them is open, and whether the tour is. */
export function useOverlays(): { shown: OverlayName | null; tour: boolean } {
  const shown = useSyncExternalStore(subscribe, () => open)
  const tour = useSyncExternalStore(subscribe, () => touring)
  return { shown, tour }
}
