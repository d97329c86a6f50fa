import { dayOf } from '@shared/calendar-day'
import type { ListKind } from '@shared/lists/kinds'
import type { Library } from '../../library'
import { type OrderingQuery, orderingStatement } from './statement'

/** A stretch of a list in which a field has one value. `label` where the value is an id. */
export type ListGroup = { key: string | null; label: string | null; count: number }

/** The row numbers of a whole list in its order, and where its groups end. */
export type Ordering = { rows: readonly number[]; groups: readonly ListGroup[] }

/** A hundred thousand row numbers take under a megabyte. */
const kept = 12

/**
 * Lists in the order a person asked for. An order over a hundred thousand records costs a tenth of a second to work
 * out and is then read in pages, so it is kept until anything in the library is written.
 * @param outOfDate the ids of the articles that print what their records no longer say
 */
export function createOrderings(library: Library, now: () => number, outOfDate: () => readonly string[]) {
  const { connection } = library
  const writes = connection.prepare<[], { writes: number }>('SELECT total_changes() AS writes')
  const known = new Map<string, Ordering>()
  let knownAt = ''

  /** What changes whenever a row does, through this connection or another, and at midnight. */
  function present(today: string): string {
    const elsewhere = connection.pragma('data_version', { simple: true })
    return `${writes.get()?.writes} ${elsewhere} ${library.epoch} ${today}`
  }

  return function orderingOf(kind: ListKind, query: OrderingQuery): Ordering {
    const today = dayOf(now())
    const at = present(today)
    if (at !== knownAt) known.clear()
    knownAt = at
    const { filter, binned, where, sort, group } = query
    const key = JSON.stringify([kind, filter.trim(), binned, where ?? [], sort ?? null, group ?? null])
    const found = known.get(key)
    if (found) {
      // The one used last is let go last.
      known.delete(key)
      known.set(key, found)
      return found
    }
    const ordering = library.read(() => read(kind, query, today))
    known.set(key, ordering)
    for (const oldest of known.keys()) {
      if (known.size <= kept) break
      known.delete(oldest)
    }
    return ordering
  }

  function read(kind: ListKind, query: OrderingQuery, today: string): Ordering {
    const statement = orderingStatement(kind, query, today, outOfDate)
    if (!statement) return { rows: [], groups: [] }
    const prepared = connection.prepare<[Record<string, unknown>]>(statement.text)
    if (!query.group) {
      return { rows: prepared.pluck().all(statement.values) as number[], groups: [] }
    }
    const rows: number[] = []
    const groups: { key: string | null; label: string | null; count: number }[] = []
    const grouped = prepared.raw().all(statement.values) as [number, string | null, string | null][]
    for (const [row, key, label] of grouped) {
      rows.push(row)
      const last = groups.at(-1)
      if (last && last.key === key) last.count += 1
      else groups.push({ key, label, count: 1 })
    }
    return { rows, groups }
  }
}

export type Orderings = ReturnType<typeof createOrderings>
