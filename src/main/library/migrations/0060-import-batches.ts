import type { Migration } from './migration'

// Frozen once shipped. What a table brought in, so that the whole of it can be taken back.
export const migration0060: Migration = {
  version: 60,
  sql: `
CREATE TABLE import_batches (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  source_name TEXT NOT NULL,
  format TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  -- Null while it runs, and for ever where the app ended before it did.
  ended_at INTEGER,
  undone_at INTEGER,
  row_count INTEGER NOT NULL,
  added INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  skipped INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) STRICT;

-- Each record that an import made or changed, once, in the order of the first time. A row goes when it has been taken
-- back.
CREATE TABLE import_changes (
  batch_id TEXT NOT NULL REFERENCES import_batches(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  -- The record's revision after the import: a higher one says that somebody has changed it since.
  revision INTEGER NOT NULL,
  -- Its fields before, as JSON; null where the import made it.
  before TEXT,
  PRIMARY KEY (batch_id, record_id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX import_changes_in_order ON import_changes(batch_id, position);
CREATE INDEX import_batches_by_time ON import_batches(started_at DESC);
CREATE INDEX products_by_barcode ON products(barcode) WHERE barcode <> '' AND binned_at IS NULL;
`,
}
