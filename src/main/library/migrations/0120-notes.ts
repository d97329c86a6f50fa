import type { Migration } from './migration'

// Frozen once shipped. Notes have a place of their own beside the document, can be to-dos, and are answered.
export const migration0120: Migration = {
  version: 120,
  sql: `
ALTER TABLE notes ADD COLUMN is_todo INTEGER NOT NULL DEFAULT 0;
-- The quoted words and their places as JSON. Null for a note of before, whose block is all that is known of its place.
ALTER TABLE notes ADD COLUMN place TEXT;
ALTER TABLE notes ADD COLUMN quote TEXT NOT NULL DEFAULT '';
ALTER TABLE notes ADD COLUMN is_lost INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- A note that was due on a day is something to do.
UPDATE notes SET is_todo = 1 WHERE due_on IS NOT NULL;

CREATE TABLE note_replies (
  id TEXT NOT NULL PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES notes(id) ON DELETE CASCADE,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX note_replies_by_note ON note_replies(note_id, created_at);
CREATE INDEX open_notes_by_due_day ON notes(due_on) WHERE resolved_at IS NULL;
`,
}
