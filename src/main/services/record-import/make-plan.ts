import type { ImportKind } from '@shared/record-import/fields'
import { currencyIn, guessKind, mapColumns } from '@shared/record-import/map-columns'
import { factsKind, factsMapping } from '@shared/record-import/open-beauty-facts'
import { noFilter, type TableShape } from '@shared/record-import/shape'
import { dayOrderOf } from '@shared/record-import/values'
import { vcardKind, vcardMapping } from '@shared/record-import/vcard'
import type { ImportPlan } from './plan'
import { openTable } from './rows'
import { sniff } from './sniff'
import type { TableSource } from './source'

/** A plan with what the person sees while correcting it. */
export interface PlanInSight {
  plan: ImportPlan
  headings: string[]
  /** The first rows. */
  samples: string[][]
}

const SAMPLE_ROWS = 20

export interface PlanWishes {
  kind?: ImportKind | undefined
  shape?: Partial<TableShape> | undefined
  currency: string
}

/**
 * How a source would come in, as far as it can be told from its first rows.
 * @throws DeskError `file-unreadable`, `invalid-input` when it is no table
 */
export async function makePlan(source: TableSource, wishes: PlanWishes): Promise<PlanInSight> {
  const shape = { ...(await sniff(source)), ...wishes.shape }
  const { headings, rows } = await openTable(source, shape)
  const samples: string[][] = []
  for await (const row of rows) {
    if (row.problem === null) samples.push([...row.cells])
    if (samples.length >= SAMPLE_ROWS) break
  }
  const isFacts = shape.format === 'facts-table' || shape.format === 'facts-lines'
  const kind = isFacts
    ? factsKind
    : shape.format === 'vcard'
      ? vcardKind
      : (wishes.kind ?? guessKind(headings))
  const mapping = isFacts
    ? [...factsMapping]
    : shape.format === 'vcard'
      ? [...vcardMapping]
      : mapColumns(kind, headings, samples)
  return {
    headings: [...headings],
    samples,
    plan: {
      source,
      shape,
      kind,
      mapping,
      filter: noFilter,
      currency: currencyIn(headings[mapping.indexOf('price')] ?? '') ?? wishes.currency,
      dayOrder: dayOrderOf(samples.flat()),
    },
  }
}
