import { lazy, Suspense } from 'react'
import { useStore } from '../ui/store'
import { Palette } from './commands/palette'
import { closeOverlay, loadKeyList, showTour, useOverlays } from './overlays'
import { unsavedQuestion } from './unsaved/ask-of-unsaved'
import { WorkProgress } from './work-progress'

const KeyList = lazy(loadKeyList)
const UnsavedDialog = lazy(() =>
  import('./unsaved/unsaved-dialog').then((module) => ({ default: module.UnsavedDialog })),
)
const Tour = lazy(() => import('./tour').then((module) => ({ default: module.Tour })))

/** What of them is open, above all else in the window. */
export function OverlayLayer({ libraryOpen }: { libraryOpen: boolean }) {
  const { shown, tour } = useOverlays()
  const question = useStore(unsavedQuestion)
  return (
    <Suspense fallback={null}>
      {shown === 'palette' && <Palette onClose={closeOverlay} />}
      {shown === 'keys' && <KeyList onClose={closeOverlay} />}
      {question && <UnsavedDialog {...question} onAnswer={question.answer} />}
      <WorkProgress />
      {tour && libraryOpen && <Tour onClose={() => showTour(false)} />}
    </Suspense>
  )
}
