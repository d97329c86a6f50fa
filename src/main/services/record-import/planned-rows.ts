import type { Draft, ReadRow } from '@shared/record-import/draft'
import { readRow } from '@shared/record-import/read-row'
import type { RowFilter } from '@shared/record-import/shape'
import { folded } from '@shared/search/folded'
import type { ImportPlan } from './plan'
import { openTable, type SourceRow } from './rows'

/** A row with what it becomes; `left` when the filter does not choose it. */
export interface PlannedRow extends ReadRow {
  row: SourceRow
  left: boolean
}

/**
 * The rows of a source as a plan reads them. A trial and the import itself go through here, so that what is shown is
 * what comes.
 */
export async function* plannedRows(
  plan: ImportPlan,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<PlannedRow> {
  const { rows } = await openTable(plan.source, plan.shape, onBytes)
  const { kind, mapping, currency, dayOrder } = plan
  const filter = {
    category: folded(plan.filter.category),
    brand: folded(plan.filter.brand),
    country: folded(plan.filter.country),
  }
  const isFiltered = Object.values(filter).some((words) => words !== '')
  for await (const row of rows) {
    if (row.problem !== null) {
      yield { row, draft: null, problem: row.problem, remarks: [], left: false }
      continue
    }
    const read = readRow(kind, mapping, row.cells, { currency, dayOrder })
    const left = isFiltered && !isChosen(row, read.draft, filter)
    yield { row, ...read, left }
  }
}

function isChosen(row: SourceRow, draft: Draft | null, filter: RowFilter): boolean {
  const texts = row.lists ?? {
    category: draft?.kind === 'product' ? draft.category : '',
    brand: draft?.kind === 'product' ? draft.brand : (draft?.name ?? ''),
    country: draft?.kind === 'brand' ? draft.country : '',
  }
  const holds = (text: string, words: string) =>
    // Lists of Open Beauty Facts write "day-creams" where people write "day creams".
    words === '' || folded(text.replaceAll('-', ' ')).includes(words.replaceAll('-', ' '))
  return (
    holds(texts.category, filter.category) &&
    holds(texts.brand, filter.brand) &&
    holds(texts.country, filter.country)
  )
}
