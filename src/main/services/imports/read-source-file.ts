import { open } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import { fileError } from '../file-errors'

const MEGABYTE = 1_000_000
/** A text of this size is a hundred books; a Word file may hold pictures besides. */
const LARGEST_TEXT = 25 * MEGABYTE
const LARGEST_WORD_FILE = 100 * MEGABYTE

/**
 * Reads a file that is to be imported. Its size is looked at before any of it is read.
 * @throws DeskError `file-unreadable`: missing, a folder, not allowed, too large
 */
export async function readSourceFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const status = await file.stat()
      if (status.isDirectory()) throw refused(path, 'it is a folder that cannot be looked into')
      if (!status.isFile()) throw refused(path, 'it is not a file')
      const limit = extname(path).toLowerCase() === '.docx' ? LARGEST_WORD_FILE : LARGEST_TEXT
      if (status.size > limit) {
        throw refused(path, `it is too large (${megabytes(status.size)}; ${megabytes(limit)} at most)`)
      }
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileError(error, 'read', path, 'nothing was imported from it')
  }
}

function refused(path: string, reason: string): DeskError {
  return new DeskError(
    'file-unreadable',
    `${basename(path)} could not be read: ${reason}; nothing was imported from it.`,
  )
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`
}
