import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { queryClient } from '../api/queries'
import { drawnLater, useAfterPaint, windowIsWhole } from './after-paint'
import { Appearance } from './appearance'
import { ErrorBoundary } from './error-boundary'
import { useLibraryState } from './library-state'
import { Shell } from './shell'
import { useWindowCommands } from './window-commands'

const Notifications = drawnLater(() =>
  import('@mantine/notifications').then((module) => module.Notifications),
)
const OverlayLayer = drawnLater(() => import('./overlay-layer').then((module) => module.OverlayLayer))

const ClosedLibrary = lazy(() =>
  import('../features/library/closed-library').then((module) => ({ default: module.ClosedLibrary })),
)

/** Everything in the window: its look, its notices, and the desk or, without a library, the way to one. */
export function Window() {
  return (
    <Appearance>
      <QueryClientProvider client={queryClient}>
        <ErrorBoundary>
          <Desk />
        </ErrorBoundary>
        <Notifications position="bottom-center" containerWidth={460} limit={4} />
      </QueryClientProvider>
    </Appearance>
  )
}

function Desk() {
  const { open, location, restored } = useLibraryState()
  useWindowCommands()
  const whole = useAfterPaint()
  useEffect(() => {
    if (whole) windowIsWhole()
  }, [whole])
  return (
    <>
      {open ? (
        <Shell key={`${restored} ${location}`} />
      ) : (
        <Suspense fallback={null}>
          <ClosedLibrary />
        </Suspense>
      )}
      <OverlayLayer libraryOpen={open} />
    </>
  )
}
