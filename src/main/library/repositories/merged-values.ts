import { nameKey } from '@shared/mentions/name-units'
import type { Library } from '../library'

/** A value that an export printed, by its place in the export log, with the size of the product that it is about. */
export type PrintedPlace = { exportId: string; position: number; sizeId: string | null }

/** What merging products does to the values that exports printed of them. */
export function createMergedValues(library: Library) {
  const { connection } = library
  const printed = connection.prepare<[string], PrintedPlace>(
    'SELECT export_id AS exportId, position, size_id AS sizeId FROM printed_facts WHERE product_id = ?',
  )
  const movePrinted = connection.prepare<PrintedPlace & { productId: string }>(
    `UPDATE printed_facts SET product_id = @productId, size_id = @sizeId
     WHERE export_id = @exportId AND position = @position`,
  )
  const sizes = connection.prepare<[string], Size>(
    'SELECT id, label FROM product_sizes WHERE product_id = ? ORDER BY position',
  )

  return {
    /** Where exports printed a value of this product. */
    printedOf: (productId: string): PrintedPlace[] => library.read(() => printed.all(productId)),

    /** Ties printed values to another product. */
    movePrinted(places: readonly PrintedPlace[], productId: string): void {
      library.write(() => {
        for (const { exportId, position, sizeId } of places)
          movePrinted.run({ exportId, position, sizeId, productId })
      })
    },

    /**
     * For the sizes of a merged product that went into a size of the same label, the size that stayed. Empty once the
     * merged product is deleted for ever.
     */
    sizesThatStayed(mergedId: string, keepId: string): Map<string, string> {
      const [merged, kept] = library.read(() => [sizes.all(mergedId), sizes.all(keepId)])
      return sizesByLabel(merged, kept)
    },
  }
}

type Size = { id: string; label: string }

/** For those of the merged sizes that are none of the kept ones, the kept one of the same label. */
export function sizesByLabel(merged: readonly Size[], kept: readonly Size[]): Map<string, string> {
  const ids = new Set(kept.map(({ id }) => id))
  const byLabel = new Map(kept.map(({ id, label }) => [nameKey(label), id]))
  return new Map(
    merged.flatMap(({ id, label }) => {
      const stayed = ids.has(id) ? undefined : byLabel.get(nameKey(label))
      return stayed === undefined ? [] : [[id, stayed] as const]
    }),
  )
}
