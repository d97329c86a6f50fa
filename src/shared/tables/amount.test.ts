import { expect, test } from 'vitest'
import { decimalText, parsePrice } from './amount'

test.each([
  ['34', 3400, 'EUR'],
  ['34.5', 3450, 'EUR'],
  ['€ 34,00', 3400, 'EUR'],
  ['34,00 €', 3400, 'EUR'],
  ['1.234,50 EUR', 123450, 'EUR'],
  ['1,234.50', 123450, 'EUR'],
  ['US$29.95', 2995, 'USD'],
  ['$29', 2900, 'USD'],
  ['£9.99', 999, 'GBP'],
  ['¥3,200', 3200, 'JPY'],
  ['3200 jpy', 3200, 'JPY'],
  ["1'200.– CHF", 120000, 'CHF'],
])('%s is a price', (text, amountMinor, currency) => {
  expect(parsePrice(text, 'EUR')).toEqual({ amountMinor, currency })
})

test.each(['', 'on request', '34.5055', '12 x 3', '-5', '1.2.3'])('%j is none', (text) => {
  expect(parsePrice(text, 'EUR')).toBeNull()
})

test('an amount goes out as a plain number', () => {
  expect(decimalText({ amountMinor: 3450, currency: 'EUR' })).toBe('34.50')
  expect(decimalText({ amountMinor: 3200, currency: 'JPY' })).toBe('3200')
})
