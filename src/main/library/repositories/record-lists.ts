import type { ListQuery } from '@shared/ipc/record-calls'
import { folded } from '@shared/search/folded'
import { inOrder } from './in-order'
import type { ListGroup } from './lists/orderings'
import { isOwnOrder } from './lists/statement'
import { RecordTable } from './record-table'
import { recordSearches } from './search-form'

type Page = { total: number; ids: string[] }

/** One kind of record as lists show it: a page at a time, ordered, grouped and narrowed. */
export abstract class RecordLists<Summary extends { id: string }> extends RecordTable {
  /** Order of the rows in use; the table has an index for it. */
  protected abstract readonly order: string

  /** In any order; `ids` is a JSON array, unknown ids are left out. */
  protected abstract readSummaries(ids: string): Summary[]

  list(query: ListQuery): { total: number; rows: Summary[] } {
    return this.context.library.read(() => {
      const { total, ids } = this.pageOf(query)
      return { total, rows: inOrder(ids, this.readSummaries(JSON.stringify(ids))) }
    })
  }

  /** The ids of a whole list in its order. */
  listIds(query: ListQuery): string[] {
    return this.context.library.read(() => this.idsAt(this.ordered(query).rows))
  }

  /** The groups of a list in their order, each with how many records it has. */
  listGroups(query: ListQuery): readonly ListGroup[] {
    return this.context.library.read(() => this.ordered(query).groups)
  }

  /** Where a record stands in a list, counted from 0; -1 where it is not in it. */
  placeOf(query: ListQuery, id: string): number {
    return this.context.library.read(() => {
      const row = this.statement<{ row: number }>(`SELECT rowid AS row FROM ${this.table} WHERE id = ?`).get(
        id,
      )
      return row ? this.ordered(query).rows.indexOf(row.row) : -1
    })
  }

  /**
   * The first record from `from` on, and round again from the top, whose name begins with `text`, whatever its accents
   * and case; -1 where none does.
   */
  placeOfName(query: ListQuery, text: string, from: number): number {
    const start = folded(text)
    return this.context.library.read(() => {
      const named = this.statement<{ row: number }>(
        `SELECT ${this.table}.rowid AS row FROM search_records JOIN ${this.table} ON ${this.table}.id = record_id
         WHERE search_records.kind = ? AND binned = 0 AND folded_title >= ? AND folded_title < ?`,
      ).all(this.kind, start, `${start}\u{10ffff}`)
      const rows = new Set(named.map(({ row }) => row))
      const ordered = this.ordered(query).rows
      for (let step = 0; step < ordered.length && rows.size > 0; step += 1) {
        const place = (from + step) % ordered.length
        if (rows.has(ordered[place] ?? 0)) return place
      }
      return -1
    })
  }

  private pageOf(query: ListQuery): Page {
    const { kind } = this
    const isPlain = !query.where?.length && !query.group
    if (kind === 'profile' || (isPlain && isOwnOrder(kind, query.sort)))
      return query.filter.trim() === '' ? this.pageOfAll(query) : this.pageOfMatching(query)
    const { rows } = this.ordered(query)
    return { total: rows.length, ids: this.idsAt(rows.slice(query.offset, query.offset + query.limit)) }
  }

  private ordered(query: ListQuery) {
    if (this.kind === 'profile') throw new Error('Profiles are listed in one order.')
    return this.context.orderings(this.kind, query)
  }

  private idsAt(rows: readonly number[]): string[] {
    const found = this.statement<{ row: number; id: string }>(
      `SELECT rowid AS row, id FROM ${this.table} WHERE rowid IN (SELECT value FROM json_each(?))`,
    ).all(JSON.stringify(rows))
    const ids = new Map(found.map(({ row, id }) => [row, id]))
    return rows.flatMap((row) => ids.get(row) ?? [])
  }

  private pageOfAll({ binned, limit, offset }: ListQuery): Page {
    const from = `FROM ${this.table} WHERE binned_at IS ${binned ? 'NOT NULL' : 'NULL'}`
    const order = binned ? 'binned_at DESC, id' : this.order
    const total = this.statement<{ total: number }>(`SELECT count(*) AS total ${from}`).get()?.total ?? 0
    const page = this.statement<{ id: string }>(`SELECT id ${from} ORDER BY ${order} LIMIT ? OFFSET ?`)
    return { total, ids: page.all(limit, offset).map(({ id }) => id) }
  }

  /** Starts from the matches of the text search, so that it costs what is found and not what there is. */
  private pageOfMatching({ filter, binned, limit, offset }: ListQuery): Page {
    const searches = recordSearches(filter)
    if (searches.length === 0) return { total: 0, ids: [] }
    const matches = searches.map(
      ({ table }) => `search_records.id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)`,
    )
    const matching = this.statement<{ id: string; total: number }>(
      `SELECT ${this.table}.id AS id, count(*) OVER () AS total
       FROM search_records CROSS JOIN ${this.table} ON ${this.table}.id = search_records.record_id
       WHERE ${matches.join(' AND ')} AND +search_records.kind = ? AND +search_records.binned = ?
       ORDER BY ${binned ? 'binned_at DESC, id' : this.order} LIMIT ? OFFSET ?`,
    )
    const expressions = searches.map(({ expression }) => expression)
    const page = (count: number, from: number) =>
      matching.all(...expressions, this.kind, binned ? 1 : 0, count, from)
    const rows = page(limit, offset)
    // The total comes with the rows; past the end there are none to bring it.
    const total = (rows[0] ?? (offset > 0 ? page(1, 0)[0] : undefined))?.total ?? 0
    return { total, ids: rows.map(({ id }) => id) }
  }
}
