import { assertNever } from '../assert-never'
import { presentPrice } from '../records/present-price'
import type { Product } from '../records/product'
import type { FactField } from './document'

export type FactProduct = Pick<Product, 'name' | 'sizes' | 'prices'>

/**
 * A price as readers of a language expect it, with the currency's own number of decimals: "€42.00", "42,00 €".
 * `whole amounts bare` leaves the decimals away where they say nothing: "€42".
 */
export function formatMoney(
  money: { amountMinor: number; currency: string },
  language: string,
  decimals: 'always' | 'whole amounts bare' = 'always',
): string {
  const format = currencyFormat(language, money.currency, decimals)
  return format.format(money.amountMinor / 10 ** minorDigits(language, money.currency))
}

/** How many digits stand behind the point of a currency: 2 for euro, 0 for yen. */
export function minorDigits(language: string, currency: string): number {
  return currencyFormat(language, currency, 'always').resolvedOptions().maximumFractionDigits ?? 2
}

/** Which of a product's sizes and currencies a fact is about; null or absent leaves it to the record. */
export type FactChoice = { sizeId?: string | null; currency?: string | null }

/**
 * What a live fact shows now, or null where the record does not say: the chosen size or else the first, the present
 * price (see `factPrice`), the name.
 */
export function formatFact(
  product: FactProduct,
  field: FactField,
  language: string,
  choice: FactChoice = {},
): string | null {
  switch (field) {
    case 'name':
      return product.name
    case 'size':
      return factSize(product, choice)?.label ?? null
    case 'price': {
      const price = factPrice(product, choice)
      return price === null ? null : formatMoney(price, language)
    }
    default:
      return assertNever(field)
  }
}

/** The size that a live fact shows. */
export function factSize(
  { sizes }: Pick<Product, 'sizes'>,
  { sizeId = null }: FactChoice = {},
): Product['sizes'][number] | null {
  return (sizeId === null ? sizes[0] : sizes.find(({ id }) => id === sizeId)) ?? null
}

/**
 * The price that a live fact shows: the present one of the chosen size and currency. Without a size it is that of the
 * first size that has one, else of the product.
 */
export function factPrice(
  product: Pick<Product, 'sizes' | 'prices'>,
  { sizeId = null, currency = null }: FactChoice = {},
): Product['prices'][number] | null {
  const prices =
    currency === null ? product.prices : product.prices.filter((price) => price.currency === currency)
  if (sizeId !== null) return presentPrice({ prices }, sizeId)
  for (const size of product.sizes) {
    const price = presentPrice({ prices }, size.id)
    if (price !== null) return price
  }
  return presentPrice({ prices })
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a format takes far longer than using it, and there are few. */
function currencyFormat(
  language: string,
  currency: string,
  decimals: 'always' | 'whole amounts bare',
): Intl.NumberFormat {
  const key = `${language} ${currency} ${decimals}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(knownLanguage(language), {
      style: 'currency',
      currency,
      trailingZeroDisplay: decimals === 'always' ? 'auto' : 'stripIfInteger',
    })
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
