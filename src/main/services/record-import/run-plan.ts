import { createHash } from 'node:crypto'
import { newId } from '@shared/identifiers'
import type { Draft } from '@shared/record-import/draft'
import type { DuplicateAction } from '@shared/record-import/shape'
import { emptyBrandFields } from '@shared/records/brand'
import type { RecordKind } from '@shared/records/common'
import type { ImportBatch } from '../../library/repositories/import-batches'
import { toDeskError } from '../desk-errors'
import { addMedia } from '../media/add-media'
import type { OpenedLibrary } from '../opened-library'
import { brandFieldsOf, expertFieldsOf, productFieldsOf } from './fields-of'
import { createMatcher, type Match, type Matcher } from './match'
import type { ImportPlan } from './plan'
import { type PlannedRow, plannedRows } from './planned-rows'
import { sourceName } from './source'
import type { RunOptions } from './try-plan'
import { type UndoReport, undoImport } from './undo'

export interface ImportChoices {
  /** For rows that the library has already, and rows that repeat one before them. */
  duplicates: DuplicateAction
  /** Rows, by their number, that are dealt with otherwise. */
  decisions: ReadonlyMap<number, DuplicateAction>
}

/** Every row of the file is in exactly one of the counts. */
export interface RecordImportReport {
  /** Names the import for taking it back; null when nothing of it is in the library. */
  batchId: string | null
  rows: number
  added: number
  updated: number
  skipped: number
  rejected: number
  /** Rows that the filter did not choose. */
  left: number
  brandsAdded: number
  /** The first thousand rows that did not come in, or came in with a remark. */
  notices: { row: number; line: number | null; text: string; rejected: boolean }[]
  cancelled: boolean
  /** After a cancel: what could not be taken back. */
  kept: UndoReport['kept']
}

const MOST_NOTICES = 1000

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
  const batch: ImportBatch = {
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
  const run: Run = {
    opened,
    batch,
    choices,
    matcher: createMatcher(records),
    position: 0,
    report: {
      batchId: batch.id,
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
  }
  if (run.position > 0) return run.report
  records.importBatches.remove(batch.id)
  return { ...run.report, batchId: null }
}

interface Run {
  opened: OpenedLibrary
  batch: ImportBatch
  choices: ImportChoices
  matcher: Matcher
  /** Changes logged so far. */
  position: number
  report: RecordImportReport
}

type PreparedRow = PlannedRow & { portraitId: string | null }

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

function actionFor(
  { matcher, choices }: Run,
  draft: Draft,
  number: number,
): { match: Match | null; action: DuplicateAction } {
  const match = matcher.find(draft)
  return { match, action: match ? (choices.decisions.get(number) ?? choices.duplicates) : 'add' }
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
      run.opened.library.write(() => {
        do {
          const row = rows[next]
          next += 1
          if (row) writeRow(run, row)
        } while (next < rows.length && Date.now() < until)
        const { rows: rowCount, added, updated, skipped, rejected } = run.report
        run.opened.records.importBatches.count(run.batch.id, { rowCount, added, updated, skipped, rejected })
      })
    } catch (error) {
      // The transaction is undone, so its rows are not in the counts either.
      Object.assign(run.report, before)
      run.position = position
      next = from
      throw error
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function writeRow(run: Run, { row, draft, problem, remarks, left, portraitId }: PreparedRow): void {
  const { report } = run
  report.rows += 1
  if (left) {
    report.left += 1
    return
  }
  const notice = (text: string, rejected: boolean) => {
    if (report.notices.length < MOST_NOTICES)
      report.notices.push({ row: row.number, line: row.line, text, rejected })
  }
  for (const remark of remarks) notice(remark, false)
  if (!draft) {
    report.rejected += 1
    notice(problem ?? 'It could not be read.', true)
    return
  }
  const { match, action } = actionFor(run, draft, row.number)
  if (action === 'skip') {
    report.skipped += 1
    return
  }
  const refused =
    match && action === 'update' ? update(run, draft, match.id, portraitId) : add(run, draft, portraitId)
  if (refused !== null) {
    report.rejected += 1
    notice(refused, true)
  } else if (match && action === 'update') report.updated += 1
  else report.added += 1
}

/** @returns why it could not be added; null when it was */
function add(run: Run, draft: Draft, portraitId: string | null): string | null {
  const { products, brands, experts } = run.opened.records
  switch (draft.kind) {
    case 'product': {
      const { fields, problem } = productFieldsOf(draft, null, brandFor(run, draft.brand))
      if (fields === null) return problem
      log(run, 'product', products.createMany([fields])[0] ?? '', 1, null)
      return null
    }
    case 'brand': {
      const { fields, problem } = brandFieldsOf(draft, null)
      if (fields === null) return problem
      const [id = ''] = brands.createMany([fields])
      run.matcher.addBrand(fields.name, id)
      log(run, 'brand', id, 1, null)
      return null
    }
    case 'expert': {
      const { fields, problem } = expertFieldsOf(draft, null, portraitId)
      if (fields === null) return problem
      log(run, 'expert', experts.createMany([fields])[0] ?? '', 1, null)
      return null
    }
  }
}

/** @returns why it could not be changed; null when it was */
function update(run: Run, draft: Draft, id: string, portraitId: string | null): string | null {
  const { products, brands, experts } = run.opened.records
  switch (draft.kind) {
    case 'product': {
      const present = products.get(id)
      const { fields, problem } = productFieldsOf(draft, present, brandFor(run, draft.brand))
      if (fields === null) return problem
      return saved(run, 'product', present, products.save(id, present?.revision ?? 0, fields))
    }
    case 'brand': {
      const present = brands.get(id)
      const { fields, problem } = brandFieldsOf(draft, present)
      if (fields === null) return problem
      return saved(run, 'brand', present, brands.save(id, present?.revision ?? 0, fields))
    }
    case 'expert': {
      const present = experts.get(id)
      const { fields, problem } = expertFieldsOf(draft, present, portraitId)
      if (fields === null) return problem
      return saved(run, 'expert', present, experts.save(id, present?.revision ?? 0, fields))
    }
  }
}

function saved(
  run: Run,
  kind: RecordKind,
  present: { id: string } | null,
  answer: { outcome: 'saved'; revision: number } | { outcome: 'stale' } | null,
): string | null {
  if (!present || answer?.outcome !== 'saved') return 'The record was changed or deleted meanwhile.'
  log(run, kind, present.id, answer.revision, JSON.stringify(present))
  return null
}

/** The brand that a product's row names, made where there is none. */
function brandFor(run: Run, name: string): string | null {
  if (name === '') return null
  const known = run.matcher.brandId(name)
  if (known !== null) return known
  const [id = ''] = run.opened.records.brands.createMany([
    { ...emptyBrandFields(), name: name.slice(0, 1000) },
  ])
  run.matcher.addBrand(name, id)
  run.report.brandsAdded += 1
  log(run, 'brand', id, 1, null)
  return id
}

function log(run: Run, kind: RecordKind, recordId: string, revision: number, before: string | null): void {
  run.position += 1
  run.opened.records.importBatches.addChange({
    batchId: run.batch.id,
    position: run.position,
    kind,
    recordId,
    revision,
    before,
  })
}

async function takenBack(run: Run): Promise<RecordImportReport> {
  const { kept } = await undoImport(run.opened, run.batch.id)
  if (kept.length === 0) run.opened.records.importBatches.remove(run.batch.id)
  return {
    ...run.report,
    batchId: kept.length === 0 ? null : run.batch.id,
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
