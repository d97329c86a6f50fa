import type { Library } from '../library'
import type { AllOf } from './kept-statements'
import type { Narrowing } from './search-filters'
import type { TermHit } from './search-hits'

/** Looks in the passages of records, such as the blocks of an article. */
export function createPassageStatements({ connection }: Library, all: AllOf) {
  const texts = connection.prepare<[string], { id: number; part: string; text: string }>(
    'SELECT id, part, text FROM search_passages WHERE id IN (SELECT value FROM json_each(?))',
  )
  const textsOf = connection
    .prepare<[number], string>('SELECT text FROM search_passages WHERE search_record_id = ?')
    .pluck()

  return {
    passageTexts: (ids: readonly number[]) => texts.all(JSON.stringify(ids)),
    textsOf: (id: number): string[] => textsOf.all(id),

    /** How many passages have it, counted as far as `most`. */
    countPassages(expression: string, most: number): number {
      const [counted] = all<{ found: number }>(
        `SELECT count(*) AS found FROM
         (SELECT rowid FROM search_passage_words WHERE search_passage_words MATCH ? LIMIT ?)`,
        expression,
        most,
      )
      return counted?.found ?? 0
    },

    /** The matches that pass, newest passages first. */
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
          JSON.stringify(narrowing.ids),
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
  }
}
