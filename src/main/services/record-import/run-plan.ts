import { createHash } from 'node:crypto'
import { newId } from '@shared/identifiers'
import type { ImportBatch } from '../../library/repositories/import-batches'
import { toDeskError } from '../desk-errors'
import { addMedia } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import { createMatcher } from './match'
import type { ImportPlan } from './plan'
import { type PlannedRow, plannedRows } from './planned-rows'
import { sourceName } from './source'
import type { RunOptions } from './try-plan'
import { undoImport } from './undo'
import {
  actionFor,
  type ImportChoices,
  log,
  type PreparedRow,
  type RecordImportReport,
  type Run,
  writeRow,
} from './write-row'

/** Rows that are read before any is written. */
const BATCH = 200

/** A transaction goes on for about so long; then others have their turn. */
const SLICE_MS = 25

/**
 * Imports every row of a source. What it writes is logged, so that the whole of it can be taken back; a cancel does so
 * at once. Rows are written some hundred at a time, each whole or not at all.
 * @throws DeskError when the disk takes no more; what is written by then stays and can be taken back
 */
export async function runPlan(
  opened: OpenedLibrary,
  plan: ImportPlan,
  choices: ImportChoices,
  total: number,
  { onProgress, signal }: RunOptions = {},
): Promise<RecordImportReport> {
  const { records } = opened
  const batch = batchOf(plan)
  const run = runOf(opened, batch.id, choices)
  records.importBatches.begin(batch)
  let waiting: PreparedRow[] = []
  try {
    for await (const planned of plannedRows(plan, (bytes) => onProgress?.(bytes, total))) {
      if (signal?.aborted) return await takenBack(run)
      waiting.push(await prepared(run, planned))
      if (waiting.length < BATCH) continue
      await writeAll(run, waiting, signal)
      waiting = []
    }
    await writeAll(run, waiting, signal)
    if (signal?.aborted) return await takenBack(run)
  } finally {
    if (run.position > 0) records.importBatches.end(batch.id, Date.now())
    else records.importBatches.remove(batch.id)
  }
  return run.position > 0 ? run.report : { ...run.report, batchId: null }
}

function batchOf(plan: ImportPlan): ImportBatch {
  return {
    id: newId(),
    kind: plan.kind,
    sourceName: sourceName(plan.source),
    format: plan.shape.format,
    startedAt: Date.now(),
    endedAt: null,
    undoneAt: null,
    rowCount: 0,
    added: 0,
    updated: 0,
    skipped: 0,
    rejected: 0,
  }
}

function runOf(opened: OpenedLibrary, batchId: string, choices: ImportChoices): Run {
  return {
    opened,
    batchId,
    choices,
    matcher: createMatcher(opened.records),
    made: new Set(),
    position: 0,
    report: {
      batchId,
      rows: 0,
      added: 0,
      updated: 0,
      skipped: 0,
      rejected: 0,
      left: 0,
      brandsAdded: 0,
      notices: [],
      cancelled: false,
      kept: [],
    },
  }
}

/** Files cannot be written within a transaction, so a portrait comes before its expert. */
async function prepared(run: Run, planned: PlannedRow): Promise<PreparedRow> {
  const { row, draft, left } = planned
  if (!row.photo || !draft || left || actionFor(run, draft, row.number).action === 'skip')
    return { ...planned, portraitId: null }
  const { library, records } = run.opened
  const contentHash = createHash('sha256').update(row.photo).digest('hex')
  const isNew = records.media.withContent(contentHash).length === 0
  try {
    const shelf = { folder: library.files.media, records: records.media }
    const media = await addMedia(shelf, `${draft.name.slice(0, 80)}.jpg`, row.photo, {
      title: draft.name,
      alt: `Portrait of ${draft.name}`,
    })
    if (isNew) log(run, 'media', media.id, media.revision, null)
    return { ...planned, portraitId: media.id }
  } catch (error) {
    return { ...planned, remarks: [...planned.remarks, toDeskError(error).message], portraitId: null }
  }
}

async function writeAll(
  run: Run,
  rows: readonly PreparedRow[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let next = 0; next < rows.length && !signal?.aborted; ) {
    const until = Date.now() + SLICE_MS
    const before = { ...run.report, notices: [...run.report.notices] }
    const { position } = run
    const from = next
    try {
      const { library } = run.opened
      const writeSome = () => {
        do {
          const row = rows[next]
          next += 1
          if (row) writeRow(run, row)
        } while (next < rows.length && Date.now() < until)
      }
      await library.writeSlice(() => {
        library.adding(writeSome)
        const { rows: rowCount, added, updated, skipped, rejected } = run.report
        run.opened.records.importBatches.count(run.batchId, { rowCount, added, updated, skipped, rejected })
      })
    } catch (error) {
      // The transaction is undone, so its rows are not in the counts either.
      Object.assign(run.report, before)
      run.position = position
      next = from
      throw error
    }
  }
}

async function takenBack(run: Run): Promise<RecordImportReport> {
  const { kept } = await undoImport(run.opened, run.batchId)
  if (kept.length === 0) run.opened.records.importBatches.remove(run.batchId)
  return {
    ...run.report,
    batchId: kept.length === 0 ? null : run.batchId,
    added: 0,
    updated: 0,
    skipped: 0,
    rejected: 0,
    left: run.report.rows,
    brandsAdded: 0,
    cancelled: true,
    kept,
  }
}
