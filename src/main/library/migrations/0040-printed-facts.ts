import type { Migration } from './migration'

/**
 * What was printed, told exactly: which size, how much in which currency, in the text or on a card. And the values that
 * somebody decided to leave as they were printed.
 */
export const migration0040: Migration = {
  version: 40,
  sql: `
ALTER TABLE printed_facts ADD COLUMN use TEXT NOT NULL DEFAULT 'fact';
-- Null in rows of before: those may be either.
ALTER TABLE printed_facts ADD COLUMN mode TEXT;
ALTER TABLE printed_facts ADD COLUMN size_id TEXT;
ALTER TABLE printed_facts ADD COLUMN amount_minor INTEGER;
ALTER TABLE printed_facts ADD COLUMN currency TEXT;

-- The newest export of an article to one place with one profile.
CREATE INDEX export_log_by_place ON export_log(article_id, profile_id, target, exported_at, id);

CREATE TABLE kept_as_printed (
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- The log outlives the products it names, and so does a reason.
  product_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (article_id, product_id, field, value)
) STRICT, WITHOUT ROWID;
`,
}
