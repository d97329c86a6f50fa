import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { MOST_DOCX_BYTES, MOST_TEXT_BYTES } from '@shared/intake/read'
import { DeskError } from '@shared/ipc/errors'
import { fileError } from '../file-errors'

/** Word files are ZIP archives; only they may be larger than a text. */
const zipSignature = 'PK'

/** Opening a pipe that nobody writes to would wait for ever, and ending the process with it. Windows has no such flag. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a file that is to be imported. Its size is looked at before any of it is read, so that a file of any size
 * costs nothing to refuse.
 * @throws DeskError `file-unreadable`: missing, a folder, not allowed, too large
 */
export async function readSourceFile(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, READ_AT_ONCE)
    try {
      const status = await file.stat()
      if (status.isDirectory()) throw refused(path, 'it is a folder that cannot be looked into')
      if (!status.isFile()) throw refused(path, 'it is not a file')
      if (status.size > MOST_TEXT_BYTES) {
        const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
        const limit = buffer.toString('latin1') === zipSignature ? MOST_DOCX_BYTES : MOST_TEXT_BYTES
        if (status.size > limit) {
          throw refused(path, `it is too large (${megabytes(status.size)}; ${megabytes(limit)} at most)`)
        }
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
  return `${Math.round(bytes / 1024 / 1024)} MB`
}
