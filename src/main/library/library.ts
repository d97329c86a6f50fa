import { statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { walPages } from './connection'
import type { LibraryFiles } from './layout'
import type { CleanClose, LibraryLock } from './lock'
import { libraryError } from './sqlite-errors'

/** After so long without a save, the -wal file is worked off. */
const idleMs = 3000

/** How much a slice of long work lets the -wal file grow before it is worked off. */
const slicePages = 500

export type LibraryMode = 'write' | 'read'

/** An open library: one connection, and the right to write unless it is open for reading. */
export class Library {
  readonly queries: BetterSQLite3Database
  /** What was put right while opening, one line each. */
  readonly notices: readonly string[]
  /** Raised when what was remembered of rows may no longer be so: work was undone, or tables were emptied. */
  epoch = 0
  /** A part of the transaction under way failed. */
  private isSpoilt = false
  /** What waits for the end of work that only adds; null where nothing may wait. */
  private waiting: (() => void)[] | null = null
  private idle: NodeJS.Timeout | null = null
  private readonly fileIdentity: string
  private readonly runTransaction: Database.Transaction<(work: () => unknown) => unknown>

  constructor(
    readonly files: LibraryFiles,
    readonly connection: Database.Database,
    private readonly lock: LibraryLock | null,
    notices: readonly string[] = [],
  ) {
    this.queries = drizzle({ client: connection })
    this.notices = notices
    this.fileIdentity = identityOf(files.database)
    this.runTransaction = connection.transaction((work: () => unknown) => work())
  }

  get folder(): string {
    return this.files.folder
  }

  get name(): string {
    return this.files.name
  }

  get mode(): LibraryMode {
    return this.lock ? 'write' : 'read'
  }

  get schemaVersion(): number {
    return Number(this.connection.pragma('user_version', { simple: true }))
  }

  /**
   * Runs `work` in one transaction: all of it is on the disk when this returns, or nothing of it is in the library. Within
   * another it is a part of that one: when it throws, the whole is undone, also where somebody catches the error.
   * @throws DeskError for whatever the disk or SQLite refused
   */
  write<Result>(work: () => Result): Result {
    return this.connection.inTransaction ? this.joining(work) : this.writeApart(work)
  }

  /**
   * As `write`; within another, what throws is undone alone, and the other can go on. Costs as much as a save each time:
   * SQLite then writes down what its text search held in memory.
   * @throws DeskError for whatever the disk or SQLite refused
   */
  writeApart<Result>(work: () => Result): Result {
    this.mustBeForWriting()
    const wasSpoilt = this.isSpoilt
    const waitedBefore = this.waiting?.length ?? 0
    try {
      if (!this.connection.inTransaction) this.mustStillBeThere()
      // The transaction function is typed for any work; this call's result is what this work returns.
      const result = this.runTransaction.immediate(() => {
        const done = work()
        this.mustBeWhole()
        return done
      }) as Result
      this.checkpointWhenIdle()
      return result
    } catch (error) {
      // What spoilt it is undone.
      this.isSpoilt = wasSpoilt
      this.waiting?.splice(waitedBefore)
      this.epoch += 1
      throw libraryError(error, this.name)
    }
  }

  /**
   * Runs work that takes away nothing of what it adds, in a transaction or as one: what it gives to `whenAdded` is done
   * at its end, and with it in one go what SQLite would do again and again in between.
   */
  adding<Result>(work: () => Result): Result {
    if (this.waiting) return work()
    return this.write(() => {
      this.waiting = []
      try {
        const result = work()
        this.settleAdded()
        return result
      } finally {
        this.waiting = null
      }
    })
  }

  /** Does this at the end of work that only adds, at once elsewhere. */
  whenAdded(write: () => void): void {
    if (this.waiting) this.waiting.push(write)
    else write()
  }

  /** Does what waits for the end now, as something else is about to change what was added. */
  settleAdded(): void {
    for (const write of this.waiting?.splice(0) ?? []) write()
  }

  private joining<Result>(work: () => Result): Result {
    this.mustBeForWriting()
    try {
      return work()
    } catch (error) {
      this.isSpoilt = true
      throw libraryError(error, this.name)
    }
  }

  private mustBeForWriting(): void {
    if (this.mode !== 'read') return
    throw new DeskError(
      'read-only',
      `The library “${this.name}” is open for reading only. Nothing was written.`,
    )
  }

  private mustBeWhole(): void {
    if (this.isSpoilt) throw new Error('A part of a change failed, and the rest would have been kept.')
  }

  /**
   * As `write`, for work that waits in between. Only where nobody else in this process uses the library meanwhile: what
   * they wrote would stand and fall with this work.
   */
  async writeAlone<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.mode === 'read' || this.connection.inTransaction)
      throw new DeskError('read-only', `The library “${this.name}” cannot be written to now.`)
    try {
      this.mustStillBeThere()
      this.connection.exec('BEGIN IMMEDIATE')
      const result = await work()
      this.mustBeWhole()
      this.connection.exec('COMMIT')
      this.checkpointWhenIdle()
      return result
    } catch (error) {
      if (this.connection.open && this.connection.inTransaction) this.connection.exec('ROLLBACK')
      this.isSpoilt = false
      this.epoch += 1
      throw libraryError(error, this.name)
    }
  }

  /**
   * As `write`, for one slice of work that goes on for long. The thread does not wait for the disk, which would hold up
   * everybody's calls for as long as that takes; the slice is on the disk when the promise is settled.
   */
  async writeSlice<Result>(work: () => Result): Promise<Result> {
    const { connection } = this
    const isSliced = this.mode === 'write' && !connection.inTransaction
    if (!isSliced) return this.write(work)
    // Little and often, as each of these is waited for by the thread.
    connection.pragma(`wal_autocheckpoint = ${slicePages}`)
    connection.pragma('synchronous = NORMAL')
    let result: Result
    try {
      result = this.write(work)
    } finally {
      connection.pragma('synchronous = FULL')
      connection.pragma(`wal_autocheckpoint = ${walPages}`)
    }
    await flushAside(`${this.files.database}-wal`)
    return result
  }

  /** @throws DeskError for whatever the disk or SQLite refused */
  read<Result>(work: () => Result): Result {
    try {
      return work()
    } catch (error) {
      throw libraryError(error, this.name)
    }
  }

  /** Moves saved changes from the -wal file into the database. Costs what was written since the last time. */
  checkpoint(): void {
    if (this.mode === 'read' || !this.connection.open || this.connection.inTransaction) return
    try {
      this.connection.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // The disk is full or does not answer: the changes are safe where they are, and the next save will say so.
    }
  }

  /** Closes the library and gives up the right to write. Closing twice does nothing. */
  close(): void {
    if (!this.connection.open) return
    if (this.idle) clearTimeout(this.idle)
    const everythingInOneFile = this.lock !== null && this.settle()
    this.connection.close()
    this.lock?.release(everythingInOneFile ? lookOf(this.files.database) : null)
  }

  private checkpointWhenIdle(): void {
    if (this.idle) this.idle.refresh()
    else this.idle = setTimeout(() => this.checkpoint(), idleMs).unref()
  }

  /** Puts every change into the main file; false when that could not be done, and the next opening looks closely. */
  private settle(): boolean {
    try {
      this.connection.pragma('optimize')
      this.connection.pragma('wal_checkpoint(TRUNCATE)')
      return identityOf(this.files.database) === this.fileIdentity
    } catch {
      return false
    }
  }

  /** On Linux and macOS an open file can be deleted or replaced; what is written to it afterwards would be lost. */
  private mustStillBeThere(): void {
    if (identityOf(this.files.database) === this.fileIdentity) return
    throw new DeskError(
      'no-library',
      `The file library.db of “${this.name}” was deleted, moved or replaced while it was open. This change was not saved; keep its text elsewhere and open the library again.`,
    )
  }
}

/** Waits for the disk in a thread of the system's. */
async function flushAside(file: string): Promise<void> {
  try {
    // Windows flushes only what is open for writing.
    const handle = await open(file, 'r+')
    try {
      await handle.datasync()
    } finally {
      await handle.close()
    }
  } catch {
    // The library was closed meanwhile, with everything in one file; or the next plain save meets the same trouble and says so.
  }
}

function identityOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.dev}:${found.ino}` : 'gone'
}

function lookOf(file: string): CleanClose | null {
  const found = statSync(file, { throwIfNoEntry: false })
  return found ? { byteLength: found.size, modifiedMs: found.mtimeMs } : null
}
