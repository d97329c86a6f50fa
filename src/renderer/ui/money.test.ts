import { describe, expect, it } from 'vitest'
import { amountText, formatMoney, minorDigits, parseAmount } from './money'

describe('money', () => {
  it('prints whole amounts without a fraction and others with all of it', () => {
    expect(formatMoney({ amountMinor: 3400, currency: 'EUR' })).toBe('€34')
    expect(formatMoney({ amountMinor: 3450, currency: 'EUR' })).toBe('€34.50')
    expect(formatMoney({ amountMinor: 3400, currency: 'JPY' })).toBe('¥3,400')
  })

  it.each([
    ['34', 'EUR', 3400],
    ['34.5', 'EUR', 3450],
    ['34,50', 'EUR', 3450],
    ['1,234.50', 'EUR', 123_450],
    ['1.234,50', 'EUR', 123_450],
    ['1,234', 'EUR', 123_400],
    ["1'234.05", 'CHF', 123_405],
    ['3400', 'JPY', 3400],
    ['1.234', 'KWD', 1234],
  ])('reads %s %s as %d', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor)
  })

  it.each(['', 'about 30', '-4', '34.567.', '3.4567'])('refuses %j', (text) => {
    expect(parseAmount(text, 'EUR')).toBeNull()
  })

  it('reads back what it writes into a field', () => {
    for (const amountMinor of [0, 5, 100, 3450, 99_999]) {
      expect(parseAmount(amountText({ amountMinor, currency: 'EUR' }), 'EUR')).toBe(amountMinor)
    }
  })

  it('takes an unknown code for one with two digits', () => {
    expect(minorDigits('XXQ')).toBe(2)
  })
})
