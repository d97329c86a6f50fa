import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { queryClient } from '../api/queries'
import { Appearance } from './appearance'
import { ErrorBoundary } from './error-boundary'
import { useLibraryState } from './library-state'
import { Overlays } from './overlays'
import { Shell } from './shell'
import { useWindowCommands } from './window-commands'

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
  return (
    <>
      {open ? (
        <Shell key={`${restored} ${location}`} />
      ) : (
        <Suspense fallback={null}>
          <ClosedLibrary />
        </Suspense>
      )}
      <Overlays libraryOpen={open} />
    </>
  )
}
