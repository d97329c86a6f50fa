import type { Migration } from './migration'

// Frozen once shipped. What a text begins from, and what is asked in a talk.
export const migration0140: Migration = {
  version: 140,
  sql: `
CREATE TABLE templates (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  binned_at INTEGER,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  -- The title's pattern and what to write in the dek.
  title TEXT NOT NULL,
  dek TEXT NOT NULL,
  status TEXT NOT NULL,
  -- Names of tags, as a JSON array.
  tags TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

-- What to write in the title and dek of an article that came from a template, while they are empty.
CREATE TABLE field_hints (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  dek TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The question bank.
CREATE TABLE questions (
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  binned_at INTEGER,
  position INTEGER NOT NULL,
  topic TEXT NOT NULL,
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  -- Which question of the bank that comes with the app it was; null for a person's own.
  starter_key TEXT,
  -- The article it was kept from, which may be gone.
  article_id TEXT
) STRICT;

CREATE INDEX questions_by_position ON questions(position);

-- What is to be asked in an interview.
CREATE TABLE planned_questions (
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  question_id TEXT REFERENCES questions(id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  note TEXT NOT NULL,
  -- open, asked or skipped.
  state TEXT NOT NULL,
  PRIMARY KEY (interview_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX planned_by_question ON planned_questions(question_id) WHERE question_id IS NOT NULL;
`,
}
