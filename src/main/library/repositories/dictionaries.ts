import type { Library } from '../library'
import { dictionaryWords } from '../tables'

export type DictionaryRow = Omit<typeof dictionaryWords.$inferSelect, 'id'>

/** The words of the library's dictionary, and of those of its articles. `articleId` null is the library's. */
export function createDictionaryRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = connection.prepare<[string | null, string, number]>(
    'INSERT INTO dictionary_words (article_id, word, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const remove = connection.prepare<[string | null, string]>(
    'DELETE FROM dictionary_words WHERE article_id IS ? AND word = ?',
  )
  const words = connection
    .prepare<[string | null], string>(
      'SELECT word FROM dictionary_words WHERE article_id IS ? ORDER BY added_at, id',
    )
    .pluck()
  const has = connection
    .prepare<[string | null, string], number>(
      'SELECT 1 FROM dictionary_words WHERE article_id IS ? AND word = ?',
    )
    .pluck()

  const articles = connection.prepare<[], { id: string; title: string }>(
    `SELECT id, title FROM articles
     WHERE binned_at IS NULL AND id IN (SELECT article_id FROM dictionary_words) ORDER BY title, id`,
  )

  return {
    /** Articles outside the bin that have words of their own, by title. */
    articles: (): { id: string; title: string }[] => library.read(() => articles.all()),

    /** The oldest first. */
    words: (articleId: string | null): string[] => library.read(() => words.all(articleId)),

    /** @returns those that were not there before */
    add: (articleId: string | null, added: readonly string[]): string[] =>
      library.write(() => added.filter((word) => insert.run(articleId, word, now()).changes === 1)),

    /** @returns those that were there */
    remove: (articleId: string | null, removed: readonly string[]): string[] =>
      library.write(() => removed.filter((word) => remove.run(articleId, word).changes === 1)),

    /** All of them, as they leave the library. */
    all: (): DictionaryRow[] =>
      library.read(() =>
        queries
          .select({
            articleId: dictionaryWords.articleId,
            word: dictionaryWords.word,
            addedAt: dictionaryWords.addedAt,
          })
          .from(dictionaryWords)
          .orderBy(dictionaryWords.id)
          .all(),
      ),
    has: (articleId: string | null, word: string): boolean =>
      library.read(() => has.get(articleId, word) !== undefined),
    /** Writes a word as it stood in another library; one that is there is replaced. */
    putBack({ articleId, word, addedAt }: DictionaryRow): void {
      library.write(() => {
        remove.run(articleId, word)
        insert.run(articleId, word, addedAt)
      })
    },
  }
}
