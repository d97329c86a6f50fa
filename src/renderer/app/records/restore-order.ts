import type { RecordKind } from '@shared/records/common'
import { restoreRecords } from '../../api/records'

export type OfKind = { kind: RecordKind; ids: string[] }

/** Every kind. What shows or names others comes after them, so that nothing is shown without its pictures. */
export const restoreOrder = [
  'media',
  'brand',
  'product',
  'expert',
  'interview',
  'article',
  'profile',
] as const satisfies RecordKind[]

/** Takes records of several kinds out of the bin, those first that others show. */
export async function restoreInOrder(all: readonly OfKind[]): Promise<void> {
  for (const wanted of restoreOrder)
    for (const { kind, ids } of all) if (kind === wanted) await restoreRecords(kind, ids)
}
