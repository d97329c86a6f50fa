import { chmodSync, createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8

/**
 * @typedef {object} Entry
 * @property {string} path
 * @property {number} method
 * @property {number} compressedSize bytes
 * @property {number} mode Unix permissions, 0 when the archive has none
 * @property {number} offset of the local header
 */

/**
 * Unpacks part of a zip whose integrity was already checked as a whole. Small on purpose (no zip64, no encryption):
 * the extractor that comes with Electron cannot leave entries out, and here 500 of 600 MB are left out.
 * @param {string} archive
 * @param {string} folder
 * @param {(path: string) => string | null} destination where an entry goes inside the folder; null skips it
 */
export async function extractZip(archive, folder, destination) {
  const file = await open(archive)
  try {
    for (const entry of await readDirectory(file)) {
      const target = entry.path.endsWith('/') ? null : destination(entry.path)
      if (target === null) continue
      const path = join(folder, target)
      if (relative(folder, path).startsWith('..'))
        throw new Error(`${archive}: an entry leaves its folder: ${entry.path}`)
      mkdirSync(dirname(path), { recursive: true })
      await extractEntry(file, archive, entry, path)
      if (entry.mode !== 0) chmodSync(path, entry.mode & 0o777)
    }
  } finally {
    await file.close()
  }
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat()
  const tailLength = Math.min(size, 22 + 0xffff)
  const tail = await read(file, size - tailLength, tailLength)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('This is not a whole zip file.')
  const count = tail.readUInt16LE(end + 10)
  const directory = await read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  /** @type {Entry[]} */
  const entries = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new Error('The zip file’s directory is damaged.')
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      path: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {string} archive
 * @param {Entry} entry
 * @param {string} path
 */
async function extractEntry(file, archive, entry, path) {
  const header = await read(file, entry.offset, LOCAL_HEADER_LENGTH)
  const start = entry.offset + LOCAL_HEADER_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (entry.compressedSize === 0) return pipeline([], createWriteStream(path))
  const source = createReadStream(archive, { start, end: start + entry.compressedSize - 1 })
  if (entry.method === STORED) return pipeline(source, createWriteStream(path))
  if (entry.method === DEFLATED) return pipeline(source, createInflateRaw(), createWriteStream(path))
  throw new Error(`${entry.path} is packed in a way this reader does not know (${entry.method}).`)
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function read(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  if (bytesRead !== length) throw new Error('The zip file ends too early.')
  return buffer
}
