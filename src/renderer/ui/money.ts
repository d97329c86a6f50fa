import type { Money } from '@shared/records/common'
import { minorDigits } from '@shared/tables/amount'

export { minorDigits }

/** "€34", "€34.50", "¥3,400": whole amounts without a fraction, as the writers print them. */
export function formatMoney({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency)
  const amount = amountMinor / 10 ** digits
  const whole = Number.isInteger(amount)
  try {
    return formatOf(currency, whole ? 0 : digits, digits).format(amount)
  } catch {
    return `${amount} ${currency}`
  }
}

const formats = new Map<string, Intl.NumberFormat>()

/** Made once for each currency: a list shows hundreds of prices while it is scrolled. */
function formatOf(currency: string, least: number, most: number): Intl.NumberFormat {
  const key = `${currency} ${least} ${most}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    })
    formats.set(key, format)
  }
  return format
}

/** The amount as typed in a field, without sign or currency. */
export function amountText({ amountMinor, currency }: Money): string {
  const digits = minorDigits(currency)
  const amount = amountMinor / 10 ** digits
  return Number.isInteger(amount) ? String(amount) : amount.toFixed(digits)
}

/** Minor units of what was typed ("34", "34.5", "1,234.50", "34,50"); null where it is no amount. */
export function parseAmount(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const bare = text.trim().replace(/[\s'’]/g, '')
  const plain = new RegExp(`^(\\d+)(?:[.,](\\d{1,${Math.max(digits, 1)}}))?$`).exec(bare)
  const grouped = /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$|^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/.exec(bare)
  const whole = plain?.[1] ?? grouped?.[1] ?? grouped?.[3]
  const fraction = plain?.[2] ?? grouped?.[2] ?? grouped?.[4] ?? ''
  if (whole === undefined || fraction.length > digits) return null
  return Number(whole.replace(/[.,]/g, '')) * 10 ** digits + Number(fraction.padEnd(digits, '0') || '0')
}
