import type { Price, ProductFields } from '@shared/records/product'

/** The prices of one size in one currency, oldest first: what can be drawn as one line. */
export type PriceSeries = {
  key: string
  /** The size's label; null for prices of the product as a whole. */
  size: string | null
  currency: string
  prices: [Price, ...Price[]]
}

/** Prices by size and currency, in the order of the sizes; currencies are never mixed in one line. */
export function priceSeries({ sizes, prices }: Pick<ProductFields, 'sizes' | 'prices'>): PriceSeries[] {
  const known = new Map(sizes.map((size, index) => [size.id, { label: size.label, index }]))
  const series = new Map<string, PriceSeries & { order: number }>()
  for (const price of prices.toSorted((one, other) => one.asOf.localeCompare(other.asOf))) {
    const size = price.sizeId === null ? undefined : known.get(price.sizeId)
    const key = `${size ? price.sizeId : ''} ${price.currency}`
    const found = series.get(key)
    if (found) found.prices.push(price)
    else
      series.set(key, {
        key,
        size: size?.label ?? null,
        currency: price.currency,
        prices: [price],
        order: size?.index ?? sizes.length,
      })
  }
  return [...series.values()]
    .toSorted((one, other) => one.order - other.order)
    .map(({ order: _order, ...rest }) => rest)
}

/** The newest price of a series; of several on one day the one entered last. */
export function newestPrice({ prices }: PriceSeries): Price {
  return prices.at(-1) ?? prices[0]
}

/** How far a price is from the one before it, in whole per cent; null where there is none, or it was nothing. */
export function priceChange(series: PriceSeries, index: number): number | null {
  const before = series.prices[index - 1]
  const price = series.prices[index]
  if (!before || !price || before.amountMinor === 0) return null
  return Math.round((price.amountMinor / before.amountMinor - 1) * 100)
}
