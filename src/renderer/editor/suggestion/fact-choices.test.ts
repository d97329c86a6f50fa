import type { Product } from '@shared/records/product'
import { emptyProductFields } from '@shared/records/product'
import { expect, test } from 'vitest'
import { factChoices, factFrom } from './fact-choices'
import { readFactQuery } from './fact-query'

const price = (amountMinor: number, sizeId: string | null, currency: string, asOf: string) => ({
  id: asOf,
  amountMinor,
  sizeId,
  currency,
  asOf,
})

const balm: Product = {
  ...emptyProductFields(),
  id: 'c',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  binnedAt: null,
  name: 'Tidewater Balm',
  sizes: [
    { id: 'small', label: '10 g' },
    { id: 'large', label: '30 g' },
  ],
  prices: [
    price(3400, 'large', 'EUR', '2026-01-05'),
    price(1600, 'small', 'USD', '2025-01-01'),
    price(1500, 'small', 'EUR', '2026-02-01'),
    price(1400, 'small', 'EUR', '2025-02-01'),
  ],
}

test('every size and currency is a choice of its own, the one that a bare fact shows first', () => {
  const rows = factChoices(balm, 'price', 'en-GB').map(({ value, detail }) => `${detail} ${value}`)
  expect(rows).toEqual(['10 g €15.00', '10 g US$16.00', '30 g €34.00'])
  expect(factChoices(balm, 'size', 'en-GB').map(({ value }) => value)).toEqual(['10 g', '30 g'])
  expect(factChoices(balm, 'name', 'en-GB').map(({ value }) => value)).toEqual(['Tidewater Balm'])
})

test('a live fact keeps which one it follows, a pinned one its value and day too', () => {
  const [first] = factChoices(balm, 'price', 'en-GB')
  if (!first) throw new Error('no choice')
  const of = { productId: 'c', field: 'price', sizeId: 'small', currency: 'EUR' }
  expect(factFrom(first, 'live', '2026-11-25')).toEqual({ ...of, mode: 'live', value: null, asOf: null })
  expect(factFrom(first, 'pinned', '2026-11-25')).toEqual({
    ...of,
    mode: 'pinned',
    value: '€15.00',
    asOf: '2026-02-01',
  })
})

test('a slash means a fact only before one of the three words', () => {
  expect(readFactQuery('price')).toEqual({ field: 'price', words: '' })
  expect(readFactQuery('Price tide balm')).toEqual({ field: 'price', words: 'tide balm' })
  for (const other of ['', 'pr', 'product', 'prices', 'or', 'pr x'])
    expect(readFactQuery(other), other).toBeNull()
})
