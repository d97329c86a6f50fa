import type { RecordKind } from '@shared/records/common'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/desk'
import { keys, queryClient } from '../../api/queries'
import { type Arranged, listRecords, type Summary } from '../../api/records'

const pageSize = 200

/** A list as it is by itself. */
export const wholeList: Arranged = { filter: '' }

export type PagedList<Kind extends RecordKind> = {
  total: number
  /** Undefined until its page is read. */
  rowAt: (index: number) => Summary<Kind> | undefined
  isPending: boolean
  error: unknown
}

/** Which rows to keep; make it once for each choice, because another function is another list. */
export type Narrow<Kind extends RecordKind> = (row: Summary<Kind>) => boolean

/**
 * A list of any length, read in pages as they come into view.
 * @param from first shown row
 * @param to last shown row
 * @param narrow keeps only some of the rows; then the whole list is read, so it is for lists that a person wrote
 */
export function usePagedList<Kind extends RecordKind>(
  kind: Kind,
  query: Arranged,
  from: number,
  to: number,
  narrow: Narrow<Kind> | null = null,
): PagedList<Kind> {
  const page = (offset: number) => pageQuery(kind, query, offset)
  const all = useQuery({
    queryKey: [...keys.listPage(kind, query, 0), 'all'],
    queryFn: () => listRecords(kind, { ...query, limit: 100_000 }),
    enabled: narrow !== null,
  })
  const kept = useMemo(() => (narrow ? (all.data?.rows ?? []).filter(narrow) : null), [all.data, narrow])
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData })
  const offsets: number[] = []
  const start = Math.floor(Math.max(0, from) / pageSize) * pageSize
  for (let offset = start; offset <= to; offset += pageSize) if (offset > 0) offsets.push(offset)
  const others = useQueries({ queries: offsets.map(page) })

  if (kept) {
    return { total: kept.length, rowAt: (index) => kept[index], isPending: all.isPending, error: all.error }
  }
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

/** Reads the first page of a whole list, before it is drawn. Never rejects. */
export function prepareList(kind: RecordKind): Promise<void> {
  return queryClient.prefetchQuery(pageQuery(kind, wholeList, 0))
}

function pageQuery<Kind extends RecordKind>(kind: Kind, query: Arranged, offset: number) {
  return {
    queryKey: keys.listPage(kind, query, offset),
    queryFn: () => listRecords(kind, { ...query, offset, limit: pageSize }),
    // Pages that were scrolled past are read again in a few milliseconds; all of them would fill the memory.
    gcTime: 10_000,
  }
}

/** The ids of a whole list in its order, for selecting all of it. */
export async function listIds<Kind extends RecordKind>(
  kind: Kind,
  query: Arranged,
  narrow: Narrow<Kind> | null = null,
): Promise<string[]> {
  if (!narrow && kind !== 'profile') return call('lists.ids', { kind, query })
  const { rows } = await listRecords(kind, { ...query, limit: 100_000 })
  return (narrow ? rows.filter(narrow) : rows).map((row) => row.id)
}
