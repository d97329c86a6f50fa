import { accessSync, constants, existsSync, rmSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { type CheckDatabase, checkDatabase, type DatabaseToCheck, type Soundness } from './check-database'
import { openForReading, openForWriting, openUnchanging } from './connection'
import { isMissingOrEmpty } from './empty-folder'
import { type Inspection, inspectLibrary } from './inspect'
import { type LibraryFiles, libraryFiles } from './layout'
import { Library, type LibraryMode } from './library'
import { type LibraryLock, takeLock } from './lock'
import { makeFolder } from './make-folder'
import { createSchema, migrate, newestSchemaVersion } from './migrate'
import { renameSync } from './rename'
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

export interface OpenAsideOptions extends OpenOptions {
  /** Looks through a large database elsewhere. */
  check: CheckDatabase
  /** Told when a large database is about to be looked through. */
  onCheck?: (byteLength: number) => void
  /** Gives it up: the library is free again at once. */
  signal?: AbortSignal
}

/**
 * Opens the library in a folder. Nothing in the folder is changed before the library is known to be whole, of a known
 * format and free to write.
 * @throws DeskError `no-library`, `library-locked` (says who holds it), `library-newer`, `library-damaged`,
 *   `read-only`, `disk-full`, `file-unreadable`
 */
export function openLibrary(folder: string, options: OpenOptions = {}): Library {
  const opening = beginOpening(folder, options)
  if (opening instanceof Library) return opening
  return opening.finish(opening.toCheck ? checkDatabase(opening.toCheck) : { kind: 'sound' })
}

/**
 * As `openLibrary`, with this thread free while a large database is looked through.
 * @throws DeskError as `openLibrary`; `conflict` where its file was changed meanwhile; `cancelled`
 */
export async function openLibraryAside(folder: string, options: OpenAsideOptions): Promise<Library> {
  const opening = beginOpening(folder, options)
  if (opening instanceof Library) return opening
  const { toCheck } = opening
  if (!toCheck) return opening.finish({ kind: 'sound' })
  if (toCheck.byteLength <= alwaysCheckedBytes) return opening.finish(checkDatabase(toCheck))
  let found: Soundness
  try {
    options.onCheck?.(toCheck.byteLength)
    found = await unlessGivenUp(Promise.resolve(options.check(toCheck)), options.signal)
  } catch (error) {
    opening.giveUp()
    throw error
  }
  return opening.finish(found)
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

/**
 * Whether opening a folder to write makes a library there, where it may.
 * @throws DeskError `no-library` where the folder holds something else: that a file is missing in it would not say why
 *   none is made
 */
export function wouldBeMade(folder: string): boolean {
  const files = libraryFiles(resolve(folder))
  if (isMissingOrEmpty(files.folder)) return true
  if (!statSync(files.folder).isDirectory() || existsSync(files.database)) return false
  throw new DeskError(
    'no-library',
    `The folder “${files.folder}” is no library, and it is not empty: none was made in it. Name a library, or a new or an empty folder.`,
  )
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

/** A library that is held, and is written to once its database is known to be sound. */
type Opening = {
  /** Null where it is exactly as the last process left it in good order. */
  toCheck: DatabaseToCheck | null
  /** @throws DeskError `library-damaged` and whatever else stands in the way; the library is then free again */
  finish(found: Soundness): Library
  giveUp(): void
}

function beginOpening(folder: string, options: OpenOptions): Opening | Library {
  const files = libraryFiles(resolve(folder))
  if (options.create === true && wouldBeMade(folder)) return createLibrary(folder, options)
  const inspection = inspectLibrary(files, newestSchemaVersion())
  if (options.mode === 'read') return openToRead(files, inspection)
  const lock = takeLock(files, options.application ?? 'Beauty Desk')
  try {
    const before = lookOf(files)
    const { toCheck, hasForeignChanges } = whatToCheck(files, inspection, lock)
    return {
      toCheck,
      finish(found) {
        try {
          if (lookOf(files) !== before) throw changedMeanwhile(files)
          if (found.kind === 'damaged') throw damaged(files.name, found.problem)
          const isForeign = hasForeignChanges || found.kind === 'foreign-changes'
          return openToWrite(files, lock, isForeign ? setAside(`${files.database}-wal`) : [], options)
        } catch (error) {
          lock.release(null)
          throw libraryError(error, files.name)
        }
      },
      giveUp: () => lock.release(null),
    }
  } catch (error) {
    lock.release(null)
    throw libraryError(error, files.name)
  }
}

function openToWrite(
  files: LibraryFiles,
  lock: LibraryLock,
  notices: string[],
  options: OpenOptions,
): Library {
  makeFolder(files.media)
  discardPassing(files)
  const connection = openForWriting(files.database)
  try {
    const backup = migrate(connection, files, options.backupFolder ?? `${files.folder} backups`)
    if (backup) notices.push(`The library was brought to a new format. The old one is kept in “${backup}”.`)
    return new Library(files, connection, lock, notices)
  } catch (error) {
    connection.close()
    throw error
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
 * What has to be looked through before anything writes to it: the database, unless it is exactly as the last process
 * left it in good order.
 */
function whatToCheck(
  files: LibraryFiles,
  { byteLength, pendingByteLength }: Inspection,
  lock: LibraryLock,
): { toCheck: DatabaseToCheck | null; hasForeignChanges: boolean } {
  const found = statSync(files.database)
  const closed = lock.lastClose
  const isAsLeft = closed?.byteLength === found.size && closed.modifiedMs === found.mtimeMs
  const hasPending = pendingByteLength > 0
  // Everything was in the main file when it was closed, so these changes belong to another state of it.
  if (isAsLeft && hasPending) return { toCheck: null, hasForeignChanges: true }
  if (isAsLeft && byteLength > alwaysCheckedBytes) return { toCheck: null, hasForeignChanges: false }
  return { toCheck: { file: files.database, byteLength, hasPending }, hasForeignChanges: false }
}

/** Something that is another once the database or the changes beside it are. */
function lookOf({ database }: LibraryFiles): string {
  return [database, `${database}-wal`]
    .map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }))
    .map((found) => (found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'gone'))
    .join(', ')
}

function changedMeanwhile({ name }: LibraryFiles): DeskError {
  return new DeskError(
    'conflict',
    `The library “${name}” was changed or taken away while it was looked through. It was left as it is; open it again.`,
  )
}

/** What is waited for goes on by itself. */
function unlessGivenUp<Result>(work: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () =>
      reject(new DeskError('cancelled', 'The library was not opened. Nothing in it was changed.'))
    if (signal?.aborted) return giveUp()
    signal?.addEventListener('abort', giveUp)
    void work.then(resolve, reject).finally(() => signal?.removeEventListener('abort', giveUp))
  })
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

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
