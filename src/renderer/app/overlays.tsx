import { lazy, Suspense, useSyncExternalStore } from 'react'
import { Palette } from './commands/palette'
import { WorkProgress } from './work-progress'

/**
 * The window's own dialogs: the palette, the list of keys and the tour. The palette is there at once, since whoever
 * opens it goes on typing; the code of the others comes when they are first opened.
 */
export type OverlayName = 'palette' | 'keys'

export const loadKeyList = () => import('./commands/key-list').then((module) => ({ default: module.KeyList }))
const KeyList = lazy(loadKeyList)
const Tour = lazy(() => import('./tour').then((module) => ({ default: module.Tour })))

let open: OverlayName | null = null
// The tour is no dialog: it stands beside the work and stays while a dialog comes and goes.
let touring = false
const listeners = new Set<() => void>()

export function openOverlay(name: OverlayName): void {
  open = name
  changed()
}

function closeOverlay(): void {
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

export function Overlays({ libraryOpen }: { libraryOpen: boolean }) {
  const shown = useSyncExternalStore(subscribe, () => open)
  const tour = useSyncExternalStore(subscribe, () => touring)
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={closeOverlay} />}
      {shown === 'keys' && <KeyList onClose={closeOverlay} />}
      <WorkProgress />
      {tour && libraryOpen && <Tour onClose={() => showTour(false)} />}
    </Suspense>
  )
}
