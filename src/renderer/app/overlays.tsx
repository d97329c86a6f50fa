import { lazy, Suspense, useSyncExternalStore } from 'react'

/** The window's own dialogs: the palette, the list of keys and the tour. Their code comes when first opened. */
export type OverlayName = 'palette' | 'keys' | 'tour'

const Palette = lazy(() => import('./commands/palette').then((module) => ({ default: module.Palette })))
const KeyList = lazy(() => import('./commands/key-list').then((module) => ({ default: module.KeyList })))
const Tour = lazy(() => import('./tour').then((module) => ({ default: module.Tour })))

let open: OverlayName | null = null
const listeners = new Set<() => void>()

export function openOverlay(name: OverlayName): void {
  open = name
  for (const listener of listeners) listener()
}

export function closeOverlay(): void {
  open = null
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Overlays() {
  const shown = useSyncExternalStore(subscribe, () => open)
  if (shown === null) return null
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={closeOverlay} />}
      {shown === 'keys' && <KeyList onClose={closeOverlay} />}
      {shown === 'tour' && <Tour onClose={closeOverlay} />}
    </Suspense>
  )
}
