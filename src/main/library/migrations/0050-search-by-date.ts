import type { Migration } from './migration'

const day = (column: string) => `CAST(strftime('%s', ${column}) AS INTEGER) * 1000`
const dateOf = (table: string, kind: string, date: string) => `
UPDATE search_records SET dated_at = coalesce((SELECT ${date} FROM ${table} WHERE id = record_id), 0)
WHERE kind = '${kind}';`

/**
 * The day a record is known by: an article's day of publishing, an interview's day, and otherwise the last change;
 * milliseconds UTC. What is found is put in its order, and `before:` and `after:` ask for it.
 */
export const migration0050: Migration = {
  version: 50,
  sql: [
    'ALTER TABLE search_records ADD COLUMN dated_at INTEGER NOT NULL DEFAULT 0;',
    dateOf('articles', 'article', `coalesce(${day('published_on')}, updated_at)`),
    dateOf('interviews', 'interview', `coalesce(${day('held_on')}, updated_at)`),
    dateOf('experts', 'expert', 'updated_at'),
    dateOf('brands', 'brand', 'updated_at'),
    dateOf('products', 'product', 'updated_at'),
    dateOf('media', 'media', 'updated_at'),
    dateOf('profiles', 'profile', 'updated_at'),
    'CREATE INDEX search_records_by_date ON search_records(dated_at) WHERE binned = 0;',
  ].join('\n'),
}
