import type { Money } from './common'

/** What a pack holds: of a liquid in millilitres, else by weight in grams. */
export type PackContent = { amount: number; unit: 'ml' | 'g' }

const perUnit: Record<string, readonly [factor: number, unit: PackContent['unit']]> = {
  ml: [1, 'ml'],
  cl: [10, 'ml'],
  dl: [100, 'ml'],
  l: [1000, 'ml'],
  litre: [1000, 'ml'],
  liter: [1000, 'ml'],
  floz: [29.5735, 'ml'],
  g: [1, 'g'],
  gr: [1, 'g'],
  gram: [1, 'g'],
  kg: [1000, 'g'],
  mg: [0.001, 'g'],
  oz: [28.3495, 'g'],
  lb: [453.592, 'g'],
}
const amount =
  /(?:(\d{1,3})\s*[x×]\s*)?(\d+(?:[.,]\d+)?)\s*(fl\.?\s*oz|ml|cl|dl|litres?|liters?|l|kg|mg|grams?|gr|g|oz|lb)(?![\p{L}])/giu

/**
 * Reads a size such as "75 ml", "2 × 30 ml" or "1.7 fl oz / 50 ml"; the metric amount wins where both are printed.
 * @returns null for what names no volume or weight, such as "pair"
 */
export function packContent(label: string): PackContent | null {
  let found: PackContent | null = null
  for (const [, times, number, printed] of label.matchAll(amount)) {
    const name = (printed ?? '').toLowerCase().replace(/[.\s]/g, '')
    const known = perUnit[name] ?? perUnit[name.replace(/s$/, '')]
    const value = Number((number ?? '').replace(',', '.')) * Number(times ?? 1)
    if (!known || !(value > 0)) continue
    const isMetric = !['floz', 'oz', 'lb'].includes(name)
    const content = { amount: value * known[0], unit: known[1] }
    if (isMetric) return content
    found ??= content
  }
  return found
}

/** What 100 ml or 100 g of it cost, rounded to the currency's minor unit. */
export function pricePerHundred({ amountMinor, currency }: Money, { amount: held }: PackContent): Money {
  return { amountMinor: Math.round((amountMinor * 100) / held), currency }
}
