import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { DeskError } from '@shared/ipc/errors'
import Database from 'better-sqlite3'
import type { LibraryFiles } from './layout'
import { damaged, libraryError } from './sqlite-errors'

/** Marks a database file as a library: "BDsk". */
export const LIBRARY_APPLICATION_ID = 0x4244736b

export interface Inspection {
  schemaVersion: number
  byteLength: number
  /** Bytes of changes that a crashed process left beside the database. */
  pendingByteLength: number
}

/**
 * Looks at a library's file without changing a byte of it: nothing is opened for writing before it is known to be
 * whole, ours and not from the future.
 * @throws DeskError `no-library`, `library-damaged`, `library-newer`, `file-unreadable`
 */
export function inspectLibrary(files: LibraryFiles, newestVersion: number): Inspection {
  mustBeFolder(files)
  const { header, byteLength } = readHeader(files)
  const pendingByteLength = existsSync(`${files.database}-wal`) ? statSync(`${files.database}-wal`).size : 0
  // Changes that wait in the -wal file may hold a newer header than the database itself.
  const { applicationId, schemaVersion } =
    pendingByteLength > 0
      ? readThroughPending(files)
      : { applicationId: header.readUInt32BE(68), schemaVersion: header.readUInt32BE(60) }
  if (applicationId !== LIBRARY_APPLICATION_ID)
    throw new DeskError(
      'no-library',
      `The file library.db in “${files.folder}” belongs to another program. It was left as it is.`,
    )
  if (schemaVersion > newestVersion)
    throw new DeskError(
      'library-newer',
      `The library “${files.name}” was made by a newer version of Beauty Desk (its format is ${schemaVersion}, this version knows ${newestVersion}). It was left untouched; update Beauty Desk to open it.`,
    )
  if (pendingByteLength === 0) mustBeWhole(files, header, byteLength)
  return { schemaVersion, byteLength, pendingByteLength }
}

function mustBeFolder(files: LibraryFiles): void {
  const found = statSync(files.folder, { throwIfNoEntry: false })
  if (!found) throw new DeskError('no-library', `There is no folder “${files.folder}”.`)
  if (!found.isDirectory())
    throw new DeskError(
      'no-library',
      `“${files.folder}” is a file; a library is a folder. It was left as it is.`,
    )
}

function readHeader(files: LibraryFiles): { header: Buffer; byteLength: number } {
  const found = statSync(files.database, { throwIfNoEntry: false })
  if (!found)
    throw new DeskError('no-library', `There is no library in “${files.folder}”: it has no file library.db.`)
  if (found.isDirectory()) throw damaged(files.name, 'library.db is a folder where a file should be')
  if (found.size === 0) throw damaged(files.name, 'its file library.db is empty')
  const header = Buffer.alloc(100)
  let read = 0
  try {
    const handle = openSync(files.database, 'r')
    try {
      read = readSync(handle, header, 0, header.length, 0)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    throw new DeskError(
      'file-unreadable',
      `The file library.db of “${files.name}” cannot be read. It was left as it is.`,
      {
        cause: error,
      },
    )
  }
  if (read < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw damaged(files.name, 'its file library.db is not a database')
  return { header, byteLength: found.size }
}

function readThroughPending(files: LibraryFiles): { applicationId: number; schemaVersion: number } {
  try {
    const connection = new Database(files.database, { readonly: true })
    try {
      return {
        applicationId: Number(connection.pragma('application_id', { simple: true })),
        schemaVersion: Number(connection.pragma('user_version', { simple: true })),
      }
    } finally {
      connection.close()
    }
  } catch (error) {
    throw libraryError(error, files.name)
  }
}

/** A file cut short says in its header how long it should be. The count is only valid under the same change number. */
function mustBeWhole(files: LibraryFiles, header: Buffer, byteLength: number): void {
  const storedSize = header.readUInt16BE(16)
  const pageSize = storedSize === 1 ? 65_536 : storedSize
  const countIsCurrent = header.readUInt32BE(24) === header.readUInt32BE(92)
  if (countIsCurrent && byteLength < header.readUInt32BE(28) * pageSize)
    throw damaged(files.name, 'its file library.db has been cut short')
}
