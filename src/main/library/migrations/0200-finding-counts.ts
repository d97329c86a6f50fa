import type { Migration } from './migration'

/** How much was found in an article when it was last read, for lists, which read no texts. */
export const migration0200: Migration = {
  version: 200,
  sql: `
-- A row is there for as long as what was read is what is written.
CREATE TABLE finding_counts (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  findings INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER finding_counts_by_fields AFTER UPDATE OF title, dek, language ON articles
WHEN OLD.title <> NEW.title OR OLD.dek <> NEW.dek OR OLD.language <> NEW.language BEGIN
  DELETE FROM finding_counts WHERE article_id = NEW.id;
END;

-- The old text is not compared: a save of the document is one that changed it.
CREATE TRIGGER finding_counts_by_document AFTER UPDATE OF document ON article_documents BEGIN
  DELETE FROM finding_counts WHERE article_id = NEW.article_id;
END;
`,
}
