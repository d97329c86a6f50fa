import type { ImportSession } from '@shared/ipc/import-calls'
import { lazy, Suspense, useEffect, useState } from 'react'
import { call, callWithFiles } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showError } from '../../app/notices'
import { DropTarget } from './drop-target'
import { hearImports } from './progress'

const ImportScreen = lazy(() =>
  import('./import-screen').then((module) => ({ default: module.ImportScreen })),
)

/** The ways into an import: the file dialog, a drop anywhere on the window, and pasted text. */
export function ImportingBackground() {
  const [shown, setShown] = useState<{ session: ImportSession | null } | null>(null)

  useEffect(hearImports, [])
  useCommand('imports.pick', async () => {
    const { session } = await call('imports.pick')
    if (session) setShown({ session })
  })
  useCommand('imports.paste', () => setShown({ session: null }))

  const onFiles = (files: File[]) => {
    callWithFiles('imports.fromDropped', files)
      .then(({ session }) => session && setShown({ session }))
      .catch(showError)
  }
  return (
    <>
      {shown === null && <DropTarget onFiles={onFiles} />}
      <Suspense fallback={null}>
        {shown && (
          <ImportScreen
            key={shown.session?.sessionId ?? 'paste'}
            session={shown.session}
            onStarted={(session) => setShown({ session })}
            onClose={() => setShown(null)}
          />
        )}
      </Suspense>
    </>
  )
}
