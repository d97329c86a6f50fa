import type { Migration } from './migration'

/** Where people put an article among those of its status on the board, and what deadlines are counted by. */
export const migration0150: Migration = {
  version: 150,
  sql: `
CREATE TABLE board_places (
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- A place counts only while the article has this status, and waits for it to come back.
  status TEXT NOT NULL,
  -- A fractional index: between any two there is another one; compared byte by byte.
  position TEXT NOT NULL,
  PRIMARY KEY (article_id, status)
) STRICT, WITHOUT ROWID;

-- What is late and what is due soon is counted after every save.
CREATE INDEX articles_due ON articles(deadline, status, published_on) WHERE binned_at IS NULL AND deadline IS NOT NULL;
`,
}
