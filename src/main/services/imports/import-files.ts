import { noKnownNames } from '@shared/intake'
import type { ImportedFile, ImportReport } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import { DeskError } from '@shared/ipc/errors'
import type { OpenedLibrary } from '../opened-library'
import { type PreparedImport, prepareImport } from './accept'
import { knownNames } from './known-names'
import { type CreateReader, createDirectReader, type Reader } from './reader'
import { rejected } from './rejected'
import { TitlesInUse } from './titles-in-use'
import { withoutStrangers } from './without-strangers'
import { BATCH, writeBatch } from './write-batch'

export type NamedFile = {
  /** Absolute. */
  path: string
  /** As the person named it, for the report. */
  shownPath: string
}

export type ImportFilesOptions = {
  /** Null where there is no library yet: nothing is written and no names are known. */
  opened: OpenedLibrary | null
  /** Read and report only, though the library's names help. */
  dryRun: boolean
  /** How files are read; in this thread unless given. */
  createReader?: CreateReader
  onProgress?: (done: number, total: number) => void
  /** Stops between two files; what is written stays, and the rest is reported as not imported. */
  signal?: AbortSignal
}

/**
 * Imports files without a preview. Every file is in the report, in order, once: what became of it, or one line saying
 * why it was rejected. One file's failure does not touch another's.
 */
export async function importFiles(
  files: readonly NamedFile[],
  { opened, dryRun, createReader = createDirectReader, onProgress, signal }: ImportFilesOptions,
): Promise<ImportReport> {
  const known = opened ? knownNames(opened.records) : noKnownNames()
  const titles = new TitlesInUse(opened?.records ?? null)
  const writeTo = dryRun ? null : opened
  const reader = withoutStrangers(createReader(known), opened?.records ?? null)
  const report: ImportedFile[] = []
  const readBatch = (start: number) => {
    const batch = files.slice(start, start + BATCH)
    return Promise.all(
      batch.map((file) => (signal?.aborted ? cancelled(file) : readOne(file, reader, writeTo))),
    )
  }
  try {
    let next = readBatch(0)
    for (let start = 0; start < files.length; start += BATCH) {
      const read = await next
      // Threads read on while this one writes.
      next = readBatch(start + BATCH)
      const found = writeTo ? await written(writeTo, read, known) : read.map((each) => each.found)
      for (const file of found) {
        report.push(titles.toldOf(file))
        if (writeTo) titles.add(file)
      }
      onProgress?.(report.length, files.length)
    }
  } finally {
    reader.close()
  }
  return { files: report }
}

/** A file as it was read; `prepared` where it is to be written. */
type Read = { found: ImportedFile; prepared: PreparedImport | null }

async function readOne(file: NamedFile, reader: Reader, writeTo: OpenedLibrary | null): Promise<Read> {
  const task = { kind: 'file', path: file.path } as const
  const answer = await reader.read({ task, shownPath: file.shownPath, corrections: null })
  if (answer.outcome === 'rejected' || !writeTo) return { found: answer.found, prepared: null }
  const prepared = await prepareImport(writeTo, task, file.shownPath, answer.result)
  return { found: answer.found, prepared }
}

function cancelled({ shownPath }: NamedFile): Read {
  const error = new DeskError('cancelled', `${shownPath} was not imported: the import was cancelled.`)
  return { found: rejected(shownPath, error), prepared: null }
}

async function written(
  opened: OpenedLibrary,
  read: readonly Read[],
  known: KnownNames,
): Promise<ImportedFile[]> {
  const prepared = read.flatMap((each) => each.prepared ?? [])
  const results = await writeBatch(opened, prepared, known)
  const byPrepared = new Map(prepared.map((each, index) => [each, results[index]?.found]))
  return read.map((each) => (each.prepared && byPrepared.get(each.prepared)) ?? each.found)
}
