import { accessSync, constants, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import { openForReading, openForWriting, openUnchanging } from './connection'
import { type Inspection, inspectLibrary } from './inspect'
import { type LibraryFiles, libraryFiles } from './layout'
import { Library, type LibraryMode } from './library'
import { type LibraryLock, takeLock } from './lock'
import { makeFolder } from './make-folder'
import { createSchema, migrate, newestSchemaVersion } from './migrate'
import { noteSearchForm } from './search-form-version'
import { damaged, libraryError } from './sqlite-errors'

export interface OpenOptions {
  /** `write` takes the right to write; `read` can be had by many at once, and beside a writer. */
  mode?: LibraryMode
  /** Make the library when the folder is missing or empty. */
  create?: boolean
  /** Who opens it, as a second process is told: "Beauty Desk", "desk import". */
  application?: string
  /** Where a copy goes before a change of format, outside the library; else a folder beside it. */
  backupFolder?: string
}

/**
 * Opens the library in a folder. Nothing in the folder is changed before the library is known to be whole, of a known
 * format and free to write.
 * @throws DeskError `no-library`, `library-locked` (says who holds it), `library-newer`, `library-damaged`,
 *   `read-only`, `disk-full`, `file-unreadable`
 */
export function openLibrary(folder: string, options: OpenOptions = {}): Library {
  const files = libraryFiles(resolve(folder))
  if (options.create === true && isMissingOrEmpty(files.folder)) return createLibrary(folder, options)
  const inspection = inspectLibrary(files, newestSchemaVersion())
  return (options.mode ?? 'write') === 'read'
    ? openToRead(files, inspection)
    : openToWrite(files, inspection, options)
}

/**
 * Makes an empty library in a folder that is missing or empty, and opens it for writing.
 * @throws DeskError `conflict` when the folder holds anything, `read-only`, `disk-full`
 */
export function createLibrary(folder: string, options: OpenOptions = {}): Library {
  const files = libraryFiles(resolve(folder))
  if (!isMissingOrEmpty(files.folder))
    throw new DeskError(
      'conflict',
      `The folder “${files.folder}” is not empty. Choose a new or an empty folder; nothing in it was changed.`,
    )
  const lock = prepareFolder(files, options.application ?? 'Beauty Desk')
  // Built under another name and renamed when whole, so that a crash here leaves no half-made library behind.
  const partial = `${files.database}.partial`
  try {
    rmSync(partial, { force: true })
    const connection = openForWriting(partial)
    try {
      createSchema(connection)
      noteSearchForm(connection)
    } finally {
      connection.close()
    }
    renameSync(partial, files.database)
    return new Library(files, openForWriting(files.database), lock)
  } catch (error) {
    rmSync(partial, { force: true })
    lock.release(null)
    throw libraryError(error, files.name)
  }
}

function openToRead(files: LibraryFiles, inspection: Inspection): Library {
  mustBeNewest(files, inspection)
  try {
    // A reader beside a writer needs files next to the database; where it cannot make them it reads the file alone.
    if (isWritable(files.folder)) return new Library(files, openForReading(files.database), null)
    if (inspection.pendingByteLength === 0) return new Library(files, openUnchanging(files.database), null)
  } catch (error) {
    throw libraryError(error, files.name)
  }
  throw new DeskError(
    'read-only',
    `The library “${files.name}” holds changes that still have to be written into its file, and its folder cannot be written to. It was left as it is; copy the folder elsewhere to open it.`,
  )
}

function mustBeNewest(files: LibraryFiles, inspection: Inspection): void {
  if (inspection.schemaVersion === newestSchemaVersion()) return
  throw new DeskError(
    'read-only',
    `The library “${files.name}” has an older format and must be opened for writing once to be brought up to date. It was left as it is.`,
  )
}

function openToWrite(files: LibraryFiles, inspection: Inspection, options: OpenOptions): Library {
  const lock = takeLock(files, options.application ?? 'Beauty Desk')
  let connection: Database.Database | null = null
  try {
    const notices = checkAfterCrash(files, inspection, lock)
    makeFolder(files.media)
    discardPassing(files)
    connection = openForWriting(files.database)
    const backup = migrate(connection, files, options.backupFolder ?? `${files.folder} backups`)
    if (backup) notices.push(`The library was brought to a new format. The old one is kept in “${backup}”.`)
    return new Library(files, connection, lock, notices)
  } catch (error) {
    connection?.close()
    lock.release(null)
    throw libraryError(error, files.name)
  }
}

/** What a process left that died. What cannot be removed costs space and nothing else. */
function discardPassing({ passing }: LibraryFiles): void {
  try {
    rmSync(passing, { recursive: true, force: true })
  } catch {
    // As said above.
  }
}

/** Up to this size a whole check costs less than a person can notice, so it is always made. */
const alwaysCheckedBytes = 8_000_000

/**
 * Checks the database before anything writes to it, unless it is exactly as the last process left it in good order.
 * @returns what was put right
 * @throws DeskError `library-damaged`
 */
function checkAfterCrash(files: LibraryFiles, inspection: Inspection, lock: LibraryLock): string[] {
  const found = statSync(files.database)
  const closed = lock.lastClose
  const isAsLeft = closed?.byteLength === found.size && closed.modifiedMs === found.mtimeMs
  const pending = `${files.database}-wal`
  if (isAsLeft && inspection.pendingByteLength > 0) {
    // Everything was in the main file when it was closed, so these changes belong to another state of it.
    return setAside(pending)
  }
  if (isAsLeft && inspection.byteLength > alwaysCheckedBytes) return []
  const hasPending = inspection.pendingByteLength > 0
  const problem = problemOf(() =>
    hasPending ? openForReading(files.database) : openUnchanging(files.database),
  )
  if (problem === null) return []
  if (hasPending && problemOf(() => openUnchanging(files.database)) === null) return setAside(pending)
  throw damaged(files.name, problem)
}

/** What is wrong with a database, null when it is sound. Looks at every page without changing any. */
function problemOf(open: () => Database.Database): string | null {
  let connection: Database.Database | null = null
  try {
    connection = open()
    const answer = connection.pragma('quick_check(1)', { simple: true })
    return answer === 'ok' ? null : `a check of library.db says “${firstFinding(String(answer))}”`
  } catch (error) {
    return `library.db cannot be read (${error instanceof Error ? error.message : String(error)})`
  } finally {
    connection?.close()
  }
}

/** The check's first line only names the database. */
function firstFinding(answer: string): string {
  const lines = answer.split('\n')
  return lines.find((line) => !line.startsWith('***')) ?? answer
}

function setAside(pending: string): string[] {
  const kept = `${pending}.set-aside-${Date.now()}`
  renameSync(pending, kept)
  rmSync(pending.replace(/-wal$/, '-shm'), { force: true })
  return [`Changes that did not belong to this library were set aside in “${kept}”.`]
}

function prepareFolder(files: LibraryFiles, application: string): LibraryLock {
  try {
    makeFolder(files.media)
  } catch (error) {
    throw new DeskError(
      'read-only',
      `No library can be made in “${files.folder}”: it cannot be written to.`,
      {
        cause: error,
      },
    )
  }
  return takeLock(files, application)
}

function isMissingOrEmpty(folder: string): boolean {
  if (!existsSync(folder)) return true
  // Files that systems put into every folder do not count.
  return (
    statSync(folder).isDirectory() &&
    readdirSync(folder).every((name) => name === '.DS_Store' || name === 'Thumbs.db')
  )
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
