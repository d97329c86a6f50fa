import type Database from 'better-sqlite3'
import type { Library } from '../library'

/** Stands among the settings while a rebuild goes on. */
export const rebuildingKey = 'rebuilding'

/**
 * Empties the search tables at once, whatever state they are in: their triggers would trip over a broken index. Not within
 * another transaction: a table that others refer to is only emptied without looking at each of its rows while nobody
 * asks what refers to them, and that can be said between two transactions alone. Those that do are emptied first.
 */
export function emptySearch(library: Library): void {
  const { connection } = library
  const triggers = connection
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'
       AND tbl_name IN ('search_records', 'search_passages', 'search_words')`,
    )
    .all()
  const indexes = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'",
    )
    .pluck()
    .all()
  connection.pragma('foreign_keys = OFF')
  try {
    library.write(() => {
      for (const { name } of triggers) connection.exec(`DROP TRIGGER ${name}`)
      connection.exec('DELETE FROM search_passages; DELETE FROM search_records; DELETE FROM search_words')
      for (const name of indexes) connection.exec(`INSERT INTO ${name}(${name}) VALUES ('delete-all')`)
      for (const { sql } of triggers) connection.exec(sql)
      library.epoch += 1
    })
  } finally {
    connection.pragma('foreign_keys = ON')
  }
}

/** Notes that a rebuild goes on, so that one that was cut off is known for it; or that none does. */
export function setRebuilding(connection: Database.Database, isRebuilding: boolean): void {
  const text = isRebuilding
    ? "INSERT INTO settings (key, value) VALUES (?, 'true') ON CONFLICT DO NOTHING"
    : 'DELETE FROM settings WHERE key = ?'
  connection.prepare<[string]>(text).run(rebuildingKey)
}

export function isRebuilding(connection: Database.Database): boolean {
  return connection.prepare<[string]>('SELECT 1 FROM settings WHERE key = ?').get(rebuildingKey) !== undefined
}
