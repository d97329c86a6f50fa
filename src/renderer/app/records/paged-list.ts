import type { ListKind } from '@shared/lists/kinds'
import type { RecordKind } from '@shared/records/common'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys, queryClient } from '../../api/queries'
import { type Arranged, listRecords, type Summary } from '../../api/records'
import { currentListState, plainArrangementOf } from '../lists/list-state'
import { sectionOfKind } from '../lists/sections'
import type { Trouble } from './list-trouble'

const pageSize = 200

/** A list as it is by itself. */
export const wholeList: Arranged = { filter: '' }

export type PagedList<Kind extends RecordKind> = {
  total: number
  /** Undefined until its page is read. */
  rowAt: (index: number) => Summary<Kind> | undefined
  isPending: boolean
  /** A page in view, or the first, that could not be read. */
  trouble: Trouble | null
  /** The first page could not be read, so nothing is known of the list. */
  isUnread: boolean
}

/**
 * A list of any length, read in pages as they come into view.
 * @param from first shown row
 * @param to last shown row
 */
export function usePagedList<Kind extends RecordKind>(
  kind: Kind,
  query: Arranged,
  from: number,
  to: number,
): PagedList<Kind> {
  const page = (offset: number) => pageQuery(kind, query, offset)
  const first = useQuery({ ...page(0), placeholderData: keepPreviousData })
  const offsets: number[] = []
  const start = Math.floor(Math.max(0, from) / pageSize) * pageSize
  for (let offset = start; offset <= to; offset += pageSize) if (offset > 0) offsets.push(offset)
  const others = useQueries({ queries: offsets.map(page) })
  const failed = [first, ...others].filter(({ error }) => error !== null)

  return {
    total: first.data?.total ?? 0,
    rowAt: (index) => {
      const offset = Math.floor(index / pageSize) * pageSize
      const rows = offset === 0 ? first.data?.rows : others[offsets.indexOf(offset)]?.data?.rows
      return rows?.[index - offset]
    },
    isPending: first.isPending,
    trouble: failed[0]
      ? {
          error: failed[0].error,
          retry: () => {
            for (const { refetch } of failed) void refetch()
          },
        }
      : null,
    isUnread: first.error !== null && first.data === undefined,
  }
}

/** Reads the first page of the list beside a section's record, before it is drawn. Never rejects. */
export function prepareList(kind: ListKind): Promise<void> {
  const query = plainArrangementOf(currentListState(sectionOfKind[kind]))
  return queryClient.prefetchQuery(pageQuery(kind, query, 0))
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
export function listIds(kind: ListKind, query: Arranged): Promise<string[]> {
  return call('lists.ids', { kind, query })
}
