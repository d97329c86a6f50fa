import { expect, test } from 'vitest'
import { newestPrice, priceChange, priceSeries } from './price-series'

const price = (id: string, sizeId: string | null, amountMinor: number, currency: string, asOf: string) => ({
  id,
  sizeId,
  amountMinor,
  currency,
  asOf,
})
const sizes = [
  { id: 's', label: '30 ml' },
  { id: 'l', label: '75 ml' },
]

test('each size and currency has a line of its own, in the order of the sizes', () => {
  const prices = [
    price('1', 'l', 5400, 'EUR', '2026-01-02'),
    price('2', 's', 3100, 'EUR', '2026-05-01'),
    price('3', 's', 2900, 'EUR', '2025-05-01'),
    price('4', 's', 3500, 'USD', '2026-05-01'),
    price('5', null, 3000, 'EUR', '2026-01-01'),
    price('6', 'gone', 2000, 'EUR', '2026-01-03'),
  ]
  const series = priceSeries({ sizes, prices })
  expect(series.map((one) => [one.size, one.currency, one.prices.map(({ id }) => id)])).toEqual([
    ['30 ml', 'EUR', ['3', '2']],
    ['30 ml', 'USD', ['4']],
    ['75 ml', 'EUR', ['1']],
    [null, 'EUR', ['5', '6']],
  ])
  const [first] = series
  if (!first) throw new Error('no series')
  expect(newestPrice(first).id).toBe('2')
  expect([priceChange(first, 0), priceChange(first, 1)]).toEqual([null, 7])
})

test('of several prices on one day the last entered is the newest', () => {
  const [series] = priceSeries({
    sizes,
    prices: [price('1', 's', 0, 'EUR', '2026-01-02'), price('2', 's', 100, 'EUR', '2026-01-02')],
  })
  if (!series) throw new Error('no series')
  expect(newestPrice(series).id).toBe('2')
  expect(priceChange(series, 1)).toBeNull()
})
