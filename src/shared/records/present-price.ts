import type { Price, ProductFields } from './product'

/** The price of a size (null: of any) with the latest day; later rows win within a day. */
export function presentPrice(
  product: Pick<ProductFields, 'prices'>,
  sizeId: string | null = null,
): Price | null {
  let latest: Price | null = null
  for (const price of product.prices) {
    if (sizeId !== null && price.sizeId !== sizeId) continue
    if (latest === null || price.asOf >= latest.asOf) latest = price
  }
  return latest
}
