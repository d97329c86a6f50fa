import type { Library } from '../library'

/** Looks in the list of all words that stand in the library. */
export function createWordStatements({ connection }: Library) {
  const withPart = connection
    .prepare<[string, number], string>(
      `SELECT word FROM search_words
       WHERE id IN (SELECT rowid FROM search_word_parts WHERE search_word_parts MATCH ?) ORDER BY length(word) LIMIT ?`,
    )
    .pluck()
  const beginning = connection
    .prepare<[string, string, number], string>(
      'SELECT word FROM search_words WHERE word >= ? AND word < ? LIMIT ?',
    )
    .pluck()

  return {
    wordsWithPart: (expression: string, limit: number): string[] => withPart.all(expression, limit),
    wordsBeginning: (start: string, limit: number): string[] => beginning.all(start, behind(start), limit),
  }
}

/** Comes after every text that begins so. */
export function behind(start: string): string {
  return `${start}\u{10ffff}`
}
