import type { Migration } from './migration'

// Frozen: libraries of format 10 exist. Change the schema by a new step.

/** What every record table begins with. */
const recordColumns = `
  id TEXT NOT NULL PRIMARY KEY,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  binned_at INTEGER`

const tables = `
CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE media (${recordColumns},
  kind TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  file_name TEXT NOT NULL,
  mime_type TEXT NOT NULL,
  byte_length INTEGER NOT NULL,
  width INTEGER,
  height INTEGER,
  duration_ms INTEGER,
  title TEXT NOT NULL,
  alt TEXT NOT NULL,
  decorative INTEGER NOT NULL,
  caption TEXT NOT NULL,
  credit TEXT NOT NULL,
  source TEXT NOT NULL,
  licence TEXT NOT NULL,
  permission TEXT NOT NULL,
  permission_expires_on TEXT,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE brands (${recordColumns},
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  country TEXT NOT NULL,
  owner TEXT NOT NULL,
  website TEXT,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE brand_names (
  brand_id TEXT NOT NULL REFERENCES brands(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('alias', 'misspelling')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (brand_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE experts (${recordColumns},
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  title TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  employer TEXT NOT NULL,
  contacts TEXT NOT NULL,
  socials TEXT NOT NULL,
  bio_short TEXT NOT NULL,
  bio_medium TEXT NOT NULL,
  bio_long TEXT NOT NULL,
  portrait_media_id TEXT REFERENCES media(id) ON DELETE SET NULL,
  last_contacted_on TEXT,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE expert_short_names (
  expert_id TEXT NOT NULL REFERENCES experts(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (expert_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE expert_topics (
  expert_id TEXT NOT NULL REFERENCES experts(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  topic TEXT NOT NULL,
  PRIMARY KEY (expert_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE credentials (
  expert_id TEXT NOT NULL REFERENCES experts(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  verified_on TEXT,
  expires_on TEXT,
  url TEXT,
  PRIMARY KEY (expert_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE brand_interests (
  expert_id TEXT NOT NULL REFERENCES experts(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  brand_id TEXT NOT NULL REFERENCES brands(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (expert_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE products (${recordColumns},
  name TEXT NOT NULL,
  sort_name TEXT NOT NULL,
  brand_id TEXT REFERENCES brands(id) ON DELETE SET NULL,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  shade TEXT NOT NULL,
  barcode TEXT NOT NULL,
  ingredients TEXT NOT NULL,
  acquisition_kind TEXT,
  acquisition_received_on TEXT,
  acquisition_from TEXT,
  tested_since TEXT,
  availability TEXT NOT NULL,
  picture_media_id TEXT REFERENCES media(id) ON DELETE SET NULL,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE product_aliases (
  product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_sizes (
  product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_prices (
  product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  size_id TEXT,
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL,
  as_of TEXT NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_links (
  product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE product_claims (
  product_id TEXT NOT NULL REFERENCES products(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  claim TEXT NOT NULL,
  PRIMARY KEY (product_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interviews (${recordColumns},
  title TEXT NOT NULL,
  held_on TEXT,
  medium TEXT NOT NULL,
  place TEXT NOT NULL,
  language TEXT NOT NULL,
  consent_form TEXT NOT NULL,
  consent_given_on TEXT,
  consent_scope TEXT NOT NULL,
  recording_media_id TEXT REFERENCES media(id) ON DELETE SET NULL,
  duration_ms INTEGER,
  notes TEXT NOT NULL
) STRICT;

CREATE TABLE participants (
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  expert_id TEXT REFERENCES experts(id) ON DELETE SET NULL,
  PRIMARY KEY (interview_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE segments (
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  participant_id TEXT,
  start_ms INTEGER,
  end_ms INTEGER,
  text TEXT NOT NULL,
  off_record INTEGER NOT NULL,
  PRIMARY KEY (interview_id, position)
) STRICT;

CREATE TABLE articles (${recordColumns},
  title TEXT NOT NULL,
  dek TEXT NOT NULL,
  slug TEXT NOT NULL,
  byline TEXT NOT NULL,
  status TEXT NOT NULL,
  language TEXT NOT NULL,
  client TEXT NOT NULL,
  deadline TEXT,
  word_budget INTEGER,
  published_on TEXT,
  published_url TEXT,
  canonical_url TEXT,
  seo_title TEXT NOT NULL,
  seo_description TEXT NOT NULL,
  cover_media_id TEXT REFERENCES media(id) ON DELETE SET NULL,
  -- Words of title, dek and document; of the document alone.
  word_count INTEGER NOT NULL,
  body_word_count INTEGER NOT NULL,
  question_count INTEGER NOT NULL
) STRICT;

-- Apart from the fields, so that a change of a field does not rewrite the whole text, and lists never read past it.
CREATE TABLE article_documents (
  article_id TEXT NOT NULL PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE,
  schema_version INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;

CREATE TABLE article_interviews (
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE profiles (${recordColumns},
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  format TEXT NOT NULL,
  question_style TEXT NOT NULL,
  question_heading_level INTEGER NOT NULL,
  speaker_labels TEXT NOT NULL,
  front_matter INTEGER NOT NULL,
  media_folder TEXT NOT NULL,
  ties INTEGER NOT NULL,
  built_in INTEGER NOT NULL
) STRICT;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE record_tags (
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  tag_id INTEGER NOT NULL REFERENCES tags(id) ON DELETE CASCADE,
  PRIMARY KEY (kind, record_id, tag_id)
) STRICT, WITHOUT ROWID;

-- Derived from the documents: who and what each article names or shows, and how.
CREATE TABLE mentions (
  id INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  block_id TEXT,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  use TEXT NOT NULL,
  sentence TEXT NOT NULL
) STRICT;

-- Derived from the documents: quoted words and the transcript words they came from. No reference to the interview, so
-- that a quote whose source is gone is still known.
CREATE TABLE quotes (
  id INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  block_id TEXT,
  interview_id TEXT NOT NULL,
  word_from INTEGER NOT NULL,
  word_to INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  label TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  word_count INTEGER NOT NULL,
  -- Fields and document as JSON, deflated.
  state BLOB NOT NULL
) STRICT;

CREATE TABLE notes (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  -- Null for a note on words: its mark in the document says where.
  block_id TEXT,
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  due_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  resolved_at INTEGER
) STRICT;

CREATE TABLE finding_ignores (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  rule TEXT NOT NULL,
  block_id TEXT,
  text TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- What left the app. Kept when the article or the profile is deleted: it was printed all the same.
CREATE TABLE export_log (
  id TEXT NOT NULL PRIMARY KEY,
  article_id TEXT NOT NULL,
  article_revision INTEGER NOT NULL,
  article_title TEXT NOT NULL,
  profile_id TEXT NOT NULL,
  profile_name TEXT NOT NULL,
  format TEXT NOT NULL,
  target TEXT NOT NULL,
  file TEXT,
  content_hash TEXT NOT NULL,
  exported_at INTEGER NOT NULL
) STRICT;

CREATE TABLE printed_facts (
  export_id TEXT NOT NULL REFERENCES export_log(id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  block_id TEXT,
  product_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  as_of TEXT,
  PRIMARY KEY (export_id, position)
) STRICT, WITHOUT ROWID;

-- One row a record: what its row in a list says, and the name it is looked for by.
CREATE TABLE search_records (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record_id TEXT NOT NULL,
  binned INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- The title in small letters without accents.
  folded_title TEXT NOT NULL,
  -- Title, other names and the words shown in lists; scripts without spaces are cut between characters.
  line TEXT NOT NULL
) STRICT;

-- The long texts of records in passages (an article's blocks, a transcript's segments, a biography), so that a save
-- writes only the passages that changed.
CREATE TABLE search_passages (
  id INTEGER PRIMARY KEY,
  search_record_id INTEGER NOT NULL REFERENCES search_records(id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- Every word that a passage has or had, folded. Parts of words are looked for here, which costs a save nothing but its
-- new words, and the words found are then looked for in the passages.
CREATE TABLE search_words (
  id INTEGER PRIMARY KEY,
  word TEXT NOT NULL UNIQUE
) STRICT;
`

const indexes = `
CREATE INDEX media_in_use ON media(updated_at DESC, id) WHERE binned_at IS NULL;
CREATE INDEX media_by_content ON media(content_hash);
CREATE INDEX brands_in_use ON brands(sort_name, id) WHERE binned_at IS NULL;
CREATE INDEX brand_names_by_name ON brand_names(name);
CREATE INDEX experts_in_use ON experts(sort_name, id) WHERE binned_at IS NULL;
CREATE INDEX experts_by_portrait ON experts(portrait_media_id) WHERE portrait_media_id IS NOT NULL;
CREATE INDEX brand_interests_by_brand ON brand_interests(brand_id);
CREATE INDEX products_in_use ON products(sort_name, id) WHERE binned_at IS NULL;
CREATE INDEX products_by_brand ON products(brand_id) WHERE brand_id IS NOT NULL;
CREATE INDEX products_by_picture ON products(picture_media_id) WHERE picture_media_id IS NOT NULL;
CREATE INDEX interviews_in_use ON interviews(updated_at DESC, id) WHERE binned_at IS NULL;
CREATE INDEX interviews_by_recording ON interviews(recording_media_id) WHERE recording_media_id IS NOT NULL;
CREATE INDEX participants_by_expert ON participants(expert_id) WHERE expert_id IS NOT NULL;
CREATE INDEX articles_in_use ON articles(updated_at DESC, id) WHERE binned_at IS NULL;
CREATE INDEX articles_by_status ON articles(status, updated_at DESC) WHERE binned_at IS NULL;
CREATE INDEX articles_by_cover ON articles(cover_media_id) WHERE cover_media_id IS NOT NULL;
CREATE INDEX article_interviews_by_interview ON article_interviews(interview_id);
CREATE INDEX profiles_in_use ON profiles(name, id) WHERE binned_at IS NULL;
CREATE UNIQUE INDEX profiles_by_key ON profiles(key) WHERE binned_at IS NULL;
CREATE INDEX record_tags_by_tag ON record_tags(tag_id, kind, record_id);
CREATE INDEX mentions_by_article ON mentions(article_id, position);
CREATE INDEX mentions_by_record ON mentions(record_id, kind, article_id);
CREATE INDEX quotes_by_article ON quotes(article_id, position);
CREATE INDEX quotes_by_interview ON quotes(interview_id);
CREATE INDEX revisions_by_article ON revisions(article_id, made_at);
CREATE INDEX notes_by_article ON notes(article_id);
CREATE INDEX finding_ignores_by_article ON finding_ignores(article_id);
CREATE INDEX export_log_by_article ON export_log(article_id, exported_at);
CREATE INDEX printed_facts_by_product ON printed_facts(product_id);
CREATE INDEX articles_binned ON articles(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX interviews_binned ON interviews(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX experts_binned ON experts(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX brands_binned ON brands(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX products_binned ON products(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX media_binned ON media(binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX profiles_binned ON profiles(binned_at) WHERE binned_at IS NOT NULL;
CREATE UNIQUE INDEX search_records_by_record ON search_records(record_id, kind);
CREATE INDEX search_records_by_title ON search_records(kind, folded_title) WHERE binned = 0;
CREATE INDEX search_passages_by_record ON search_passages(search_record_id);
`

// The text search keeps no copy of the text: it reads it from the search tables (content=). Words with their beginnings
// find what is typed; parts of three letters find the middle of a word.
const textSearch = `
CREATE VIRTUAL TABLE search_record_words USING fts5(
  line, content='search_records', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE VIRTUAL TABLE search_record_parts USING fts5(
  line, content='search_records', content_rowid='id',
  tokenize="trigram remove_diacritics 1"
);
CREATE VIRTUAL TABLE search_passage_words USING fts5(
  text, content='search_passages', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE VIRTUAL TABLE search_word_parts USING fts5(
  word, content='search_words', content_rowid='id', tokenize="trigram"
);

CREATE TRIGGER search_records_inserted AFTER INSERT ON search_records BEGIN
  INSERT INTO search_record_words(rowid, line) VALUES (NEW.id, NEW.line);
  INSERT INTO search_record_parts(rowid, line) VALUES (NEW.id, NEW.line);
END;
CREATE TRIGGER search_records_changed AFTER UPDATE OF line ON search_records WHEN OLD.line <> NEW.line BEGIN
  INSERT INTO search_record_words(search_record_words, rowid, line) VALUES ('delete', OLD.id, OLD.line);
  INSERT INTO search_record_parts(search_record_parts, rowid, line) VALUES ('delete', OLD.id, OLD.line);
  INSERT INTO search_record_words(rowid, line) VALUES (NEW.id, NEW.line);
  INSERT INTO search_record_parts(rowid, line) VALUES (NEW.id, NEW.line);
END;
CREATE TRIGGER search_records_deleted AFTER DELETE ON search_records BEGIN
  INSERT INTO search_record_words(search_record_words, rowid, line) VALUES ('delete', OLD.id, OLD.line);
  INSERT INTO search_record_parts(search_record_parts, rowid, line) VALUES ('delete', OLD.id, OLD.line);
END;

CREATE TRIGGER search_passages_inserted AFTER INSERT ON search_passages BEGIN
  INSERT INTO search_passage_words(rowid, text) VALUES (NEW.id, NEW.text);
END;
CREATE TRIGGER search_passages_changed AFTER UPDATE OF text ON search_passages WHEN OLD.text <> NEW.text BEGIN
  INSERT INTO search_passage_words(search_passage_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
  INSERT INTO search_passage_words(rowid, text) VALUES (NEW.id, NEW.text);
END;
CREATE TRIGGER search_passages_deleted AFTER DELETE ON search_passages BEGIN
  INSERT INTO search_passage_words(search_passage_words, rowid, text) VALUES ('delete', OLD.id, OLD.text);
END;

CREATE TRIGGER search_words_inserted AFTER INSERT ON search_words BEGIN
  INSERT INTO search_word_parts(rowid, word) VALUES (NEW.id, NEW.word);
END;
CREATE TRIGGER search_words_deleted AFTER DELETE ON search_words BEGIN
  INSERT INTO search_word_parts(search_word_parts, rowid, word) VALUES ('delete', OLD.id, OLD.word);
END;
`

/** Tables that point at records of any kind have no foreign key for it; these triggers keep them in step. */
const recordTriggers = (kind: string, table: string) => `
CREATE TRIGGER ${table}_binned_or_restored AFTER UPDATE OF binned_at ON ${table}
WHEN (OLD.binned_at IS NULL) <> (NEW.binned_at IS NULL) BEGIN
  UPDATE search_records SET binned = NEW.binned_at IS NOT NULL WHERE kind = '${kind}' AND record_id = NEW.id;
END;
CREATE TRIGGER ${table}_deleted AFTER DELETE ON ${table} BEGIN
  DELETE FROM search_records WHERE kind = '${kind}' AND record_id = OLD.id;
  DELETE FROM record_tags WHERE kind = '${kind}' AND record_id = OLD.id;
END;
`

export const migration0010: Migration = {
  version: 10,
  sql: [
    tables,
    indexes,
    textSearch,
    recordTriggers('article', 'articles'),
    recordTriggers('interview', 'interviews'),
    recordTriggers('expert', 'experts'),
    recordTriggers('brand', 'brands'),
    recordTriggers('product', 'products'),
    recordTriggers('media', 'media'),
    recordTriggers('profile', 'profiles'),
  ].join('\n'),
}
