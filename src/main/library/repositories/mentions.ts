import type { MentionKind } from '@shared/article/document'
import type { RecordKind } from '@shared/records/common'
import { folded } from '@shared/search/folded'
import type { Library } from '../library'
import { searchTerms } from './search-form'

export interface MentionPlace {
  articleId: string
  articleTitle: string
  sentence: string
}

export interface NameSuggestion {
  kind: MentionKind
  id: string
  name: string
  detail: string
}

/** Where records are named, and names to offer. */
export function createMentionRepository(library: Library) {
  const { connection } = library
  const places = connection.prepare<[string, string], MentionPlace>(
    `SELECT mentions.article_id AS articleId, articles.title AS articleTitle, mentions.sentence AS sentence
     FROM mentions JOIN articles ON articles.id = mentions.article_id
     WHERE mentions.record_id = ? AND mentions.kind = ? AND articles.binned_at IS NULL
     ORDER BY articles.updated_at DESC, articles.id, mentions.position`,
  )
  const beginning = connection.prepare<[string, string, string, number], Candidate>(
    `SELECT id, kind, record_id AS recordId, title, folded_title AS foldedTitle FROM search_records
     WHERE kind = ? AND binned = 0 AND folded_title >= ? AND folded_title < ? ORDER BY folded_title LIMIT ?`,
  )
  // The plus sign keeps the planner from walking all records of these kinds instead of the few matches.
  const matching = (table: string) =>
    connection.prepare<[string, string, number], Candidate>(
      `SELECT id, kind, record_id AS recordId, title, folded_title AS foldedTitle FROM search_records
       WHERE id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ?)
         AND +kind IN (SELECT value FROM json_each(?)) AND +binned = 0
       LIMIT ?`,
    )
  const withWords = matching('search_record_words')
  const withParts = matching('search_record_parts')
  const details = connection.prepare<{ ids: string }, { id: string; detail: string }>(
    `SELECT products.id AS id, coalesce(brands.name, products.category) AS detail
       FROM products LEFT JOIN brands ON brands.id = products.brand_id
       WHERE products.id IN (SELECT value FROM json_each(@ids))
     UNION ALL SELECT id, country FROM brands WHERE id IN (SELECT value FROM json_each(@ids))
     UNION ALL SELECT id, title FROM experts WHERE id IN (SELECT value FROM json_each(@ids))`,
  )

  const articleCount = connection
    .prepare<[string, string], number>(
      `SELECT count(DISTINCT article_id) FROM mentions
       WHERE kind = ? AND record_id IN (SELECT value FROM json_each(?))`,
    )
    .pluck()

  return {
    /** How many articles, in the bin or not, name or show any of these records. */
    countArticles: (kind: RecordKind, ids: readonly string[]): number =>
      library.read(() => articleCount.get(kind, JSON.stringify(ids)) ?? 0),

    /** Each place in articles in use that names or shows the record, the newest article first. */
    placesOf: (kind: RecordKind, recordId: string): MentionPlace[] =>
      library.read(() => places.all(recordId, kind)),

    /** Names that begin with the text first, then names with a word that does, then those that hold it anywhere. */
    suggest(
      text: string,
      limit: number,
      kinds: readonly MentionKind[] = ['expert', 'product', 'brand'],
    ): NameSuggestion[] {
      return library.read(() => {
        const typed = folded(text)
        const found = new Map<number, Candidate>()
        const add = (candidates: Candidate[]) => {
          for (const candidate of candidates) found.set(candidate.id, candidate)
        }
        const wanted = JSON.stringify(kinds)
        for (const kind of kinds) add(beginning.all(kind, typed, `${typed}\u{10ffff}`, limit))
        const { words, parts, shortWords } = searchTerms(text)
        if (found.size < limit && words !== '') add(withWords.all(words, wanted, limit * 4))
        if (found.size < limit && parts !== '' && shortWords === '')
          add(withParts.all(parts, wanted, limit * 4))
        const best = [...found.values()].sort((one, other) => compare(one, other, typed)).slice(0, limit)
        const detailOf = new Map(
          details

            .all({ ids: JSON.stringify(best.map(({ recordId }) => recordId)) })
            .map(({ id, detail }) => [id, detail]),
        )
        return best.map(({ kind, recordId, title }) => ({
          kind,
          id: recordId,
          name: title,
          detail: detailOf.get(recordId) ?? '',
        }))
      })
    },
  }
}

type Candidate = { id: number; kind: MentionKind; recordId: string; title: string; foldedTitle: string }

function compare(one: Candidate, other: Candidate, typed: string): number {
  return (
    nearness(one.foldedTitle, typed) - nearness(other.foldedTitle, typed) ||
    one.foldedTitle.length - other.foldedTitle.length ||
    (one.foldedTitle < other.foldedTitle ? -1 : one.foldedTitle > other.foldedTitle ? 1 : one.id - other.id)
  )
}

function nearness(name: string, typed: string): number {
  if (name === typed) return 0
  if (name.startsWith(typed)) return 1
  if (name.includes(` ${typed}`)) return 2
  return name.includes(typed) ? 3 : 4
}
