import type { Library } from '../library'
import { wordsOf } from './search-form'

/** About 10 MB. */
const maxKnownWords = 100_000

/** Writes each word that texts have once: a search asks which words are like what was typed. @returns takes a text in search form */
export function createWordWriting(library: Library): (text: string) => void {
  const { connection } = library
  const insertWord = connection.prepare<[string]>(
    'INSERT INTO search_words (word) VALUES (?) ON CONFLICT DO NOTHING',
  )
  // As a whole number, see `search-index.ts`.
  const insertWordParts = connection.prepare<[number, string]>(
    'INSERT INTO search_word_parts (rowid, word) VALUES (CAST(? AS INTEGER), ?)',
  )
  // Words that are surely in their table, so that a text of common words asks for none of them.
  const knownWords = new Set<string>()
  let epochOfKnown = library.epoch

  return (text) => {
    if (epochOfKnown !== library.epoch || knownWords.size > maxKnownWords) {
      knownWords.clear()
      epochOfKnown = library.epoch
    }
    for (const word of wordsOf(text)) {
      if (knownWords.has(word)) continue
      const { changes, lastInsertRowid } = insertWord.run(word)
      if (changes === 1) library.whenAdded(() => insertWordParts.run(Number(lastInsertRowid), word))
      knownWords.add(word)
    }
  }
}
