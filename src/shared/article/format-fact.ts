import { assertNever } from '../assert-never'
import { type Product, presentPrice } from '../records/product'
import type { FactField } from './document'

export type FactProduct = Pick<Product, 'name' | 'sizes' | 'prices'>

/** A price as readers of a language expect it, with the currency's own number of decimals: "€42.00", "42,00 €". */
export function formatMoney(money: { amountMinor: number; currency: string }, language: string): string {
  const format = currencyFormat(language, money.currency)
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(money.amountMinor / 10 ** decimals)
}

/**
 * What a live fact shows now, or null where the record does not say: the first size, the present price of the first
 * size that has one (else of the product), the name.
 */
export function formatFact(product: FactProduct, field: FactField, language: string): string | null {
  switch (field) {
    case 'name':
      return product.name
    case 'size':
      return product.sizes[0]?.label ?? null
    case 'price': {
      const price = factPrice(product)
      return price === null ? null : formatMoney(price, language)
    }
    default:
      return assertNever(field)
  }
}

/** The price that a live fact shows. */
export function factPrice(product: Pick<Product, 'sizes' | 'prices'>): Product['prices'][number] | null {
  for (const size of product.sizes) {
    const price = presentPrice(product, size.id)
    if (price !== null) return price
  }
  return presentPrice(product)
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes far longer than using it, and there are few. */
function currencyFormat(language: string, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(knownLanguage(language), { style: 'currency', currency })
    formats.set(key, format)
  }
  return format
}

/** The language itself if it is well formed, else English: a typing slip in a field must not stop an export. */
function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
