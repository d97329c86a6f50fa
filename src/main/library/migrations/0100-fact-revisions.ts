import type { Migration } from './migration'

// Frozen once shipped. What a revision of printed values changed, so that it can be taken back later.
export const migration0100: Migration = {
  version: 100,
  sql: `
CREATE TABLE fact_revisions (
  id TEXT NOT NULL PRIMARY KEY,
  revised_at INTEGER NOT NULL
) STRICT;

CREATE TABLE revised_articles (
  revision_id TEXT NOT NULL REFERENCES fact_revisions(id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- The article's status before.
  status TEXT NOT NULL,
  -- The blocks that were changed, as they were and as they became, as JSON, deflated.
  blocks BLOB NOT NULL,
  PRIMARY KEY (revision_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX fact_revisions_by_time ON fact_revisions(revised_at DESC);
CREATE INDEX revised_articles_by_article ON revised_articles(article_id);

-- Merges of before left these with the product that went; they belong to the one that stayed.
UPDATE OR IGNORE kept_as_printed SET product_id = (
  SELECT reached_id FROM merged_ways
  WHERE record_id = product_id AND reached_id NOT IN (SELECT record_id FROM merged_records)
) WHERE product_id IN (SELECT record_id FROM merged_records);
`,
}
