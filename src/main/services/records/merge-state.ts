import type { RecordKind } from '@shared/records/common'
import type { MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import type { MovedPrints } from './merge-printed'
import type { MovedProducts } from './merge-products'
import type { ChangedTexts } from './merge-texts'
import type { MovedTie } from './merge-ties'

/** What undoing a merge needs; kept with it. */
export type UndoState = ChangedTexts & {
  kind: MergeKind
  /** The record that stayed: as it was before, and the revision that the merge gave it. */
  keep: { whole: MergeWhole[MergeKind]; revision: number }
  ties: MovedTie[]
  /** Of merged brands; absent in merges that kept a tie for each. */
  products?: MovedProducts
  printed: MovedPrints[]
}

/** Records that windows are to be told of once the transaction is through. */
export type Written = { kind: RecordKind; ids: string[] }

export function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id)
}
