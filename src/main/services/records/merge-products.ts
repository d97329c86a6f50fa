import type { Repositories } from '../../library/repositories'
import type { EditPart } from './edit-parts'
import type { MovedTie } from './merge-ties'

/** The products that a merge took from each brand to the one that stays, by the brand they had. */
export type MovedProducts = Record<string, string[]>

/** The edit that gives products a brand. */
export function brandEdit(brandId: string | null, ids: readonly string[]): EditPart {
  return { kind: 'product', ids, fields: { brandId }, tags: { add: [], remove: [] } }
}

/** Which products of which merged brand a merge of them would move. */
export function productsOf({ products }: Repositories, brandIds: readonly string[]): MovedProducts {
  return Object.fromEntries(brandIds.map((id) => [id, products.idsOfBrand(id)]))
}

export function countOf(moved: MovedProducts): number {
  return Object.values(moved).reduce((sum, ids) => sum + ids.length, 0)
}

/** Gives products another brand, with the words they are found by, as a part of its caller's transaction. */
export function moveProducts(
  { edits, products }: Repositories,
  ids: readonly string[],
  brandId: string | null,
): void {
  if (ids.length === 0) return
  const { fields, tags } = brandEdit(brandId, ids)
  const { changed } = edits.set('product', ids, fields, tags)
  products.refreshWords(changed.map(({ id }) => id))
}

/**
 * What a merge moved and still has the brand that stayed, by the brand it had; the others were given another since, or
 * are gone.
 */
export function stillMoved({ products }: Repositories, moved: MovedProducts, keepId: string): MovedProducts {
  const here = new Set(products.idsOfBrand(keepId))
  return Object.fromEntries(
    Object.entries(moved).map(([brandId, ids]) => [brandId, ids.filter((id) => here.has(id))]),
  )
}

/** How many of the products that a merge moved have not the brand again that they had; those that are gone count for nothing. */
export function notBack({ products }: Repositories, moved: MovedProducts): number {
  return Object.entries(moved).reduce((sum, [brandId, ids]) => {
    const back = new Set(products.idsOfBrand(brandId))
    return sum + products.present(ids.filter((id) => !back.has(id))).length
  }, 0)
}

/** Merges of before kept a tie for each product. */
export function productsAmong(ties: readonly MovedTie[]): MovedProducts {
  const moved: MovedProducts = {}
  for (const tie of ties) {
    if (tie.kind !== 'product' || tie.before === null) continue
    moved[tie.before] = [...(moved[tie.before] ?? []), tie.id]
  }
  return moved
}
