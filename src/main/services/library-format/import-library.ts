import { rmSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { DocumentError } from '@shared/article/schema'
import { DeskError } from '@shared/ipc/errors'
import { z } from 'zod'
import { createLibrary, type Library } from '../../library'
import { copyError, discard, isWithin } from '../../library/copy'
import { isMissingOrEmpty, makeWay } from '../../library/empty-folder'
import { partialNameOf } from '../../library/partial-name'
import { renameSync } from '../../library/rename'
import { repositoriesOf } from '../../library/repositories'
import { ChangeFeed, createRecordServices } from '../records'
import { linesOf } from './lines'
import type { LibraryPart, LineOutcome } from './part'
import { libraryParts } from './parts'
import { placeMedia } from './place-media'
import { type ImportSource, openSource } from './sources'

export interface LibraryImportOptions {
  /** Records and media files, done and in all. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
  /** Records whose ids are in the library already are replaced by those of the export. */
  replace?: boolean
}

export interface LibraryImportReport {
  /** What the lines of each file came to. */
  files: { name: string; added: number; replaced: number; left: number }[]
  /** Records that were left as they are because their ids are in the library already. */
  left: { file: string; id: string; title: string }[]
  media: { added: number; present: number }
  /** What could not be brought over, one line each. */
  problems: string[]
}

/**
 * Makes a new library equal to the one that was exported: records with their ids and times, bin, texts, media.
 * @param folder missing or empty
 * @throws DeskError; then nothing is left there
 */
export async function importIntoNewLibrary(
  path: string,
  folder: string,
  options: LibraryImportOptions = {},
): Promise<LibraryImportReport> {
  const target = resolve(folder)
  if (!isMissingOrEmpty(target))
    throw new DeskError('conflict', `The folder “${target}” is not empty. Nothing was imported or changed.`)
  if (isWithin(target, resolve(path)))
    throw new DeskError(
      'invalid-input',
      'A library cannot be made inside its own export. Nothing was changed.',
    )
  const partial = partialNameOf(target)
  try {
    const library = createLibrary(partial, { application: 'desk' })
    let report: LibraryImportReport
    try {
      report = await bringOver(path, library, options)
      // An export without the profiles that every library has is still a library with them.
      createRecordServices(library, new ChangeFeed())
    } finally {
      library.close()
    }
    makeWay(target)
    renameSync(partial, target)
    return report
  } catch (error) {
    discard(partial)
    throw copyError(error, `“${basename(path)}” was not imported`, target)
  }
}

/**
 * Brings an export into a library that has records already, all of it or nothing. Nobody else in this process may use
 * the library meanwhile.
 * @throws DeskError; then the library is as it was
 */
export async function importIntoLibrary(
  path: string,
  library: Library,
  options: LibraryImportOptions = {},
): Promise<LibraryImportReport> {
  return library.writeAlone(() => bringOver(path, library, options))
}

async function bringOver(
  path: string,
  library: Library,
  { onProgress, signal, replace = false }: LibraryImportOptions,
): Promise<LibraryImportReport> {
  const source = await openSource(path)
  const { manifest } = source
  const report: LibraryImportReport = {
    files: [],
    left: [],
    media: { added: 0, present: 0 },
    problems: manifest.missingMedia.map(
      ({ fileName }) => `The file of the media item “${fileName}” was missing when the library was exported.`,
    ),
  }
  const total = manifest.files.reduce((sum, { records }) => sum + records, manifest.media.length)
  let done = 0
  const step = () => {
    if (signal?.aborted) throw new DeskError('cancelled', 'The import was stopped. Nothing of it was kept.')
    done += 1
    if (done % 100 === 0 || done === total) onProgress?.(done, total)
  }
  const placed: string[] = []
  try {
    for (const entry of manifest.media) {
      step()
      const written = await placeMedia(source, entry, library.files.media)
      if (written === null) report.media.present += 1
      else {
        placed.push(written)
        report.media.added += 1
      }
    }
    for (const part of libraryParts) {
      const file = manifest.files.find(({ name }) => name === part.name)
      if (file) await takeFile(source, file, part, { library, replace, report, step })
    }
    const known = new Set(libraryParts.map(({ name }) => name))
    for (const { name, records } of manifest.files)
      if (!known.has(name) && records > 0)
        report.problems.push(
          `${name} is of a kind that this version does not know; its ${records} lines were left out.`,
        )
    return report
  } catch (error) {
    // Files that no record names would stay for ever.
    for (const file of placed) rmSync(file, { force: true })
    throw error
  } finally {
    source.close()
  }
}

/** Lines that are read before any is written. */
const BATCH = 100

/** A transaction goes on for about so long; then others have their turn. */
const SLICE_MS = 25

type Run = { library: Library; replace: boolean; report: LibraryImportReport; step: () => void }

async function takeFile(
  source: ImportSource,
  file: ImportSource['manifest']['files'][number],
  part: LibraryPart,
  { library, replace, report, step }: Run,
): Promise<void> {
  const records = repositoriesOf(library)
  const counts: Record<LineOutcome, number> = { added: 0, replaced: 0, left: 0 }
  const { lines, sha256 } = linesOf(await source.open(file))
  let batch: { number: number; text: string }[] = []
  const takeLineOf = ({ number, text }: { number: number; text: string }) => {
    step()
    const line = parsedLine(source, part, number, text)
    const { outcome, title } = takeLine(() => part.take(records, line, replace), source, part, number)
    counts[outcome] += 1
    if (outcome === 'left') report.left.push({ file: part.name, id: idOf(line), title })
  }
  const takeBatch = async () => {
    for (let next = 0; next < batch.length; ) {
      const until = Date.now() + SLICE_MS
      await library.writeSlice(() => {
        for (; next < batch.length && Date.now() < until; next += 1) {
          const line = batch[next]
          if (line) takeLineOf(line)
        }
      })
      await new Promise((resolve) => setImmediate(resolve))
    }
    batch = []
  }
  for await (const line of readable(lines, source, file.name)) {
    batch.push(line)
    if (batch.length === BATCH) await takeBatch()
  }
  await takeBatch()
  const whole = counts.added + counts.replaced + counts.left
  if (whole !== file.records || sha256() !== file.sha256)
    throw new DeskError(
      'file-unreadable',
      `“${source.name}” is not whole: ${file.name} does not hold what its manifest says. Nothing was imported.`,
    )
  report.files.push({ name: part.name, ...counts })
}

/** The lines, with an error of the file told as one. */
async function* readable<Line>(
  lines: AsyncIterable<Line>,
  source: ImportSource,
  fileName: string,
): AsyncGenerator<Line> {
  try {
    yield* lines
  } catch (error) {
    if (error instanceof DeskError) throw error
    throw new DeskError(
      'file-unreadable',
      `“${source.name}” is not whole: ${fileName} cannot be read to its end. Nothing was imported.`,
      { cause: error },
    )
  }
}

function parsedLine(source: ImportSource, part: LibraryPart, number: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw wrongLine(source, part, number, 'it is not JSON', error)
  }
}

function takeLine<Result>(
  take: () => Result,
  source: ImportSource,
  part: LibraryPart,
  number: number,
): Result {
  try {
    return take()
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === null) throw error
    throw wrongLine(source, part, number, reason, error)
  }
}

/** Why a line was not taken; null when the line is not to blame. */
function reasonOf(error: unknown): string | null {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues
    return issue ? `${issue.path.join('.') || 'the line'}: ${issue.message}` : 'it is no such record'
  }
  if (error instanceof DocumentError) return `its text is wrong: ${error.message}`
  if (error instanceof DeskError && ['invalid-input', 'conflict', 'library-newer'].includes(error.code))
    return error.message.replace(/ Nothing of this change was written\.$/, '')
  return null
}

function wrongLine(
  source: ImportSource,
  part: LibraryPart,
  number: number,
  reason: string,
  cause: unknown,
): DeskError {
  return new DeskError(
    'file-unreadable',
    `“${source.name}” was not imported: ${part.name}, line ${number}: ${reason}. The library is as it was.`,
    { cause },
  )
}

function idOf(line: unknown): string {
  if (typeof line !== 'object' || line === null) return ''
  if ('id' in line) return String(line.id)
  return 'key' in line ? String(line.key) : ''
}
