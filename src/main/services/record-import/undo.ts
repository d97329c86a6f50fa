import { rm } from 'node:fs/promises'
import { DeskError } from '@shared/ipc/errors'
import { brandFieldsSchema } from '@shared/records/brand'
import type { RecordKind } from '@shared/records/common'
import { expertFieldsSchema } from '@shared/records/expert'
import { productFieldsSchema } from '@shared/records/product'
import type { ImportChange } from '../../library/repositories/import-batches'
import { storedPath } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'

export interface UndoReport {
  /** Records that are gone again, and records that are as they were before. */
  removed: number
  restored: number
  /** Records that stay as they are, each with the reason. */
  kept: { kind: RecordKind; id: string; title: string; reason: string }[]
}

const SLICE_MS = 25

/**
 * Takes a whole import back, the last change first: what it made is deleted, what it changed is as it was. A record
 * that somebody has changed since, or that something else now refers to, stays and is named. Can be stopped and done
 * again: what is taken back is taken back.
 * @throws DeskError `not-found`
 */
export async function undoImport(
  opened: OpenedLibrary,
  batchId: string,
  options: { onProgress?: (done: number, total: number) => void; signal?: AbortSignal } = {},
): Promise<UndoReport> {
  const { library, records } = opened
  const { importBatches } = records
  const batch = importBatches.get(batchId)
  if (!batch) throw new DeskError('not-found', 'This import is no longer known.')
  const report: UndoReport = { removed: 0, restored: 0, kept: [] }
  const total = importBatches.countChanges(batchId)
  const files: string[] = []
  let done = 0
  let position = Number.MAX_SAFE_INTEGER
  try {
    for (;;) {
      const changes = importBatches.changesBefore(batchId, position)
      if (changes.length === 0) break
      for (let next = 0; next < changes.length; ) {
        if (options.signal?.aborted) return report
        const until = Date.now() + SLICE_MS
        const noLongerNamed = await library.writeSlice(() => {
          const gone: string[] = []
          // A state of an article that was kept since may name what goes.
          const keepsWords = records.keptWords.mayBeNeeded(batch.startedAt)
          do {
            const change = changes[next]
            next += 1
            if (!change) break
            position = change.position
            takeBack(opened, change, report, gone, keepsWords)
          } while (next < changes.length && Date.now() < until)
          return gone
        })
        files.push(...noLongerNamed)
        options.onProgress?.(done + next, total)
      }
      done += changes.length
    }
  } finally {
    // A file that cannot be removed costs space and nothing else.
    for (const file of files) await rm(file, { force: true }).catch(() => {})
  }
  if (report.kept.length === 0) importBatches.markUndone(batchId, Date.now())
  return report
}

function takeBack(
  opened: OpenedLibrary,
  change: ImportChange,
  report: UndoReport,
  files: string[],
  keepsWords: boolean,
): void {
  const { records } = opened
  const { importBatches, media } = records
  const repository = repositoryOf(opened, change.kind)
  const present = repository.get(change.recordId)
  const reason = present && reasonToKeep(opened, change, present.revision)
  if (present && reason) {
    const title = 'name' in present ? present.name : present.title
    report.kept.push({ kind: change.kind, id: change.recordId, title, reason })
    return
  }
  if (present && change.before !== null) {
    restore(opened, change)
    report.restored += 1
  } else if (present) {
    if (keepsWords) keepWords(opened, change)
    repository.deleteForEver([change.recordId])
    if (
      change.kind === 'media' &&
      'contentHash' in present &&
      media.withContent(present.contentHash).length === 0
    )
      files.push(storedPath(opened.library.files.media, present))
    report.removed += 1
  }
  importBatches.removeChange(change.batchId, change.position)
}

/** What texts showed of a record, for a kept state of an article that names it. */
function keepWords({ records }: OpenedLibrary, { kind, recordId }: ImportChange): void {
  const { keptWords, experts, brands, products, media } = records
  keptWords.keep({
    experts: kind === 'expert' ? experts.getMany([recordId]) : [],
    brands: kind === 'brand' ? brands.getMany([recordId]) : [],
    products: kind === 'product' ? products.getMany([recordId]) : [],
    media: kind === 'media' ? media.getMany([recordId]) : [],
  })
}

function reasonToKeep({ records }: OpenedLibrary, change: ImportChange, revision: number): string | null {
  if (revision !== change.revision) return 'it was changed since'
  return change.before === null ? records.importBatches.reasonInUse(change.kind, change.recordId) : null
}

/** Writes the fields that were there before; a save like any other, so that open windows follow. */
function restore({ records }: OpenedLibrary, { kind, recordId, revision, before }: ImportChange): void {
  // What the import wrote there; parsed as everything that is saved.
  const fields: unknown = JSON.parse(before ?? '{}')
  if (kind === 'product') records.products.save(recordId, revision, productFieldsSchema.parse(fields))
  else if (kind === 'brand') records.brands.save(recordId, revision, brandFieldsSchema.parse(fields))
  else if (kind === 'expert') records.experts.save(recordId, revision, expertFieldsSchema.parse(fields))
}

function repositoryOf({ records }: OpenedLibrary, kind: RecordKind) {
  switch (kind) {
    case 'product':
      return records.products
    case 'brand':
      return records.brands
    case 'expert':
      return records.experts
    case 'media':
      return records.media
    default:
      throw new Error(`Imports of tables make no ${kind}.`)
  }
}
