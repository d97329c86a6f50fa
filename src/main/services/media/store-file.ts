import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, type FileHandle, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { DeskError } from '@shared/ipc/errors'
import { rename } from '../../library/rename'
import { fileError } from '../file-errors'
import { makeFolder } from '../make-folder'
import { LONGEST_PICTURE } from './check-picture'
import { type FileType, fileType, HEAD_LENGTH } from './file-type'
import { type FileFindings, lookAt } from './look-at'
import { mediaPath } from './media-path'
import { refusal, refused } from './refusal'

/** What the library knows of a file once it has it. */
export type StoredFile = FileFindings & {
  type: FileType
  contentHash: string
  byteLength: number
}

/**
 * Takes a file into the media folder under the hash of its bytes; where these bytes are there already, nothing is
 * written. What is stored never changes again, and is marked read-only. A picture is looked at before it is kept.
 * @param source the file's path, or its bytes
 * @param signal stops within a long file
 * @throws DeskError `invalid-input` for a kind that is not kept and for a picture that is broken or unfolds to too
 * much; `file-unreadable`, `disk-full`, `cancelled` … nothing is left behind
 */
export async function storeFile(
  mediaFolder: string,
  fileName: string,
  source: string | Uint8Array,
  signal?: AbortSignal,
): Promise<StoredFile> {
  const head = await readHead(fileName, source)
  const type = fileType(head)
  if (!type) throw refusal(fileName, head)
  // What was looked at is what is stored: the file is not read a second time.
  const content = type.kind === 'image' ? await readWhole(fileName, source) : source
  const findings = await lookAt(fileName, type, content)
  const temporary = join(mediaFolder, `.incoming-${randomBytes(6).toString('hex')}.part`)
  try {
    makeFolder(mediaFolder, `${fileName} was not added`)
    const { contentHash, byteLength } = await copyHashing(content, temporary, signal)
    await moveIntoPlace(temporary, mediaPath(mediaFolder, contentHash, type.extension), byteLength)
    return { type, contentHash, byteLength, ...findings }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw fileError(error, 'write', fileName, 'it was not added')
  }
}

async function readHead(fileName: string, source: string | Uint8Array): Promise<Uint8Array> {
  if (typeof source !== 'string') return source.subarray(0, HEAD_LENGTH)
  return reading(fileName, async () => {
    const file = await open(source, 'r')
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  })
}

async function readWhole(fileName: string, source: string | Uint8Array): Promise<Uint8Array> {
  return reading(fileName, async () => {
    const length = typeof source === 'string' ? (await stat(source)).size : source.byteLength
    if (length > LONGEST_PICTURE) {
      const megabytes = (bytes: number) => Math.round(bytes / 1_000_000)
      throw refused(
        fileName,
        `it is ${megabytes(length)} MB long; pictures up to ${megabytes(LONGEST_PICTURE)} MB can be kept. Save it smaller first`,
      )
    }
    return typeof source === 'string' ? readFile(source) : source
  })
}

async function reading<Value>(fileName: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read()
  } catch (error) {
    throw fileError(error, 'read', fileName, 'it was not added')
  }
}

async function copyHashing(source: string | Uint8Array, temporary: string, signal?: AbortSignal) {
  const hash = createHash('sha256')
  let byteLength = 0
  const file = await open(temporary, 'wx')
  try {
    const chunks: AsyncIterable<Uint8Array> =
      typeof source === 'string' ? createReadStream(source) : Readable.from([source])
    for await (const chunk of chunks) {
      if (signal?.aborted) throw new DeskError('cancelled', 'It was stopped. Nothing was added.')
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
