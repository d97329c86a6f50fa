import type { Money } from '../records/common'

/** How many digits stand behind the point: 2 for euro, 0 for yen. Unknown codes count as 2. */
export function minorDigits(currency: string): number {
  let digits = digitsOf.get(currency)
  if (digits === undefined) {
    digits = digitsFromSystem(currency)
    digitsOf.set(currency, digits)
  }
  return digits
}

const digitsOf = new Map<string, number>()

function digitsFromSystem(currency: string): number {
  try {
    const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
    return format.resolvedOptions().maximumFractionDigits ?? 2
  } catch {
    return 2
  }
}

/** "34.50": an amount as every program reads it, without sign or currency. */
export function decimalText({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency)
  return (amountMinor / 10 ** digits).toFixed(digits)
}

const signs: readonly [sign: string, currency: string][] = [
  ['US$', 'USD'],
  ['CA$', 'CAD'],
  ['A$', 'AUD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['zł', 'PLN'],
  ['Kč', 'CZK'],
  ['Fr.', 'CHF'],
  ['$', 'USD'],
]

/**
 * A price as people write it: "34", "€ 34,00", "1.234,50 EUR", "US$29.95", "¥3,200".
 * @param currency for an amount that names none
 * @returns null where it is no price
 */
export function parsePrice(text: string, currency: string): Money | null {
  let rest = text.trim()
  let found: string | null = null
  const code = /(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])/.exec(rest)?.[1]?.toUpperCase()
  if (code) {
    found = code
    rest = rest.replace(new RegExp(code, 'i'), '')
  }
  for (const [sign, named] of signs) {
    if (!rest.includes(sign)) continue
    found ??= named
    rest = rest.replace(sign, '')
    break
  }
  const amountMinor = parseAmount(rest, found ?? currency)
  return amountMinor === null ? null : { amountMinor, currency: found ?? currency }
}

/** Minor units of a bare number; the last point or comma before one or two digits is the decimal one. */
function parseAmount(text: string, currency: string): number | null {
  const bare = text.replace(/[\s'’ ]/g, '').replace(/[,.][-–—]+$/, '')
  if (!/^\d[\d.,]*$/.test(bare)) return null
  const digits = minorDigits(currency)
  const split = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare)
  const whole = split?.[1] ?? ''
  const fraction = split?.[2] ?? ''
  if (!/^\d+$|^\d{1,3}([.,]\d{3})+$/.test(whole) || fraction.length > digits) return null
  const amount =
    Number(whole.replace(/[.,]/g, '')) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
  return Number.isSafeInteger(amount) ? amount : null
}
