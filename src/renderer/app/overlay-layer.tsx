import { lazy, Suspense } from 'react'
import { Palette } from './commands/palette'
import { closeOverlay, loadKeyList, showTour, useOverlays } from './overlays'
import { WorkProgress } from './work-progress'

const KeyList = lazy(loadKeyList)
const Tour = lazy(() => import('./tour').then((module) => ({ default: module.Tour })))

/** What of them is open, above all else in the window. */
export function OverlayLayer({ libraryOpen }: { libraryOpen: boolean }) {
  const { shown, tour } = useOverlays()
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={closeOverlay} />}
      {shown === 'keys' && <KeyList onClose={closeOverlay} />}
      <WorkProgress />
      {tour && libraryOpen && <Tour onClose={() => showTour(false)} />}
    </Suspense>
  )
}
