import type { Migration } from './migration'

/**
 * What is new is written into the text search by `repositories/search-index.ts`, which says why; what changes or goes is
 * carried on by the triggers of the first schema still.
 */
export const migration0170: Migration = {
  version: 170,
  sql: `
DROP TRIGGER search_records_inserted;
DROP TRIGGER search_passages_inserted;
DROP TRIGGER search_words_inserted;
`,
}
