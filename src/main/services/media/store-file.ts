import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { fileError } from '../file-errors'
import { makeFolder } from '../make-folder'
import { type FileType, fileType, HEAD_LENGTH } from './file-type'
import { mediaPath } from './media-path'
import { type PictureSize, pictureSize } from './picture-size'
import { refusal } from './refusal'

/** A JPEG's size stands behind its metadata, which may hold a whole small picture and a colour profile. */
const LONGEST_HEAD = 1_000_000

/** What the library knows of a file once it has it. */
export type StoredFile = {
  type: FileType
  contentHash: string
  byteLength: number
  size: PictureSize | null
}

/**
 * Takes a file into the media folder under the hash of its bytes; where these bytes are there already, nothing is
 * written. What is stored never changes again, and is marked read-only.
 * @param source the file's path, or its bytes
 * @throws DeskError `invalid-input` for a kind that is not kept; `file-unreadable`, `disk-full` … nothing is left behind
 */
export async function storeFile(
  mediaFolder: string,
  fileName: string,
  source: string | Uint8Array,
): Promise<StoredFile> {
  const head = await readHead(fileName, source)
  const type = fileType(head.subarray(0, HEAD_LENGTH))
  if (!type) throw refusal(fileName, head)
  const temporary = join(mediaFolder, `.incoming-${randomBytes(6).toString('hex')}.part`)
  try {
    makeFolder(mediaFolder, `${fileName} was not added`)
    const { contentHash, byteLength } = await copyHashing(source, temporary)
    await moveIntoPlace(temporary, mediaPath(mediaFolder, contentHash, type.extension), byteLength)
    return { type, contentHash, byteLength, size: pictureSize(type.mimeType, head) }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw fileError(error, 'write', fileName, 'it was not added')
  }
}

async function readHead(fileName: string, source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, LONGEST_HEAD)
  try {
    const file = await open(source, 'r')
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(LONGEST_HEAD), 0, LONGEST_HEAD, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileError(error, 'read', fileName, 'it was not added')
  }
}

async function copyHashing(source: string | Uint8Array, temporary: string) {
  const hash = createHash('sha256')
  let byteLength = 0
  const file = await open(temporary, 'wx')
  try {
    const chunks: AsyncIterable<Uint8Array> =
      typeof source === 'string' ? createReadStream(source) : Readable.from([source])
    for await (const chunk of chunks) {
      hash.update(chunk)
      byteLength += chunk.byteLength
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { contentHash: hash.digest('hex'), byteLength }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0
  while (written < chunk.byteLength) {
    const { bytesWritten } = await file.write(chunk, written)
    written += bytesWritten
  }
}

async function moveIntoPlace(temporary: string, path: string, byteLength: number): Promise<void> {
  const present = await stat(path).catch(() => null)
  if (present?.size === byteLength) return rm(temporary)
  makeFolder(dirname(path), 'nothing was added')
  // Windows could not remove a read-only file again.
  if (process.platform !== 'win32') await chmod(temporary, 0o444)
  await rename(temporary, path)
}
