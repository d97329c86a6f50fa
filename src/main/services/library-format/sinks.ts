import { once } from 'node:events'
import { createReadStream, createWriteStream, existsSync, openSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '@shared/ipc/errors'
import { ZipFile } from 'yazl'
import { discard, flush } from '../../library/copy'
import { isMissingOrEmpty, makeWay } from '../../library/empty-folder'
import { partialNameOf } from '../../library/partial-name'
import { renameSync } from '../../library/rename'
import { fileError } from '../file-errors'
import { makeFolder } from '../make-folder'

const NOTHING_DONE = 'nothing was exported or changed'

/** Where an exported library goes. Nothing stands under its name before it is whole. */
export interface ExportSink {
  /** Writes one file out of pieces, without holding them all. */
  write(name: string, pieces: AsyncIterable<Buffer>): Promise<void>
  /** Puts a file of the disk in as it is; stops within a long one where the sink can. */
  copy(name: string, path: string, signal?: AbortSignal): Promise<void>
  finish(): Promise<void>
  /** Removes what was written. */
  discard(): void
}

/** @throws DeskError `conflict` when something else stands there */
export function exportSink(target: string, replace: boolean): ExportSink {
  return isZip(target) ? zipSink(target, replace) : folderSink(target)
}

function isZip(path: string): boolean {
  return path.toLowerCase().endsWith('.zip')
}

function folderSink(target: string): ExportSink {
  if (existsSync(target) && !statSync(target).isDirectory())
    throw new DeskError('conflict', `“${target}” is no folder. Nothing was exported or changed.`)
  if (!isMissingOrEmpty(target))
    throw new DeskError('conflict', `“${target}” is not empty. Nothing was exported or changed.`)
  const partial = partialNameOf(target)
  makeFolder(partial, NOTHING_DONE)
  const place = (name: string) => {
    const path = join(partial, name)
    makeFolder(dirname(path), NOTHING_DONE)
    return path
  }
  return {
    async write(name, pieces) {
      const path = place(name)
      await pipeline(Readable.from(pieces), createWriteStream(path))
      flush(path)
    },
    async copy(name, path) {
      await copyFile(path, place(name))
      flush(place(name))
    },
    async finish() {
      makeWay(target)
      renameSync(partial, target)
    },
    discard: () => discard(partial),
  }
}

function zipSink(target: string, replace: boolean): ExportSink {
  if (existsSync(target) && !replace)
    throw new DeskError('conflict', `“${target}” is there already. Nothing was exported or changed.`)
  const partial = partialNameOf(target)
  makeFolder(dirname(target), NOTHING_DONE)
  const zip = new ZipFile()
  // Opened at once: one that is still being opened would come back after it was discarded.
  const file = createWriteStream(partial, { fd: openForWriting(partial) })
  const written = pipeline(zip.outputStream, file)
  // Told by whoever waits for it; until then it must not count as nobody's.
  written.catch(() => {})
  const failed = new Promise<never>((_resolve, reject) => {
    zip.on('error', reject)
    written.catch(reject)
  })
  failed.catch(() => {})
  return {
    async write(name, pieces) {
      const stream = Readable.from(pieces)
      zip.addReadStream(stream, name)
      await Promise.race([once(stream, 'end'), failed])
    },
    async copy(name, path, signal) {
      const stream = createReadStream(path, signal ? { signal } : {})
      // Pictures and recordings are compressed already.
      zip.addReadStream(stream, name, { compress: false, size: statSync(path).size })
      // One after the other: what is only noted down here would be written at the end, without progress and cancel.
      await Promise.race([once(stream, 'end'), failed])
    },
    async finish() {
      zip.end()
      await Promise.race([written, failed])
      flush(partial)
      renameSync(partial, target)
    },
    discard() {
      file.destroy()
      rmSync(partial, { force: true })
    },
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (error) {
    throw fileError(error, 'write', path, NOTHING_DONE)
  }
}
