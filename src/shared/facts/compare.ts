import type { FactProduct } from '../article/format-fact'
import { factPrice, factSize, formatMoney } from '../article/format-fact'
import { assertNever } from '../assert-never'
import { presentPrice } from '../records/present-price'
import type { Price } from '../records/product'
import type { PrintedValue } from './printed-value'

/** What became of a printed value. `now` is the record's present value, `asOf` its day where it has one. */
export type Verdict =
  | { kind: 'unchanged' }
  | { kind: 'out-of-date'; old: string; now: string; asOf: string | null }
  /** The record is gone, or no longer says anything about this size and currency. */
  | { kind: 'gone'; old: string }

/**
 * Holds a printed value against the record as it is now. Only the same fact is compared: a price with the price of the
 * same size and currency. A price that was looked up again and found the same is unchanged.
 * @param product null where the record was deleted for ever
 * @param language the article's, for showing the present value
 */
export function compareWithRecord(
  printed: PrintedValue,
  product: FactProduct | null,
  language: string,
): Verdict {
  const gone: Verdict = { kind: 'gone', old: printed.value }
  if (product === null) return gone
  switch (printed.field) {
    case 'name':
      return compareTexts(printed.value, product.name, null)
    case 'size': {
      const known = product.sizes.some(({ label }) => sameText(label, printed.value))
      if (known) return { kind: 'unchanged' }
      const size = factSize(product, printed)
      return size === null ? gone : compareTexts(printed.value, size.label, null)
    }
    case 'price': {
      const price = presentPriceOf(printed, product)
      if (price === null) return gone
      const { money } = printed
      if (money !== null && money.amountMinor === price.amountMinor) return { kind: 'unchanged' }
      return compareTexts(printed.value, formatMoney(price, language), price.asOf)
    }
    default:
      return assertNever(printed.field)
  }
}

/** The present price of the printed size and currency. */
function presentPriceOf({ sizeId, money }: PrintedValue, product: FactProduct): Price | null {
  const prices = money ? product.prices.filter(({ currency }) => currency === money.currency) : product.prices
  const own = sizeId === null ? null : presentPrice({ prices }, sizeId)
  if (own !== null || product.sizes.some(({ id }) => id === sizeId)) return own
  // A price outlives its size as a price of the product, and one that never had a size is compared with its like.
  const sizeless = presentPrice({ prices: prices.filter((price) => price.sizeId === null) })
  if (sizeless !== null) return sizeless
  return sizeId === null ? factPrice({ sizes: product.sizes, prices }) : null
}

function compareTexts(old: string, now: string, asOf: string | null): Verdict {
  return sameText(old, now) ? { kind: 'unchanged' } : { kind: 'out-of-date', old, now, asOf }
}

function sameText(one: string, other: string): boolean {
  return tidied(one) === tidied(other)
}

/** Two spellings that print the same are the same: accents composed or not, one space or another. */
function tidied(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}
