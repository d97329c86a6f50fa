import { closeSync, constants, cpSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { DeskError } from '@shared/ipc/errors'
import type Database from 'better-sqlite3'
import { type CheckCopy, checkCopy } from './check-copy'
import type { TableCounts } from './counts'
import { libraryFiles } from './layout'
import { makeFolder } from './make-folder'
import { hashFile, type MediaFileEntry, mediaFilesIn } from './media-files'
import { sqliteCode } from './sqlite-errors'

/** How far a copy is, for a progress bar. */
export interface CopyProgress {
  doneBytes: number
  totalBytes: number
}

export interface CopyOptions {
  onProgress?: (progress: CopyProgress) => void
  signal?: AbortSignal
  /** Who checks the copy of the database; this thread unless it is said. */
  check?: CheckCopy
}

/**
 * Several steps as one piece of work: what each tells of its own progress becomes a share of the whole.
 * @param weights what each step takes, in bytes
 */
export function copyInParts<const Weights extends readonly number[]>(
  { onProgress, signal, check }: CopyOptions,
  weights: Weights,
): { [Step in keyof Weights]: CopyOptions } {
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const steps = weights.map((weight, index): CopyOptions => {
    const before = weights.slice(0, index).reduce((sum, one) => sum + one, 0)
    const share = ({ doneBytes, totalBytes }: CopyProgress) =>
      totalBytes === 0 ? weight : Math.round((doneBytes / totalBytes) * weight)
    return {
      ...(signal && { signal }),
      ...(check && { check }),
      onProgress: (progress) => onProgress?.({ doneBytes: before + share(progress), totalBytes: whole }),
    }
  })
  // One for each weight, which `map` forgets.
  return steps as { [Step in keyof Weights]: CopyOptions }
}

export interface MediaCopyOptions extends CopyOptions {
  /** Told of a file that does not hold what its name says, which is then left out; without it the copy ends there. */
  onBroken?: (file: string) => void
}

export interface DatabaseCopy {
  byteLength: number
  contentHash: string
  counts: TableCounts
}

/** Pages of a database that are copied between two pauses: a few milliseconds of work. */
const PAGES_AT_ONCE = 500

/**
 * Copies a database as of one moment, while it may be written to, into one file that needs no file beside it, and
 * checks the copy.
 * @throws DeskError `cancelled`; when the copy is not sound
 */
export async function copyDatabase(
  source: Database.Database,
  target: string,
  { onProgress, signal, check = checkCopy }: CopyOptions = {},
): Promise<DatabaseCopy> {
  // VACUUM INTO would hold up every save until it is done; this goes on in between.
  await source.backup(target, {
    progress({ totalPages, remainingPages }) {
      if (signal?.aborted) throw stopped()
      const pageSize = Number(source.pragma('page_size', { simple: true }))
      onProgress?.({
        doneBytes: (totalPages - remainingPages) * pageSize,
        totalBytes: totalPages * pageSize,
      })
      return PAGES_AT_ONCE
    },
  })
  const { problem, byteLength, counts } = await check(target)
  if (problem !== null)
    throw new DeskError('library-damaged', `The copy of the library is not sound: ${problem}.`)
  flush(target)
  return { byteLength, contentHash: await hashFile(target), counts }
}

/**
 * Copies the media files that the target does not have yet, and reads each copy back.
 * @throws DeskError `cancelled`; `library-damaged` when a file does not hold what its name says
 */
export async function copyMedia(
  from: string,
  to: string,
  options: MediaCopyOptions = {},
): Promise<MediaFileEntry[]> {
  const files = mediaFilesIn(from)
  const totalBytes = files.reduce((sum, { byteLength }) => sum + byteLength, 0)
  let doneBytes = 0
  for (const entry of files) {
    if (options.signal?.aborted) throw stopped()
    const target = join(to, entry.file)
    if (!existsSync(target)) {
      makeFolder(dirname(target))
      await copyFile(join(from, entry.file), target, constants.COPYFILE_FICLONE)
      if ((await hashFile(target)) === entry.contentHash) flush(target)
      else if (options.onBroken) {
        discard(target)
        options.onBroken(entry.file)
      } else
        throw new DeskError(
          'library-damaged',
          `The media file ${entry.file} does not hold what its name says. The library was left as it is.`,
        )
    }
    doneBytes += entry.byteLength
    options.onProgress?.({ doneBytes, totalBytes })
  }
  return files
}

function stopped(): DeskError {
  return new DeskError('cancelled', 'It was stopped. Nothing was kept of the copy.')
}

/** Takes the house-style rules of a library along, where it has any. */
export function copyStyles(fromFolder: string, toFolder: string): void {
  const { styles } = libraryFiles(fromFolder)
  if (!existsSync(styles)) return
  // What a link leads to is what the rules are; the link itself would lead nowhere from another place.
  cpSync(styles, libraryFiles(toFolder).styles, { recursive: true, dereference: true })
}

/** The error to show for a copy that did not come about; `what` begins its sentence. */
export function copyError(error: unknown, what: string, folder: string): DeskError {
  if (error instanceof DeskError) return error
  const system = error instanceof Error && 'code' in error ? error.code : undefined
  const isFull = system === 'ENOSPC' || system === 'EDQUOT' || sqliteCode(error)?.startsWith('SQLITE_FULL')
  return new DeskError(
    isFull ? 'disk-full' : 'file-unwritable',
    isFull
      ? `${what}: the disk of “${folder}” is full. Nothing was kept there; the library is as it was.`
      : `${what}: “${folder}” could not be written. Nothing was kept there; the library is as it was.`,
    { cause: error },
  )
}

/** True when a folder is the other one or lies in it. */
export function isWithin(folder: string, outer: string): boolean {
  const path = relative(resolve(outer), resolve(folder))
  return path === '' || !(path.startsWith('..') || path.startsWith('/') || /^[A-Za-z]:/.test(path))
}

/** Removes what a failed copy left. */
export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Waits until a file's content is on the disk. A read-only file, as those of the media folder, can be flushed too. */
export function flush(file: string): void {
  // Windows flushes only what is open for writing.
  const handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** All files of a media folder together. */
export function mediaBytes(folder: string): number {
  return mediaFilesIn(folder).reduce((sum, { byteLength }) => sum + byteLength, 0)
}
