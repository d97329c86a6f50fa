import type { Draft } from '@shared/record-import/draft'
import type { DuplicateAction, DuplicateReason } from '@shared/record-import/shape'
import { emptyBrandFields } from '@shared/records/brand'
import type { RecordKind } from '@shared/records/common'
import type { OpenedLibrary } from '../opened-library'
import { brandFieldsOf, expertFieldsOf, productFieldsOf } from './fields-of'
import type { Match, Matcher } from './match'
import type { PlannedRow } from './planned-rows'
import type { UndoReport } from './undo'

export interface ImportChoices {
  /** For rows that the library has already, and rows that repeat one before them. */
  duplicates: DuplicateAction
  /** What becomes of those that are known by this, instead. */
  byReason?: Partial<Record<DuplicateReason, DuplicateAction | undefined>>
  /** Rows, by their number, that are dealt with otherwise again. */
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

/** An import under way. */
export interface Run {
  opened: OpenedLibrary
  batchId: string
  choices: ImportChoices
  matcher: Matcher
  /** Records that this import made: a row that is one of them repeats a row before. */
  made: Set<string>
  /** Changes logged so far. */
  position: number
  report: RecordImportReport
}

/** A row with what cannot be made within a transaction. */
export type PreparedRow = PlannedRow & { portraitId: string | null }

/** The record that a row is about, and what becomes of the row. */
export function actionFor(
  { matcher, made, choices: { duplicates, byReason = {}, decisions } }: Run,
  draft: Draft,
  number: number,
): { match: Match | null; action: DuplicateAction } {
  const match = matcher.find(draft)
  if (!match) return { match, action: 'add' }
  const reason = made.has(match.id) ? 'row' : match.reason
  return { match, action: decisions.get(number) ?? byReason[reason] ?? duplicates }
}

/** Writes one row and counts it. Call it within a transaction. */
export function writeRow(run: Run, { row, draft, problem, remarks, left, portraitId }: PreparedRow): void {
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

/** Notes a record that the import made (before: null) or changed. */
export function log(
  run: Run,
  kind: RecordKind,
  recordId: string,
  revision: number,
  before: string | null,
): void {
  run.position += 1
  if (before === null) run.made.add(recordId)
  run.opened.records.importBatches.addChange({
    batchId: run.batchId,
    position: run.position,
    kind,
    recordId,
    revision,
    before,
  })
}
