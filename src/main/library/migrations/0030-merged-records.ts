import type { Migration } from './migration'

// Frozen: libraries of format 30 exist. Change the schema by a new step.

/**
 * Where merged records went, so that whatever still names the old one (a kept revision, an export's ties, something
 * pasted) finds the one that stayed; and what texts showed of records that were deleted for ever.
 *
 * Nothing here refers to a record's row: an old id must be known when its row is long gone. A record goes to one place
 * (the primary key), never back to itself along any chain, and a way once laid is never bent.
 */
export const migration0030: Migration = {
  version: 30,
  sql: `
CREATE TABLE merges (
  id TEXT NOT NULL PRIMARY KEY,
  merged_at INTEGER NOT NULL,
  -- What it takes to undo the merge, as JSON, deflated; null once that is no longer possible.
  undo BLOB
) STRICT;

CREATE TABLE merged_records (
  record_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('expert', 'brand', 'product')),
  into_id TEXT NOT NULL CHECK (into_id <> record_id),
  merge_id TEXT NOT NULL REFERENCES merges(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX merged_records_by_target ON merged_records(into_id);
CREATE INDEX merged_records_by_merge ON merged_records(merge_id);

-- Every record that another one leads to in any number of steps. A trigger cannot hold the recursion itself.
CREATE VIEW merged_ways (record_id, reached_id) AS
  WITH RECURSIVE way(record_id, reached_id) AS (
    SELECT record_id, into_id FROM merged_records
    UNION
    SELECT way.record_id, merged_records.into_id
    FROM way JOIN merged_records ON merged_records.record_id = way.reached_id
  )
  SELECT record_id, reached_id FROM way;

CREATE TRIGGER merged_records_lead_on BEFORE INSERT ON merged_records
WHEN EXISTS (SELECT 1 FROM merged_ways WHERE record_id = NEW.into_id AND reached_id = NEW.record_id) BEGIN
  SELECT RAISE(ABORT, 'a merge would lead back to itself');
END;
CREATE TRIGGER merged_records_stay BEFORE UPDATE ON merged_records BEGIN
  SELECT RAISE(ABORT, 'where a record was merged into never changes');
END;

CREATE TABLE kept_words (
  record_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('expert', 'brand', 'product', 'media')),
  -- What texts show of such a record, as JSON, and nothing else of it.
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;

${['experts', 'brands', 'products'].map(mergeTriggers).join('\n')}
${['experts', 'brands', 'products', 'media'].map(wordTriggers).join('\n')}
`,
}

/** A merged record that comes back is itself again; once it or the one that stayed is gone, nothing can be undone. */
function mergeTriggers(table: string): string {
  return `
CREATE TRIGGER ${table}_back_from_merge AFTER UPDATE OF binned_at ON ${table}
WHEN OLD.binned_at IS NOT NULL AND NEW.binned_at IS NULL BEGIN
  DELETE FROM merged_records WHERE record_id = NEW.id;
END;
CREATE TRIGGER ${table}_made_after_merge AFTER INSERT ON ${table} BEGIN
  DELETE FROM merged_records WHERE record_id = NEW.id;
END;
CREATE TRIGGER ${table}_gone_after_merge AFTER DELETE ON ${table} BEGIN
  UPDATE merges SET undo = NULL
  WHERE id IN (SELECT merge_id FROM merged_records WHERE record_id = OLD.id OR into_id = OLD.id);
END;`
}

/** A record that is there (rebuilt from an export, say) speaks for itself. */
function wordTriggers(table: string): string {
  return `
CREATE TRIGGER ${table}_made_after_words AFTER INSERT ON ${table} BEGIN
  DELETE FROM kept_words WHERE record_id = NEW.id;
END;`
}
