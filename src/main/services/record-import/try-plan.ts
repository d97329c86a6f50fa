import { DeskError } from '@shared/ipc/errors'
import type { Trial, TriedRow } from '@shared/ipc/record-import-calls'
import type { Draft } from '@shared/record-import/draft'
import { decimalText } from '@shared/tables/amount'
import type { Repositories } from '../../library/repositories'
import { problemOf } from './fields-of'
import { createMatcher, createRepeats } from './match'
import type { ImportPlan } from './plan'
import { plannedRows } from './planned-rows'

/** Rows of each state that are shown. */
const SHOWN_OF_EACH = 300

/** It goes on for about so long; then others have their turn. */
const SLICE_MS = 20

export interface RunOptions {
  /** Bytes of the source, read and in all. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * What an import would do, row by row, without doing it.
 * @param keep is given every row that is known or has a problem, in the file's order
 * @throws DeskError `cancelled`
 */
export async function tryPlan(
  records: Repositories,
  plan: ImportPlan,
  total: number,
  { onProgress, signal }: RunOptions = {},
  keep: (row: TriedRow) => void = () => {},
): Promise<Trial> {
  const matcher = createMatcher(records)
  const repeats = createRepeats()
  const trial = nothingTried()
  const shown: Record<TriedRow['state'], number> = { new: 0, duplicate: 0, problem: 0 }
  let until = Date.now() + SLICE_MS
  for await (const { row, draft, problem: unread, remarks, left } of plannedRows(plan, (bytes) =>
    onProgress?.(bytes, total),
  )) {
    if (signal?.aborted) throw new DeskError('cancelled', 'It was stopped. Nothing was imported.')
    trial.rows += 1
    if (Date.now() >= until) {
      await new Promise((resolve) => setImmediate(resolve))
      until = Date.now() + SLICE_MS
    }
    if (left) {
      trial.left += 1
      continue
    }
    const problem = unread ?? (draft && problemOf(draft))
    const duplicate =
      draft && problem === null ? duplicateOf(records, matcher, repeats, draft, row.number) : null
    const state = problem !== null ? 'problem' : duplicate ? 'duplicate' : 'new'
    count(trial, state, duplicate)
    if (remarks.length > 0) trial.remarked += 1
    shown[state] += 1
    const isShown = shown[state] <= SHOWN_OF_EACH
    if (!isShown && state === 'new') continue
    const tried: TriedRow = {
      number: row.number,
      line: row.line,
      state,
      title: draft?.name ?? row.cells.find((cell) => cell.trim() !== '')?.slice(0, 200) ?? '',
      detail: draft ? detailOf(draft) : '',
      values: draft ? valuesOf(draft) : [],
      duplicate,
      problem,
      remarks,
    }
    if (isShown) trial.shown.push(tried)
    if (state !== 'new') keep(tried)
  }
  return trial
}

function nothingTried(): Trial {
  return {
    rows: 0,
    fresh: 0,
    duplicates: 0,
    reasons: { id: 0, barcode: 0, name: 0, row: 0 },
    problems: 0,
    remarked: 0,
    left: 0,
    shown: [],
  }
}

function count(trial: Trial, state: TriedRow['state'], duplicate: TriedRow['duplicate']): void {
  if (state === 'problem') trial.problems += 1
  else if (duplicate) {
    trial.duplicates += 1
    trial.reasons[duplicate.reason] += 1
  } else trial.fresh += 1
}

function duplicateOf(
  records: Repositories,
  matcher: ReturnType<typeof createMatcher>,
  repeats: ReturnType<typeof createRepeats>,
  draft: Draft,
  number: number,
): TriedRow['duplicate'] {
  const before = repeats.rowBefore(draft, number)
  const match = matcher.find(draft)
  if (match) return { ...match, row: null, title: titleOf(records, draft.kind, match.id) }
  return before === null ? null : { id: null, row: before, reason: 'row', title: `row ${before}` }
}

function titleOf(records: Repositories, kind: Draft['kind'], id: string): string {
  const repository = { product: records.products, brand: records.brands, expert: records.experts }[kind]
  return repository.get(id)?.name ?? ''
}

function detailOf(draft: Draft): string {
  switch (draft.kind) {
    case 'product':
      return draft.brand
    case 'brand':
      return draft.country
    case 'expert':
      return [draft.title, draft.employer].filter((part) => part !== '').join(', ')
  }
}

function valuesOf(draft: Draft): TriedRow['values'] {
  const values: [label: string, text: string][] =
    draft.kind === 'product'
      ? [
          ['Category', draft.category],
          ['Shade', draft.shade],
          ['Sizes', draft.sizes.join(', ')],
          ['Price', draft.price ? `${decimalText(draft.price)} ${draft.price.currency}` : ''],
          ['Acquisition', draft.acquisition?.kind.replaceAll('-', ' ') ?? ''],
          ['Barcode', draft.barcode],
          ['Ingredients', draft.ingredients],
          ['Links', draft.links.map(({ url }) => url).join(', ')],
          ['Notes', draft.notes],
        ]
      : draft.kind === 'brand'
        ? [
            ['Other names', draft.aliases.join(', ')],
            ['Owner', draft.owner],
            ['Website', draft.website ?? ''],
            ['Notes', draft.notes],
          ]
        : [
            ['Contacts', draft.contacts.map(({ value }) => value).join(', ')],
            ['Credentials', draft.credentials.map(({ name }) => name).join(', ')],
            ['Topics', draft.topics.join(', ')],
            ['Biography', draft.bioShort || draft.bioMedium],
            ['Notes', draft.notes],
          ]
  return values
    .filter(([, text]) => text !== '')
    .map(([label, text]) => ({ label, text: text.length > 160 ? `${text.slice(0, 160)}…` : text }))
}
