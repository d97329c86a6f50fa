import type { Product } from '@shared/records/product'
import { call } from '../../../api/desk'

/** Whole products, in the order asked for; without those that the library does not have. */
export async function productsInOrder(ids: readonly string[]): Promise<Product[]> {
  const { products } = await call('references.get', { ids: [...ids] })
  const byId = new Map(products.map((product) => [product.id, product]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Whether the library has a record with this id. */
export async function isThere(id: string): Promise<boolean> {
  const { products, brands, experts, media } = await call('references.get', { ids: [id] })
  return [products, brands, experts, media].some((records) => records.length > 0)
}

/** Those of the ids that are of no record of the library and of none that was merged. */
export async function missing(ids: string[]): Promise<string[]> {
  const { products, brands, experts, media, merged } = await call('references.get', { ids })
  const known = new Set([...products, ...brands, ...experts, ...media, ...merged].map(({ id }) => id))
  return ids.filter((id) => !known.has(id))
}
