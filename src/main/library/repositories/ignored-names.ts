import { newId } from '@shared/identifiers'
import type { Library } from '../library'
import { findingIgnores } from '../tables'
import { insertInto } from './statements'

/** The finding that a name stands in a text as plain words, among the findings a writer can ignore. */
export const nameInTextRule = 'name-in-text'

/** Names that a writer does not want offered in an article. */
export function createIgnoredNamesRepository(library: Library, now: () => number) {
  const { connection, queries } = library
  const insert = insertInto(queries, findingIgnores)
  const list = connection
    .prepare<[string], string>(
      `SELECT text FROM finding_ignores WHERE article_id = ? AND rule = '${nameInTextRule}' ORDER BY text`,
    )
    .pluck()
  const remove = connection.prepare<[string, string]>(
    `DELETE FROM finding_ignores WHERE article_id = ? AND rule = '${nameInTextRule}' AND text = ?`,
  )
  return {
    /** What those names are compared by. */
    of: (articleId: string): string[] => library.read(() => list.all(articleId)),

    add(articleId: string, key: string): void {
      library.write(() => {
        remove.run(articleId, key)
        insert({
          id: newId(),
          articleId,
          rule: nameInTextRule,
          blockId: null,
          text: key,
          reason: '',
          createdAt: now(),
        })
      })
    },

    remove: (articleId: string, key: string): void => library.write(() => void remove.run(articleId, key)),
  }
}
