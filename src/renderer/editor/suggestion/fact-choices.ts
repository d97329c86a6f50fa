import type { FactField, FactNode } from '@shared/article/document'
import { factPrice, formatMoney } from '@shared/article/format-fact'
import { presentPrice } from '@shared/records/present-price'
import type { Price, Product } from '@shared/records/product'

/** One value that a product's record has to offer: of one size and one currency. */
export type FactChoiceRow = {
  productId: string
  productName: string
  field: FactField
  /** As it would be shown. */
  value: string
  /** What tells it from its neighbours: "75 ml". */
  detail: string
  sizeId: string | null
  currency: string | null
  asOf: string | null
}

/** What a record can say of a field, the value that an unspecified fact would show first. */
export function factChoices(product: Product, field: FactField, language: string): FactChoiceRow[] {
  const row = { productId: product.id, productName: product.name, field }
  const none = { detail: '', sizeId: null, currency: null, asOf: null }
  if (field === 'name') return [{ ...row, ...none, value: product.name }]
  if (field === 'size') {
    return product.sizes.map(({ id, label }) => ({ ...row, ...none, value: label, sizeId: id }))
  }
  return presentPrices(product).map((price) => ({
    ...row,
    value: formatMoney(price, language),
    detail: product.sizes.find(({ id }) => id === price.sizeId)?.label ?? '',
    sizeId: price.sizeId,
    currency: price.currency,
    asOf: price.asOf,
  }))
}

/** The attributes of a fact that shows a choice. A pinned value without a day of its own was true today. */
export function factFrom(choice: FactChoiceRow, mode: 'live' | 'pinned', today: string): FactNode['attrs'] {
  const { productId, field, sizeId, currency } = choice
  const kept =
    mode === 'pinned' ? { value: choice.value, asOf: choice.asOf ?? today } : { value: null, asOf: null }
  return { productId, field, mode, ...kept, sizeId, currency }
}

/** The present price of each size and currency, by size. */
function presentPrices(product: Product): Price[] {
  const first = factPrice(product)
  const currencies = new Set(product.prices.map(({ currency }) => currency))
  const sizes = [...product.sizes.map(({ id }) => id), null]
  const found = sizes.flatMap((sizeId) =>
    [...currencies].flatMap((currency) => {
      const prices = product.prices.filter((price) => price.currency === currency && price.sizeId === sizeId)
      return presentPrice({ prices }) ?? []
    }),
  )
  return found.toSorted((one, other) => Number(other === first) - Number(one === first))
}
