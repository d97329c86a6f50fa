import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { chmod, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '@shared/ipc/errors'
import { flush } from '../../library/copy'
import { rename } from '../../library/rename'
import { makeFolder } from '../make-folder'
import type { LibraryManifest } from './format'
import type { ImportSource } from './sources'

type MediaEntry = LibraryManifest['media'][number]

/**
 * Brings a media file into a library under the hash of its bytes.
 * @returns its path when it was written, null when the same bytes were there
 * @throws DeskError `file-unreadable` when the bytes are not those that their name says; nothing is left then
 */
export async function placeMedia(
  source: ImportSource,
  entry: MediaEntry,
  mediaFolder: string,
): Promise<string | null> {
  const path = join(mediaFolder, entry.file.slice('media/'.length))
  const present = await stat(path).catch(() => null)
  if (present?.size === entry.byteLength) return null
  const temporary = join(mediaFolder, `.incoming-${randomBytes(6).toString('hex')}.part`)
  const hash = createHash('sha256')
  const tap = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece)
      done(null, piece)
    },
  })
  try {
    makeFolder(dirname(path), 'nothing of it was taken in')
    await pipeline(
      await source.open({ name: entry.file, byteLength: entry.byteLength }),
      tap,
      createWriteStream(temporary, { flags: 'wx' }),
    )
    if (hash.digest('hex') !== entry.sha256 || !path.includes(entry.sha256))
      throw new DeskError(
        'file-unreadable',
        `“${source.name}” is not whole: ${entry.file} does not hold what its name says. Nothing was imported.`,
      )
    flush(temporary)
    // Windows could not remove a read-only file again.
    if (process.platform !== 'win32') await chmod(temporary, 0o444)
    await rename(temporary, path)
    return path
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}
