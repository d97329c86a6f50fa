import type { Repositories } from '../../library/repositories'
import type { PrintedPlace } from '../../library/repositories/merged-values'
import type { KeptAsPrinted } from '../../library/repositories/printed-facts'

/** What exports printed of a merged product, as it was before the merge. */
export type MovedPrints = {
  productId: string
  /** `sizeId` is absent in merges that left it as it was. */
  places: (Omit<PrintedPlace, 'sizeId'> & { sizeId?: string | null })[]
  /** Values that were left as printed; absent in merges that left them with the merged product. */
  kept?: {
    row: KeptAsPrinted
    /** False where the same was decided of the product that stayed. */
    moved: boolean
  }[]
}

/** Ties what was printed of merged products, and what was decided about it, to the one that stays and has its fields. */
export function movePrints(
  { merges, printedFacts }: Repositories,
  mergedIds: readonly string[],
  keepId: string,
): MovedPrints[] {
  return mergedIds.map((productId) => {
    const stayed = merges.sizesThatStayed(productId, keepId)
    const places = merges.printedOf(productId)
    merges.movePrinted(
      places.map((place) => ({ ...place, sizeId: stayed.get(place.sizeId ?? '') ?? place.sizeId })),
      keepId,
    )
    const kept = printedFacts
      .keptOf(productId)
      .map((row) => ({ row, moved: printedFacts.moveKept(row, keepId) }))
    return { productId, places, kept }
  })
}

/** Takes it back to the merged products. What was decided anew or released since stays so. */
export function movePrintsBack(
  { merges, printedFacts }: Repositories,
  prints: readonly MovedPrints[],
  keepId: string,
): void {
  for (const { productId, places, kept = [] } of prints) {
    const now = new Map(merges.printedOf(keepId).map((place) => [keyOf(place), place.sizeId]))
    merges.movePrinted(
      places.map((place) => ({ ...place, sizeId: place.sizeId ?? now.get(keyOf(place)) ?? null })),
      productId,
    )
    const standing = new Set(printedFacts.keptOf(keepId).map((row) => JSON.stringify(row)))
    for (const { row, moved } of kept) {
      const here = { ...row, productId: keepId }
      if (!moved || standing.has(JSON.stringify(here))) printedFacts.moveKept(moved ? here : row, productId)
    }
  }
}

function keyOf({ exportId, position }: Pick<PrintedPlace, 'exportId' | 'position'>): string {
  return `${exportId} ${position}`
}
