import type { AllOf } from './kept-statements'
import type { Narrowing } from './search-filters'
import { hitColumns, type RecordHit, type TermHit } from './search-hits'

/** The text searches over the lines of records: by whole words, or by parts of words. */
type LineTable = 'search_record_words' | 'search_record_parts'

/** Looks in titles and the lines below them. */
export function createLineStatements(all: AllOf) {
  /** The matches of a table of lines that pass, newest rows first. */
  function lines<Row>(
    selected: string,
    table: LineTable,
    expression: string,
    narrowing: Narrowing,
    limit: number,
  ): Row[] {
    // The plus keeps the text search from being asked once for each id.
    const passing = narrowing.ids ? `+match.rowid IN (SELECT value FROM json_each(?))` : narrowing.condition
    const values = narrowing.ids ? [JSON.stringify(narrowing.ids)] : narrowing.values
    return all(
      `SELECT ${selected} FROM ${table} AS match CROSS JOIN search_records AS record ON record.id = match.rowid
       WHERE ${table} MATCH ? AND ${passing} ORDER BY match.rowid DESC LIMIT ?`,
      expression,
      ...values,
      limit,
    )
  }

  return {
    lineHits: (table: LineTable, expression: string, narrowing: Narrowing, limit: number) =>
      lines<RecordHit>(hitColumns, table, expression, narrowing, limit),

    lineOwners: (table: LineTable, expression: string, narrowing: Narrowing, limit: number) =>
      lines<TermHit>('record.id AS owner, NULL AS passage', table, expression, narrowing, limit),
  }
}
