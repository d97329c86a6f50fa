import type { RecordKind } from '@shared/records/common'
import type Database from 'better-sqlite3'
import type { Library } from '../library'
import type { Narrowing } from './search-filters'

export interface RecordHit {
  id: number
  kind: RecordKind
  recordId: string
  title: string
  foldedTitle: string
  line: string
  /** Milliseconds UTC. */
  datedAt: number
}

/** A record with the passage that holds a term; null for its line. */
export interface TermHit {
  owner: number
  passage: number | null
}

const columns = `record.id AS id, record.kind AS kind, record.record_id AS recordId, record.title AS title,
  record.folded_title AS foldedTitle, record.line AS line, record.dated_at AS datedAt`
const keptStatements = 60

type LineTable = 'search_record_words' | 'search_record_parts'

/** The queries of the search, each narrowed by the filters within it, so that a bound counts only what passes them. */
export function createSearchStatements(library: Library) {
  const { connection } = library
  const passageTexts = connection.prepare<[string], { id: number; part: string; text: string }>(
    'SELECT id, part, text FROM search_passages WHERE id IN (SELECT value FROM json_each(?))',
  )
  const textsOf = connection
    .prepare<[number], string>('SELECT text FROM search_passages WHERE search_record_id = ?')
    .pluck()
  const wordsWithPart = connection
    .prepare<[string, number], string>(
      `SELECT word FROM search_words
       WHERE id IN (SELECT rowid FROM search_word_parts WHERE search_word_parts MATCH ?) ORDER BY length(word) LIMIT ?`,
    )
    .pluck()
  const wordsBeginning = connection
    .prepare<[string, string, number], string>(
      'SELECT word FROM search_words WHERE word >= ? AND word < ? LIMIT ?',
    )
    .pluck()

  // The conditions of the filters are part of the text, and few of them are in use at once.
  const prepared = new Map<string, Database.Statement<unknown[]>>()
  function all<Row>(text: string, ...values: unknown[]): Row[] {
    let statement = prepared.get(text)
    if (!statement) {
      if (prepared.size >= keptStatements) prepared.clear()
      statement = connection.prepare(text)
      prepared.set(text, statement)
    }
    // The row's type is what the text selects, which only its writer knows.
    return statement.all(...values) as Row[]
  }

  const idsOf = ({ ids }: Narrowing) => JSON.stringify(ids)

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
    const values = narrowing.ids ? [idsOf(narrowing)] : narrowing.values
    return all(
      `SELECT ${selected} FROM ${table} AS match CROSS JOIN search_records AS record ON record.id = match.rowid
       WHERE ${table} MATCH ? AND ${passing} ORDER BY match.rowid DESC LIMIT ?`,
      expression,
      ...values,
      limit,
    )
  }

  return {
    textsOf: (id: number): string[] => textsOf.all(id),
    /** How many passages have it, counted as far as `most`. */
    countPassages(expression: string, most: number): number {
      return (
        all<{ found: number }>(
          `SELECT count(*) AS found FROM
           (SELECT rowid FROM search_passage_words WHERE search_passage_words MATCH ? LIMIT ?)`,
          expression,
          most,
        )[0]?.found ?? 0
      )
    },

    passageTexts: (ids: readonly number[]) => passageTexts.all(JSON.stringify(ids)),
    wordsWithPart: (expression: string, limit: number) => wordsWithPart.all(expression, limit),
    wordsBeginning: (start: string, limit: number) => wordsBeginning.all(start, `${start}\u{10ffff}`, limit),

    /** By the beginning of their folded title, from the index of titles. */
    titles(kinds: readonly RecordKind[], start: string, { condition, values }: Narrowing, limit: number) {
      return kinds.flatMap((kind) =>
        all<RecordHit>(
          `SELECT ${columns} FROM search_records AS record INDEXED BY search_records_by_title
           WHERE record.kind = ? AND record.binned = 0 AND record.folded_title >= ? AND record.folded_title < ?
             AND ${condition} ORDER BY record.folded_title LIMIT ?`,
          kind,
          start,
          `${start}\u{10ffff}`,
          ...values,
          limit,
        ),
      )
    },

    lineHits: (table: LineTable, expression: string, narrowing: Narrowing, limit: number) =>
      lines<RecordHit>(columns, table, expression, narrowing, limit),

    lineOwners: (table: LineTable, expression: string, narrowing: Narrowing, limit: number) =>
      lines<TermHit>('record.id AS owner, NULL AS passage', table, expression, narrowing, limit),

    passages(expression: string, narrowing: Narrowing, limit: number): TermHit[] {
      if (!narrowing.hasPassages) return []
      if (narrowing.ids)
        return all(
          `SELECT passage.search_record_id AS owner, passage.id AS passage
           FROM search_passage_words AS match CROSS JOIN search_passages AS passage ON passage.id = match.rowid
           WHERE search_passage_words MATCH ? AND +match.rowid IN
             (SELECT id FROM search_passages WHERE search_record_id IN (SELECT value FROM json_each(?)))
           ORDER BY match.rowid DESC LIMIT ?`,
          expression,
          idsOf(narrowing),
          limit,
        )
      return all(
        `SELECT record.id AS owner, passage.id AS passage
         FROM search_passage_words AS match CROSS JOIN search_passages AS passage ON passage.id = match.rowid
         CROSS JOIN search_records AS record ON record.id = passage.search_record_id
         WHERE search_passage_words MATCH ? AND ${narrowing.condition} ORDER BY match.rowid DESC LIMIT ?`,
        expression,
        ...narrowing.values,
        limit,
      )
    },

    /** The records with these rows; they have passed the filters already. */
    records: (ids: readonly number[]) =>
      all<RecordHit>(
        `SELECT ${columns} FROM search_records AS record WHERE record.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(ids),
      ),

    /** All that pass, the latest first. */
    latest(narrowing: Narrowing, limit: number): RecordHit[] {
      if (narrowing.ids)
        return all(
          `SELECT ${columns} FROM search_records AS record WHERE record.id IN (SELECT value FROM json_each(?))
           ORDER BY record.dated_at DESC, record.id DESC LIMIT ?`,
          idsOf(narrowing),
          limit,
        )
      return all(
        `SELECT ${columns} FROM search_records AS record INDEXED BY search_records_by_date
         WHERE record.binned = 0 AND ${narrowing.condition} ORDER BY record.dated_at DESC LIMIT ?`,
        ...narrowing.values,
        limit,
      )
    },
  }
}

export type SearchStatements = ReturnType<typeof createSearchStatements>
