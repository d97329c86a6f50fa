import type { ImportSession } from '@shared/ipc/import-calls'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { call, callWithFiles } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showDone, showError } from '../../app/notices'
import { DropTarget } from './drop-target'
import { hearImports } from './progress'

const ImportScreen = lazy(() =>
  import('./import-screen').then((module) => ({ default: module.ImportScreen })),
)

/** Without a session there is a place to paste. */
type Shown = { session: ImportSession | null }

/** The ways into an import: the file dialog, a drop anywhere on the window, and pasted text. */
export function ImportingBackground() {
  // The first is on the screen; what is dropped meanwhile is read, and comes up after it.
  const [open, setOpen] = useState<readonly Shown[]>([])
  const [shown] = open

  // Two drops at once are told of each other before anything is drawn.
  const latest = useRef(open)
  const change = (next: readonly Shown[]) => {
    latest.current = next
    setOpen(next)
  }
  const show = (next: Shown) => {
    if (latest.current.length > 0) {
      showDone('These files are being read. They come up when this import is closed.', 'long')
    }
    change([...latest.current, next])
  }

  useEffect(hearImports, [])
  useCommand('imports.pick', async () => {
    const { session } = await call('imports.pick')
    if (session) show({ session })
  })
  useCommand('imports.paste', () => show({ session: null }))

  const onFiles = (files: File[]) => {
    callWithFiles('imports.fromDropped', files)
      .then(({ session }) => session && show({ session }))
      .catch(showError)
  }
  return (
    <>
      <DropTarget onFiles={onFiles} />
      <Suspense fallback={null}>
        {shown && (
          <ImportScreen
            key={shown.session?.sessionId ?? 'paste'}
            session={shown.session}
            onStarted={(session) => change([{ session }, ...latest.current.slice(1)])}
            onClose={() => change(latest.current.slice(1))}
          />
        )}
      </Suspense>
    </>
  )
}
