import type { RecordKind } from '@shared/records/common'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { keys } from '../../api/queries'
import { listRecords, type Summary } from '../../api/records'

const pageSize = 200

export type PagedList<Kind extends RecordKind> = {
  total: number
  /** Undefined until its page is read. */
  rowAt: (index: number) => Summary<Kind> | undefined
  isPending: boolean
  error: unknown
}

/**
 * A list of any length, read in pages as they come into view.
 * @param from first shown row
 * @param to last shown row
 */
export function usePagedList<Kind extends RecordKind>(
  kind: Kind,
  filter: string,
  from: number,
  to: number,
): PagedList<Kind> {
  const page = (offset: number) => ({
    queryKey: keys.listPage(kind, filter, offset),
    queryFn: () => listRecords(kind, { filter, offset, limit: pageSize }),
  })
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData })
  const offsets: number[] = []
  const start = Math.floor(Math.max(0, from) / pageSize) * pageSize
  for (let offset = start; offset <= to; offset += pageSize) if (offset > 0) offsets.push(offset)
  const others = useQueries({ queries: offsets.map(page) })

  return {
    total: first.data?.total ?? 0,
    rowAt: (index) => {
      const offset = Math.floor(index / pageSize) * pageSize
      const rows = offset === 0 ? first.data?.rows : others[offsets.indexOf(offset)]?.data?.rows
      return rows?.[index - offset]
    },
    isPending: first.isPending,
    error: first.error,
  }
}

/** The ids of a whole list in its order, for selecting all of it. */
export async function listIds(kind: RecordKind, filter: string): Promise<string[]> {
  const { rows } = await listRecords(kind, { filter, limit: 100_000 })
  return rows.map((row) => row.id)
}
