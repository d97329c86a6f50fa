import { formatMoney, minorDigits } from '../article/format-fact'
import type { Money } from '../records/common'

/**
 * Reads a price back from its text: "€34.00", "34,00 €", "€34". It is one of the currencies given, and written as
 * `formatMoney` writes it in that language, or without the decimals of a whole amount.
 * @returns null where the text is anything else; a guess would make a wrong list of old prices
 */
export function readMoney(text: string, language: string, currencies: Iterable<string>): Money | null {
  const digits = digitsOf(text)
  if (digits === '' || digits.length > 15) return null
  const written = withoutSpaces(text)
  for (const currency of currencies) {
    const amount = Number(digits)
    const decimals = minorDigits(language, currency)
    const minor = { amountMinor: amount, currency }
    if (withoutSpaces(formatMoney(minor, language)) === written) return minor
    const whole = { amountMinor: amount * 10 ** decimals, currency }
    if (withoutSpaces(formatMoney(whole, language, 'whole amounts bare')) === written) return whole
  }
  return null
}

/** The digits of any script, as 0 to 9. */
function digitsOf(text: string): string {
  return Array.from(text.matchAll(/\p{Nd}/gu), ([digit]) => String(digitValue(digit))).join('')
}

/** Every script's ten digits stand in order, and the one before its zero is no digit. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return value
}

/** Languages differ in which space they put before a sign, and editors change it. */
function withoutSpaces(text: string): string {
  return text.replace(/[\s\u200e\u200f\u061c]/gu, '')
}
