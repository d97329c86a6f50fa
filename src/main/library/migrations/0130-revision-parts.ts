import type { Migration } from './migration'

/** Revisions share the parts that they have in common; what an earlier version kept whole stays readable as it is. */
export const migration0130: Migration = {
  version: 130,
  sql: `
CREATE TABLE revision_parts (
  id INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- SHA-256 of the JSON, its first 16 bytes.
  hash BLOB NOT NULL,
  -- The fields of an article or one of its outermost blocks, as JSON, deflated.
  content BLOB NOT NULL,
  UNIQUE (article_id, hash)
) STRICT;

-- 'whole': state is fields and document. 'parts': state lists ids of revision_parts, the fields' first.
ALTER TABLE revisions ADD COLUMN form TEXT NOT NULL DEFAULT 'whole';
ALTER TABLE revisions ADD COLUMN cause TEXT NOT NULL DEFAULT 'named';
ALTER TABLE revisions ADD COLUMN status TEXT;
-- Words, against the revision before.
ALTER TABLE revisions ADD COLUMN added INTEGER NOT NULL DEFAULT 0;
ALTER TABLE revisions ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
`,
}
