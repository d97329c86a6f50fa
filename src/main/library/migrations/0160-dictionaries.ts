import type { Migration } from './migration'

/** Words that are right in this library, or in one article of it, besides those that any dictionary has. */
export const migration0160: Migration = {
  version: 160,
  sql: `
CREATE TABLE dictionary_words (
  id INTEGER PRIMARY KEY,
  -- Null for a word of the whole library.
  article_id TEXT REFERENCES articles(id) ON DELETE CASCADE,
  word TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

-- Nulls differ from each other, so that one index over both columns would let a word of the library in twice.
CREATE UNIQUE INDEX dictionary_words_of_library ON dictionary_words(word) WHERE article_id IS NULL;
CREATE UNIQUE INDEX dictionary_words_of_article ON dictionary_words(article_id, word);
`,
}
