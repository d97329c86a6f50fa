import { createReadStream, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { DeskError } from '@shared/ipc/errors'
import { type Entry, openPromise } from 'yauzl'
import { fileError } from '../file-errors'
import { type LibraryManifest, manifestName, parseManifest } from './format'

/** An exported library to read from. */
export interface ImportSource {
  /** As messages call it. */
  name: string
  manifest: LibraryManifest
  /** @throws DeskError `file-unreadable` when the file is missing or not as long as the manifest says */
  open(file: { name: string; byteLength: number }): Promise<Readable>
  close(): void
}

const MOST_MANIFEST_BYTES = 256_000_000

/** @throws DeskError `file-unreadable`, `library-newer` */
export async function openSource(path: string): Promise<ImportSource> {
  const name = basename(path)
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new DeskError('file-unreadable', `There is no “${path}”. Nothing was imported.`)
  try {
    if (!found.isDirectory() && !found.isFile()) throw new Error('neither a folder nor a file')
    return await (found.isDirectory() ? folderSource(path, name) : zipSource(path, name))
  } catch (error) {
    if (error instanceof Error && !(error instanceof DeskError) && !('syscall' in error))
      throw new DeskError(
        'file-unreadable',
        `“${name}” is not an exported library: a folder or a .zip file with a ${manifestName}. Nothing was imported.`,
        { cause: error },
      )
    throw fileError(error, 'read', path, 'nothing was imported')
  }
}

async function folderSource(folder: string, name: string): Promise<ImportSource> {
  const path = join(folder, manifestName)
  const found = fileLength(path)
  if (found === undefined || found > MOST_MANIFEST_BYTES) throw new Error(`no ${manifestName}`)
  const manifest = parseManifest(await readFile(path, 'utf8'), name)
  return {
    name,
    manifest,
    async open(file) {
      mustBe(name, file, fileLength(join(folder, file.name)))
      return createReadStream(join(folder, file.name), { highWaterMark: 1 << 20 })
    },
    close() {
      // Every stream closes its own file.
    },
  }
}

/** Undefined where there is no file: one would wait for ever for the end of a pipe. */
function fileLength(path: string): number | undefined {
  try {
    const found = statSync(path)
    return found.isFile() ? found.size : undefined
  } catch {
    return undefined
  }
}

async function zipSource(path: string, name: string): Promise<ImportSource> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false })
  try {
    const entries = new Map<string, Entry>()
    // Names with .. or a drive are refused while they are read.
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const entry = entries.get(manifestName)
    if (!entry || entry.uncompressedSize > MOST_MANIFEST_BYTES) throw new Error(`no ${manifestName}`)
    const pieces: Buffer[] = []
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece)
    const manifest = parseManifest(Buffer.concat(pieces).toString('utf8'), name)
    return {
      name,
      manifest,
      async open(file) {
        const found = entries.get(file.name)
        mustBe(name, file, found?.uncompressedSize)
        // `mustBe` has thrown where there is none.
        return zip.openReadStreamPromise(found as Entry)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function mustBe(source: string, file: { name: string; byteLength: number }, found: number | undefined): void {
  if (found === file.byteLength) return
  throw new DeskError(
    'file-unreadable',
    `“${source}” is not whole: ${file.name} ${found === undefined ? 'is missing' : 'has another length than its manifest says'}. Nothing was imported.`,
  )
}
