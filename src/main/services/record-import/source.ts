import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { constants, createGunzip } from 'node:zlib'
import { DeskError } from '@shared/ipc/errors'
import { fileError } from '../file-errors'

/** Where rows come from: a file, read as it goes, or a text that a person pasted. */
export type TableSource = { kind: 'file'; path: string } | { kind: 'text'; text: string }

/** How much of a file is looked at to tell what it is. */
const HEAD_BYTES = 256 * 1024

export function sourceName(source: TableSource): string {
  return source.kind === 'file' ? basename(source.path) : 'Pasted table'
}

/**
 * The first bytes of a source, unpacked where it is packed (.gz).
 * @returns also how many bytes there are in all, packed as they stand
 * @throws DeskError `file-unreadable`
 */
export async function readHead(source: TableSource): Promise<{ head: Buffer; byteLength: number }> {
  if (source.kind === 'text') {
    const bytes = Buffer.from(source.text, 'utf8')
    return { head: bytes.subarray(0, HEAD_BYTES), byteLength: bytes.byteLength }
  }
  try {
    const status = await stat(source.path)
    if (!status.isFile())
      throw new DeskError('file-unreadable', `${sourceName(source)} is no file. Nothing was imported.`)
    const file = await open(source.path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
      const bytes = buffer.subarray(0, bytesRead)
      return { head: isPacked(bytes) ? await unpackedHead(bytes) : bytes, byteLength: status.size }
    } finally {
      await file.close()
    }
  } catch (error) {
    throw fileError(error, 'read', source.path, 'nothing was imported')
  }
}

/**
 * All bytes of a source in pieces.
 * @param onBytes told how many bytes of the source have been read, packed as they stand
 */
export async function* bytesOf(
  source: TableSource,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Buffer> {
  if (source.kind === 'text') {
    const bytes = Buffer.from(source.text, 'utf8')
    onBytes(bytes.byteLength)
    yield bytes
    return
  }
  const stream = createReadStream(source.path, { highWaterMark: HEAD_BYTES })
  let read = 0
  async function* counted() {
    for await (const piece of stream) {
      read += piece.length
      onBytes(read)
      yield piece as Buffer
    }
  }
  try {
    const pieces = counted()
    const first = await pieces.next()
    if (first.done) return
    if (!isPacked(first.value)) {
      yield first.value
      yield* pieces
      return
    }
    const unpack = createGunzip()
    // Told by whoever reads from it.
    const feeding = feed(unpack, first.value, pieces)
    feeding.catch((error) => unpack.destroy(error))
    for await (const piece of unpack) yield piece as Buffer
    await feeding
  } catch (error) {
    throw fileError(error, 'read', source.path, 'nothing was imported from there on')
  } finally {
    stream.destroy()
  }
}

async function feed(
  unpack: ReturnType<typeof createGunzip>,
  first: Buffer,
  rest: AsyncIterable<Buffer>,
): Promise<void> {
  const write = (piece: Buffer) =>
    new Promise<void>((resolve, reject) =>
      unpack.write(piece, (error) => (error ? reject(error) : resolve())),
    )
  await write(first)
  for await (const piece of rest) {
    if (unpack.destroyed) return
    await write(piece)
  }
  unpack.end()
}

function isPacked(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** A cut-off archive gives what is there, and one that unpacks to far more than it is gives no more than is asked for. */
async function unpackedHead(bytes: Buffer): Promise<Buffer> {
  const unpack = createGunzip({ finishFlush: constants.Z_SYNC_FLUSH })
  unpack.end(bytes)
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of unpack) {
      pieces.push(piece)
      length += piece.length
      if (length >= HEAD_BYTES) break
    }
  } catch {
    // Told when its rows are read.
  }
  return Buffer.concat(pieces).subarray(0, HEAD_BYTES)
}
