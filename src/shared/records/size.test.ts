import { expect, test } from 'vitest'
import { packContent, pricePerHundred } from './size'

test.each([
  ['75 ml', 75, 'ml'],
  ['75ML', 75, 'ml'],
  ['0,5 l', 500, 'ml'],
  ['1.5 litres', 1500, 'ml'],
  ['2 × 30 ml', 60, 'ml'],
  ['50 ml / 1.7 fl. oz.', 50, 'ml'],
  ['1.7 fl oz / 50 ml', 50, 'ml'],
  ['1 fl oz', 29.5735, 'ml'],
  ['Refill, 200 g', 200, 'g'],
  ['0.5 oz', 14.17475, 'g'],
  ['50 ml e', 50, 'ml'],
])('%s holds %d %s', (label, amount, unit) => {
  expect(packContent(label)).toEqual({ amount: expect.closeTo(amount, 4), unit })
})

test.each(['pair', '60 capsules', '', '0 ml', '3 months', '12 large'])(
  '%s holds nothing to weigh',
  (label) => {
    expect(packContent(label)).toBeNull()
  },
)

test('a price is told for 100 ml', () => {
  expect(pricePerHundred({ amountMinor: 3400, currency: 'EUR' }, { amount: 75, unit: 'ml' })).toEqual({
    amountMinor: 4533,
    currency: 'EUR',
  })
})
