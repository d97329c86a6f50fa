import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'

// SQLite reads file addresses with options (`?immutable=1`) only when asked to; better-sqlite3 asks this variable when
// its native part is loaded, which is at the first connection. Paths given to it elsewhere are absolute and never
// begin with `file:`.
process.env.SQLITE_USE_URI ??= '1'

/**
 * The default of 1,000 pages would put a checkpoint into every tenth save of a long article. It is made when the library
 * is idle (Library.checkpoint); this is the bound for when it never is.
 */
export const walPages = 4000

/**
 * Opens the database for writing with the settings every library has.
 *
 * `synchronous = FULL`: in WAL mode each commit is then flushed to the disk before it is acknowledged, so "Saved" holds
 * through a power cut and not only through a crash of the app (which NORMAL would survive as well). It costs one flush
 * per save; saves come a few times a second at most, and imports put many records into one.
 * On macOS a plain flush does not empty the drive's cache; `checkpoint_fullfsync` does so where the main file changes,
 * so that it cannot be torn there.
 */
export function openForWriting(file: string): Database.Database {
  const connection = new Database(file, { timeout: 5000 })
  try {
    // Counts only where the file is made. Long texts fill whole pages, and twice the default halves the cost of a save.
    connection.pragma('page_size = 8192')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = FULL')
    connection.pragma('checkpoint_fullfsync = ON')
    connection.pragma(`wal_autocheckpoint = ${walPages}`)
    // After a checkpoint the -wal file is cut back to this, so that one big import does not keep its space.
    connection.pragma('journal_size_limit = 16777216')
    configure(connection)
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** Opens the database for reading beside a process that writes, or alone. */
export function openForReading(file: string): Database.Database {
  const connection = new Database(file, { readonly: true, timeout: 5000 })
  configure(connection)
  return connection
}

/**
 * Opens the database file alone, without looking at a -wal file and without making any file beside it: for folders
 * that cannot be written to, and to judge a database apart from changes that wait beside it.
 */
export function openUnchanging(file: string): Database.Database {
  const connection = new Database(unchangingAddress(file), { readonly: true })
  configure(connection)
  return connection
}

/**
 * SQLite's address of a file that nobody changes.
 * @param windows how the path is written
 */
export function unchangingAddress(file: string, windows = process.platform === 'win32'): string {
  // A folder of the network has its server where addresses have one; SQLite takes none there, and such a path whole.
  const address = pathToFileURL(file, { windows }).href.replace(/^file:\/\/(?=[^/])/, 'file:////')
  return `${address}?immutable=1`
}

/** How long a database is, without what waits in its -wal file. */
export function databaseBytes(connection: Database.Database): number {
  return (
    Number(connection.pragma('page_count', { simple: true })) *
    Number(connection.pragma('page_size', { simple: true }))
  )
}

function configure(connection: Database.Database): void {
  connection.pragma('foreign_keys = ON')
  // Triggers delete from tables that have triggers themselves (a record's passages from the text search).
  connection.pragma('recursive_triggers = ON')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -32000')
  // No memory mapping: a file cut short or on a failing disk would end the process instead of giving an error.
  connection.pragma('mmap_size = 0')
  // A file from elsewhere must not make its own triggers call functions with side effects.
  connection.pragma('trusted_schema = OFF')
}
