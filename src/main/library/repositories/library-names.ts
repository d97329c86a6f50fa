import type { MentionKind } from '@shared/article/document'
import type { LibraryName } from '@shared/mentions/name'
import type { Library } from '../library'
import { quoted, searchForm } from './search-form'
import { once } from './statements'

export type RightName = Pick<LibraryName, 'kind' | 'text'>

/** Every way of writing the names of experts, brands and products in use. */
export function createLibraryNamesRepository(library: Library) {
  const { connection } = library
  const ids = connection
    .prepare<[], string>(
      `SELECT id FROM experts WHERE binned_at IS NULL
       UNION ALL SELECT id FROM brands WHERE binned_at IS NULL
       UNION ALL SELECT id FROM products WHERE binned_at IS NULL`,
    )
    .pluck()
  const named = (table: string, kind: string) =>
    `SELECT '${kind}' AS kind, id, name AS text, 'name' AS form, name
     FROM ${table} WHERE binned_at IS NULL AND id IN (SELECT value FROM json_each(@ids))`
  const otherwise = (table: string, owner: string, kind: string, names: string, form: string) =>
    `SELECT '${kind}', ${table}.id, ${names}.name, ${form}, ${table}.name
     FROM ${names} JOIN ${table} ON ${table}.id = ${names}.${owner}
     WHERE binned_at IS NULL AND ${owner} IN (SELECT value FROM json_each(@ids))`
  const allNames = [
    named('experts', 'expert'),
    named('brands', 'brand'),
    named('products', 'product'),
    otherwise('experts', 'expert_id', 'expert', 'expert_short_names', "'alias'"),
    otherwise('brands', 'brand_id', 'brand', 'brand_names', 'brand_names.kind'),
    otherwise('products', 'product_id', 'product', 'product_aliases', "'alias'"),
  ].join(' UNION ALL ')
  const names = connection.prepare<{ ids: string }, LibraryName>(allNames)
  const rightNames = connection.prepare<{ ids: string }, RightName>(
    `SELECT kind, text FROM (${allNames}) WHERE form <> 'misspelling'
     UNION ALL SELECT 'product', shade FROM products WHERE id IN (SELECT value FROM json_each(@ids))`,
  )
  const withName = connection
    .prepare<[string, string], string>(
      `SELECT record_id FROM search_records WHERE kind = ? AND title = ? AND binned = 0 ORDER BY record_id`,
    )
    .pluck()

  const withWord = connection
    .prepare<[string, string, number], string>(
      `SELECT record_id FROM search_records
       WHERE id IN (SELECT rowid FROM search_record_words WHERE search_record_words MATCH ?)
         AND kind = ? AND binned = 0 LIMIT ?`,
    )
    .pluck()

  const beginning = once(() => {
    // A view of the text search's own words: it stores nothing and is gone with the connection.
    connection.exec(
      `CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_of_records USING fts5vocab('main', 'search_record_words', 'row')`,
    )
    return connection
      .prepare<[string, string, number], string>(
        'SELECT term FROM temp.words_of_records WHERE term >= ? AND term < ? LIMIT ?',
      )
      .pluck()
  })

  return {
    /** Records in use with exactly this name of their own. */
    withName: (kind: MentionKind, name: string): string[] => library.read(() => withName.all(kind, name)),

    /** The records that have names. */
    ids: (): string[] => library.read(() => ids.all()),

    /**
     * Names and shades as they are rightly written, of at most `limit` records of a kind in use that have this word in
     * their row of the search.
     */
    withWord: (kind: MentionKind, word: string, limit: number): RightName[] =>
      library.read(() => {
        const found = withWord.all(quoted(searchForm(word)), kind, limit)
        return found.length === 0 ? [] : rightNames.all({ ids: JSON.stringify(found) })
      }),

    /**
     * Folded words that begin so, of the rows by which records of all kinds are found: names, and what else finds them.
     * In the order of their letters.
     */
    wordsBeginning: (letters: string, limit: number): string[] =>
      library.read(() => beginning().all(letters, `${letters}\u{10ffff}`, limit)),

    /** The names of these records; none for those that are in the bin, gone, or of another kind. */
    of: (recordIds: readonly string[]): LibraryName[] =>
      library.read(() => names.all({ ids: JSON.stringify(recordIds) })),
  }
}
