import type { Trial, TriedRow } from '@shared/ipc/record-import-calls'
import { useQueries } from '@tanstack/react-query'
import { call } from '../../api/desk'

const pageSize = 100

/**
 * The rows of one state, of which the trial brought the first; more of those that are known or have a problem are read
 * as they come into view.
 * @param from first shown row, counted from 0 among those of the state
 * @param to last shown row
 * @returns the row at a place; undefined until it is read
 */
export function useTriedRows(
  sessionId: string,
  trial: Trial,
  state: TriedRow['state'],
  from: number,
  to: number,
): (place: number) => TriedRow | undefined {
  const first = trial.shown.filter((row) => row.state === state)
  const offsets: number[] = []
  for (let offset = from - (from % pageSize); offset <= to; offset += pageSize)
    if (state !== 'new' && offset + pageSize > first.length) offsets.push(offset)
  const pages = useQueries({
    queries: offsets.map((offset) => ({
      queryKey: ['rows to import', sessionId, state, offset],
      queryFn: () =>
        state === 'new' ? [] : call('recordImports.rows', { sessionId, state, offset, limit: pageSize }),
      // Another look may find something else; this one is over when its screen is.
      gcTime: 0,
    })),
  })
  return (place) => {
    const page = offsets.indexOf(place - (place % pageSize))
    return first[place] ?? pages[page]?.data?.[place % pageSize]
  }
}
