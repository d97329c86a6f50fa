import type { RecordImport } from '@shared/ipc/record-import-calls'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { callWithFiles } from '../../api/desk'
import { useCommand } from '../../app/commands/use-command'
import { showError, showProblem } from '../../app/notices'
import { isTableFile } from '../../app/table-files'

const RecordImportScreen = lazy(() =>
  import('./record-import-screen').then((module) => ({ default: module.RecordImportScreen })),
)

/** The ways into an import of records: the command, and a table dropped anywhere on the window. */
export function RecordImportBackground() {
  const [shown, setShown] = useState<{ session: RecordImport | null } | null>(null)
  useCommand('recordImports.open', () => setShown((now) => now ?? { session: null }))
  const busy = useRef(false)
  const shownNow = useRef(shown)
  shownNow.current = shown

  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const tables = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => isTableFile(name))
      if (tables.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      const isOpen = busy.current || Boolean(shownNow.current?.session)
      const left = isOpen ? tables : tables.slice(1)
      if (left.length > 0) {
        const names = left.map(({ name }) => `“${name}”`).join(', ')
        showProblem(`One list is imported at a time. Not read yet: ${names}. Drop it again after this one.`)
      }
      const [file] = tables
      if (isOpen || !file) return
      busy.current = true
      callWithFiles('recordImports.fromDropped', [file])
        .then(({ session }) => session && setShown({ session }))
        .catch(showError)
        .finally(() => {
          busy.current = false
        })
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
