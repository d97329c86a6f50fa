import type { RecordKind } from '@shared/records/common'
import type { Library } from '../library'
import { type AllOf, keptStatements } from './kept-statements'
import type { Narrowing } from './search-filters'
import { hitColumns, type RecordHit } from './search-hits'
import { createLineStatements } from './search-line-statements'
import { createPassageStatements } from './search-passage-statements'
import { behind, createWordStatements } from './search-word-statements'

/** The conditions of the filters are part of a query's text, and few of them are in use at once. */
const mostKept = 60

/** The queries of the search, each narrowed by the filters within it, so that a bound counts only what passes them. */
export function createSearchStatements(library: Library) {
  const all = keptStatements(library, mostKept)
  return {
    ...createWordStatements(library),
    ...createLineStatements(all),
    ...createPassageStatements(library, all),
    ...createRecordStatements(all),
  }
}

export type SearchStatements = ReturnType<typeof createSearchStatements>

/** Looks for whole records: by the beginning of their title, by their rows, or all that pass. */
function createRecordStatements(all: AllOf) {
  return {
    /** By the beginning of their folded title, from the index of titles. */
    titles(kinds: readonly RecordKind[], start: string, { condition, values }: Narrowing, limit: number) {
      return kinds.flatMap((kind) =>
        all<RecordHit>(
          `SELECT ${hitColumns} FROM search_records AS record INDEXED BY search_records_by_title
           WHERE record.kind = ? AND record.binned = 0 AND record.folded_title >= ? AND record.folded_title < ?
             AND ${condition} ORDER BY record.folded_title LIMIT ?`,
          kind,
          start,
          behind(start),
          ...values,
          limit,
        ),
      )
    },

    /** The records with these rows; they have passed the filters already. */
    records: (ids: readonly number[]) =>
      all<RecordHit>(
        `SELECT ${hitColumns} FROM search_records AS record WHERE record.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(ids),
      ),

    /** All that pass, the latest first. */
    latest(narrowing: Narrowing, limit: number): RecordHit[] {
      if (narrowing.ids)
        return all(
          `SELECT ${hitColumns} FROM search_records AS record WHERE record.id IN (SELECT value FROM json_each(?))
           ORDER BY record.dated_at DESC, record.id DESC LIMIT ?`,
          JSON.stringify(narrowing.ids),
          limit,
        )
      return all(
        `SELECT ${hitColumns} FROM search_records AS record INDEXED BY search_records_by_date
         WHERE record.binned = 0 AND ${narrowing.condition} ORDER BY record.dated_at DESC LIMIT ?`,
        ...narrowing.values,
        limit,
      )
    },
  }
}
