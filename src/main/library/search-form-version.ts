import type Database from 'better-sqlite3'

/** Where the library's settings note it. */
export const searchFormKey = 'searchForm'

/**
 * Raise it whenever the search tables are written otherwise than before: libraries of before are brought in step after
 * they are opened. 2: Latin words within scripts without spaces stand alone. 3: notes are found beside their article.
 */
const present = 3

/** Notes that the search tables are written as they are now. */
export function noteSearchForm(connection: Database.Database): void {
  connection
    .prepare<[string, string]>(
      'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(searchFormKey, String(present))
}

/** Whether an earlier version wrote the search tables, so that some words are not found. */
export function hasOldSearchForm(connection: Database.Database): boolean {
  const noted = connection
    .prepare<[string], string>('SELECT value FROM settings WHERE key = ?')
    .pluck()
    .get(searchFormKey)
  return Number(noted ?? 1) < present
}
