import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { DeskError } from '@shared/ipc/errors'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { LibraryFiles } from './layout'
import { renameSync } from './rename'
import { libraryError, sqliteCode } from './sqlite-errors'

const holderSchema = z.object({
  processId: z.number().int(),
  hostName: z.string(),
  application: z.string(),
  /** Milliseconds UTC. */
  since: z.number(),
})
export type LockHolder = z.infer<typeof holderSchema>

/** How the database file looked when it was last closed with everything in it; null while open and after a crash. */
const closedSchema = z.object({ byteLength: z.number(), modifiedMs: z.number() })
export type CleanClose = z.infer<typeof closedSchema>

const noteSchema = z.object({ holder: holderSchema.nullable(), closed: closedSchema.nullable() })
type LockNote = z.infer<typeof noteSchema>

export interface LibraryLock {
  holder: LockHolder
  /** What the last process to hold the lock said when it let go. */
  lastClose: CleanClose | null
  /** Lets go. `closed` says how the file was left, null when that is not known. */
  release(closed: CleanClose | null): void
}

/**
 * Takes the right to write. The lock is an exclusive SQLite transaction on an empty file beside the library: the
 * operating system drops it when the process ends in any way, so no stale lock has to be guessed at. The note beside
 * it only says who holds it.
 * @throws DeskError `library-locked` (says who holds it), `read-only` when the folder cannot be written to
 */
export function takeLock(files: LibraryFiles, application: string): LibraryLock {
  const connection = lockFile(files)
  try {
    const holder: LockHolder = {
      processId: process.pid,
      hostName: hostname(),
      application,
      since: Date.now(),
    }
    const lastClose = readNote(files)?.closed ?? null
    writeNote(files, { holder, closed: null })
    return {
      holder,
      lastClose,
      release(closed) {
        try {
          writeNote(files, { holder: null, closed })
        } catch {
          // The folder may be gone or full. Without a note the next opening checks the file, which is all it is for.
        }
        connection.close()
      },
    }
  } catch (error) {
    connection.close()
    throw readOnlyFolder(files, error)
  }
}

/** Notes of a library that nobody holds that all of its database was just looked at, so the next opening need not. */
export function noteChecked(files: LibraryFiles): void {
  const { size: byteLength, mtimeMs: modifiedMs } = statSync(files.database)
  writeNote(files, { holder: null, closed: { byteLength, modifiedMs } })
}

/**
 * Whether nobody seems to hold the lock any more, from the note alone: a try at the lock itself would stand in the way
 * of whoever takes it at that moment.
 */
export function seemsFree(files: LibraryFiles): boolean {
  const note = readNote(files)
  if (!note) return false
  const { holder } = note
  return holder === null || (holder.hostName === hostname() && !isRunning(holder.processId))
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // It may be another person's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Who holds the lock now, as far as the note tells; null when nobody does or it does not say. */
function lockHolder(files: LibraryFiles): LockHolder | null {
  return readNote(files)?.holder ?? null
}

function lockFile(files: LibraryFiles): Database.Database {
  try {
    return openExclusively(files.lock)
  } catch (error) {
    const code = sqliteCode(error)
    if (code?.startsWith('SQLITE_BUSY')) throw lockedBy(files)
    if (code?.startsWith('SQLITE_NOTADB')) {
      // Nobody can hold a lock on what is not a database, so this file is not ours: start again.
      rmSync(files.lock, { force: true })
      return openExclusively(files.lock)
    }
    if (code === null || /^SQLITE_(READONLY|CANTOPEN|IOERR)/.test(code)) throw readOnlyFolder(files, error)
    throw libraryError(error, files.name)
  }
}

function openExclusively(file: string): Database.Database {
  const connection = new Database(file, { timeout: 0 })
  try {
    connection.exec('BEGIN EXCLUSIVE')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

function lockedBy(files: LibraryFiles): DeskError {
  const holder = lockHolder(files)
  const who = holder
    ? `${holder.application} (process ${holder.processId} on ${holder.hostName}, since ${readableTime(holder.since)})`
    : 'another program'
  return new DeskError(
    'library-locked',
    `The library “${files.name}” is open in ${who}. Here it is for reading only until it is closed there.`,
  )
}

function readOnlyFolder(files: LibraryFiles, cause: unknown): DeskError {
  if (cause instanceof DeskError) return cause
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')
    return new DeskError(
      'disk-full',
      `The disk that holds the library “${files.name}” is full. It was not opened for writing; nothing in it has changed.`,
      { cause },
    )
  return new DeskError(
    'read-only',
    `The folder of the library “${files.name}” cannot be written to. It is for reading only; nothing in it has changed.`,
    { cause },
  )
}

function readableTime(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(time)
}

function readNote(files: LibraryFiles): LockNote | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(files.lockNote, 'utf8')))
  } catch {
    return null
  }
}

function writeNote(files: LibraryFiles, note: LockNote): void {
  // Renamed into place, so that a second process never reads half a note.
  const partial = `${files.lockNote}.${process.pid}`
  writeFileSync(partial, `${JSON.stringify(note)}\n`)
  renameSync(partial, files.lockNote)
}
