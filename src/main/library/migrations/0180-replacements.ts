import type { Migration } from './migration'

/** What replacing words in many articles changed, so that it can be taken back later, also after a crash halfway. */
export const migration0180: Migration = {
  version: 180,
  sql: `
CREATE TABLE replacements (
  id TEXT NOT NULL PRIMARY KEY,
  replaced_at INTEGER NOT NULL,
  found TEXT NOT NULL,
  put TEXT NOT NULL,
  -- 0 while it goes on, and for good where the process died meanwhile.
  is_whole INTEGER NOT NULL
) STRICT;

CREATE TABLE replaced_articles (
  replacement_id TEXT NOT NULL REFERENCES replacements(id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- The article's status before.
  status TEXT NOT NULL,
  -- The blocks that were changed, as they were and as they became, as JSON, deflated.
  blocks BLOB NOT NULL,
  PRIMARY KEY (replacement_id, article_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX replacements_by_time ON replacements(replaced_at DESC);
CREATE INDEX replaced_articles_by_article ON replaced_articles(article_id);
`,
}
