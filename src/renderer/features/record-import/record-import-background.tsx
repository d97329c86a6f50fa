import type { RecordImport } from '@shared/ipc/record-import-calls'
import { lazy, Suspense, useEffect, useState } from 'react'
import { callWithFiles } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showError } from '../../app/notices'
import { isTableFile } from '../../app/table-files'

const RecordImportScreen = lazy(() =>
  import('./record-import-screen').then((module) => ({ default: module.RecordImportScreen })),
)

/** The ways into an import of records: the command, and a table dropped anywhere on the window. */
export function RecordImportBackground() {
  const [shown, setShown] = useState<{ session: RecordImport | null } | null>(null)
  useCommand('recordImports.open', () => setShown({ session: null }))

  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => isTableFile(name))
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      callWithFiles('recordImports.fromDropped', [file])
        .then(({ session }) => session && setShown({ session }))
        .catch(showError)
    }
    const capture = { capture: true }
    window.addEventListener('drop', onDrop, capture)
    return () => window.removeEventListener('drop', onDrop, capture)
  }, [])

  return (
    <Suspense fallback={null}>
      {shown && (
        <RecordImportScreen
          key={shown.session?.sessionId ?? 'choose'}
          session={shown.session}
          onStarted={(session) => setShown({ session })}
          onClose={() => setShown(null)}
        />
      )}
    </Suspense>
  )
}
