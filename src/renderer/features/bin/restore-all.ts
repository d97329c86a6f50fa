import type { BinEntry } from '@shared/records/library'
import { binRecords } from '../../api/records'
import { showUndo } from '../../app/notices'
import { type OfKind, restoreInOrder, restoreOrder } from '../../app/records/restore-order'
import { counted } from '../../ui/words'

/**
 * The records that "Restore all" brings back, by kind. Those that were merged into others stay: back beside them they
 * would be doubles again, and undoing the merge is a choice by itself.
 */
export function restorable(entries: readonly BinEntry[]): OfKind[] {
  const apart = entries.filter(({ merged }) => merged === null)
  return restoreOrder
    .map((kind) => ({ kind, ids: apart.filter((entry) => entry.kind === kind).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
}

/** "3 records are back. 1 record stays: it was merged into another." */
export function restoredWords(restored: number, merged: number): string {
  const back = `${counted(restored, 'record')} ${restored === 1 ? 'is' : 'are'} back.`
  if (merged === 0) return back
  const stay = merged === 1 ? 'stays: it was merged into another' : 'stay: they were merged into others'
  return `${back} ${counted(merged, 'record')} ${stay}.`
}

/** Takes everything out of the bin that was put there by itself, and offers to put it back there. */
export async function restoreAll(entries: readonly BinEntry[]): Promise<void> {
  const all = restorable(entries)
  await restoreInOrder(all)
  const restored = all.reduce((sum, { ids }) => sum + ids.length, 0)
  showUndo(restoredWords(restored, entries.length - restored), async () => {
    for (const { kind, ids } of all.toReversed()) await binRecords(kind, ids)
  })
}
