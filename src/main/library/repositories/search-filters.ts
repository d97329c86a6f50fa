import type { RecordKind } from '@shared/records/common'
import type { Library } from '../library'
import { anyOfList, type Condition, createFilterConditions } from './filter-conditions'
import type { QueriedFilter } from './search-query'

/** Up to so many records and passages a filter's own list is cheaper than asking each match whether it passes. */
const shortList = 12_000
const fewPassages = 50_000

/** Which records a query's filters let through. */
export interface Narrowing {
  /** A condition on `search_records AS record`, with its values. */
  condition: string
  values: unknown[]
  /** The rows of all that pass, where they are few; null where they are many. */
  ids: readonly number[] | null
  /** False where none of them has a long text. */
  hasPassages: boolean
}

/** Finds out which records pass the filters of a query, and whether they are few enough to be listed. */
export function createSearchFilters(library: Library) {
  const { connection } = library
  const conditionsOf = createFilterConditions(library)
  const countPassages = connection
    .prepare<[string], number>(`SELECT count(*) FROM search_passages WHERE search_record_id IN ${anyOfList}`)
    .pluck()
  let known: { key: string; state: string; narrowing: Narrowing } | null = null
  const changes = connection.prepare<[], number>('SELECT total_changes()').pluck()

  function narrow(kinds: readonly RecordKind[], filters: readonly QueriedFilter[]): Narrowing {
    const kindCondition: Condition[] =
      kinds.length === 0 ? [] : [{ text: `record.kind IN ${anyOfList}`, values: [JSON.stringify(kinds)] }]
    const conditions = [...conditionsOf(filters), ...kindCondition]
    const all = [{ text: 'record.binned = 0', values: [] }, ...conditions]
    const condition = all.map(({ text }) => `(${text})`).join(' AND ')
    const values = all.flatMap((one) => one.values)
    return { condition, values, ...shortest(conditions, condition, values) }
  }

  function shortest(
    conditions: readonly Condition[],
    condition: string,
    values: unknown[],
  ): Pick<Narrowing, 'ids' | 'hasPassages'> {
    let best: number[] | null = null
    for (const { list } of conditions) {
      if (!list) continue
      const most = best ? best.length : shortList + 1
      const ids = connection
        .prepare<unknown[], number>(`SELECT * FROM (${list.text}) LIMIT ?`)
        .pluck()
        .all(...list.values, most)
      if (ids.length < most) best = ids
    }
    if (!best) return { ids: null, hasPassages: true }
    const ids = connection
      .prepare<unknown[], number>(
        `SELECT record.id FROM search_records AS record WHERE record.id IN ${anyOfList} AND ${condition}`,
      )
      .pluck()
      .all(JSON.stringify(best), ...values)
    const passages = countPassages.get(JSON.stringify(ids)) ?? 0
    return { ids: passages <= fewPassages ? ids : null, hasPassages: passages > 0 }
  }

  return {
    /** The same filters are asked for at every letter that is typed after them, so the last answer is kept. */
    narrow(kinds: readonly RecordKind[], filters: readonly QueriedFilter[]): Narrowing {
      const key = JSON.stringify([kinds, filters.map(({ filter, negated }) => [filter, negated])])
      const state = `${changes.get()} ${connection.pragma('data_version', { simple: true })}`
      if (known?.key !== key || known.state !== state)
        known = { key, state, narrowing: narrow(kinds, filters) }
      return known.narrowing
    },
  }
}
