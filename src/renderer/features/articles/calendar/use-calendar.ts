import { newId } from '@shared/identifiers'
import type { CallOutput } from '@shared/ipc/contract'
import type { CalendarEntry } from '@shared/records/calendar'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { call } from '../../../api/desk'
import { keys, queryClient } from '../../../api/queries'
import { arrangementOf, useListState } from '../../../app/lists/list-state'
import { showError } from '../../../app/notices'
import { undoEdit } from '../../../app/records/edit-many/use-edit'
import { useUndoMoves } from '../planning/use-undo-moves'
import { shortDay } from './days'

type Read = CallOutput<'calendar.read'>
/** What can be moved: a deadline, also one that is not set yet, or the day of a talk. */
export type Movable = { what: 'deadline' | 'interview'; id: string; title: string }

const nothing: Read = { entries: [], late: { total: 0, rows: [] }, unscheduled: { total: 0, rows: [] } }
const noTags = { add: [], remove: [] }

/** What happens between two days, as the list of articles is narrowed now, and how it is moved to other days. */
export function useCalendar(from: string, to: string) {
  const { filter, where } = arrangementOf(useDeferredValue(useListState('articles')))
  const query = { filter, where }
  const undos = useUndoMoves()
  const key = keys.calendar(from, to, query)
  const { data, error, isPending } = useQuery({
    queryKey: key,
    queryFn: () => call('calendar.read', { from, to, query }),
    placeholderData: keepPreviousData,
  })

  /**
   * @param day null takes a deadline away
   * @returns what to say of it where nobody sees it; null where it was on that day already
   */
  function move({ what, id, title }: Movable, day: string | null): string | null {
    if (data?.entries.some((entry) => entry.what === what && entry.id === id && entry.day === day))
      return null
    // What is still being read would put it back for a moment.
    void queryClient.cancelQueries({ queryKey: key })
    queryClient.setQueryData<Read>(key, (read) => read && placed(read, what, id, day))
    const editId = newId()
    const kind = what === 'interview' ? 'interview' : 'article'
    const fields: Record<string, string | null> = { [what === 'interview' ? 'heldOn' : 'deadline']: day }
    const name = title || (what === 'interview' ? 'Untitled interview' : 'Untitled article')
    const words =
      day === null ? 'has no deadline now' : `is ${what === 'interview' ? 'on' : 'due'} ${shortDay(day)} now`
    const saving = call('records.editMany', { kind, fields, ids: [id], tags: noTags, editId })
    undos.add(
      saving.then(({ done }) =>
        done > 0 ? { message: `“${name}” ${words}.`, undo: () => undoEdit(editId) } : null,
      ),
    )
    saving.catch((problem: unknown) => {
      void queryClient.invalidateQueries({ queryKey: ['list', 'calendar'] })
      showError(problem)
    })
    return `${name} ${words}`
  }

  return { ...(data ?? nothing), error, isPending, move }
}

/** What is read, with one entry on another day until the library has said the same. */
function placed(read: Read, what: CalendarEntry['what'], id: string, day: string | null): Read {
  const isIt = (entry: CalendarEntry) => entry.what === what && entry.id === id
  const known = read.entries.find(isIt)
  const others = read.entries.filter((entry) => !isIt(entry))
  if (day === null) return { ...read, entries: others }
  const row = [...read.unscheduled.rows, ...read.late.rows].find((article) => article.id === id)
  const entry =
    known ??
    (row && { what, id, title: row.title, status: row.status, client: row.client, isMet: false, day })
  if (!entry) return read
  return {
    entries: [...others, { ...entry, day }],
    late: without(read.late, id),
    unscheduled: without(read.unscheduled, id),
  }
}

function without(list: Read['late'], id: string): Read['late'] {
  const rows = list.rows.filter((row) => row.id !== id)
  return { total: list.total - (list.rows.length - rows.length), rows }
}
