import { dayOf } from '@shared/calendar-day'
import type { PastImport } from '@shared/ipc/record-import-calls'
import { IconTableImport } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { call } from '../../api/desk'
import { showError } from '../../app/notices'
import { formatDay } from '../../ui/dates'
import { Dialog } from '../../ui/dialog'
import { EmptyState } from '../../ui/empty-state'
import { PastWorkList } from '../../ui/past-work'
import { counted } from '../../ui/words'
import { tellUndone } from './tell-undone'
import { Working } from './working'

/** Every import of records, each with its way back. */
export function PastImports({ onClose }: { onClose: () => void }) {
  const [imports, setImports] = useState<PastImport[] | null>(null)
  const [undoing, setUndoing] = useState(false)
  const read = useCallback(() => call('recordImports.list').then(setImports).catch(showError), [])
  useEffect(() => void read(), [read])

  const undo = async (id: string) => {
    setUndoing(true)
    try {
      tellUndone(await call('recordImports.undo', { id }))
    } catch (error) {
      showError(error)
    }
    setUndoing(false)
    await read()
  }
  return (
    <Dialog opened onClose={onClose} title="Past imports" size="lg">
      {undoing ? (
        <Working words="Taking the import back" />
      ) : imports?.length === 0 ? (
        <EmptyState icon={IconTableImport} title="Nothing was imported yet">
          Tables of products, brands and experts that you import are listed here, and can be taken back whole.
        </EmptyState>
      ) : (
        <PastWorkList
          onUndo={(id) => void undo(id)}
          works={(imports ?? []).map((one) => ({
            id: one.id,
            name: one.sourceName,
            meta: `${formatDay(dayOf(one.startedAt))} · ${stateOf(one)}`,
            undo: one.changes > 0 ? 'Undo this import' : null,
          }))}
        />
      )}
    </Dialog>
  )
}

function stateOf({ added, updated, undoneAt, endedAt, changes }: PastImport): string {
  if (undoneAt !== null && changes === 0) return 'taken back'
  const words = [counted(added, 'record added', 'records added'), updated > 0 && `${updated} updated`]
  const state = words.filter(Boolean).join(', ')
  return endedAt === null ? `${state}, interrupted` : state
}
