import { expect, test } from 'vitest'
import { emptyBrandFields } from '../brand'
import { emptyExpertFields } from '../expert'
import { emptyProductFields } from '../product'
import { differs, mergedFields } from './merge-fields'
import { mergeRows } from './merge-rows'

const sizes = [
  { id: 'a', label: '30 ml' },
  { id: 'b', label: '75 ml' },
]
const price = { sizeId: 'a', amountMinor: 3100, currency: 'EUR', asOf: '2026-05-01' }

test('what is filled wins over what is empty, and the record that stays over the other', () => {
  const keep = { ...emptyExpertFields(), name: 'Inès Okafor', title: 'Chemist' }
  const other = { ...emptyExpertFields(), name: 'Inès Okafor', title: 'Author', employer: 'Northbank' }
  expect(mergedFields('expert', [keep, other])).toMatchObject({ title: 'Chemist', employer: 'Northbank' })
  expect(mergedFields('expert', [keep, other], { Title: 1 })).toMatchObject({ title: 'Author' })
})

test('lists are put together, each entry once, texts one under the other, days by what they say', () => {
  const keep = {
    ...emptyExpertFields(),
    name: 'Inès',
    topics: ['sun', 'brows'],
    notes: 'Prefers mornings.',
    lastContactedOn: '2026-01-02',
    tags: ['b'],
    credentials: [
      { id: '1', name: 'PhD', issuer: 'Lund', verifiedOn: '2020-01-01', expiresOn: null, url: null },
    ],
  }
  const other = {
    ...keep,
    topics: ['brows', 'hair'],
    notes: 'Writes too.',
    lastContactedOn: '2026-03-04',
    tags: ['a'],
    credentials: [
      { id: '2', name: 'phd', issuer: 'Lund', verifiedOn: '2026-01-01', expiresOn: null, url: null },
    ],
  }
  const merged = mergedFields('expert', [keep, other])
  expect(merged).toMatchObject({
    topics: ['sun', 'brows', 'hair'],
    notes: 'Prefers mornings.\n\nWrites too.',
    lastContactedOn: '2026-03-04',
    tags: ['a', 'b'],
  })
  expect(merged.credentials.map(({ id }) => id)).toEqual(['2'])
})

test('a name that is lost becomes another name, unless it is a spelling of the name anyway', () => {
  const brand = (name: string, rest = {}) => ({ ...emptyBrandFields(), name, ...rest })
  const three = [brand('Maison Aurèle'), brand('maison aurele'), brand('Aurèle Paris')]
  expect(mergedFields('brand', three).aliases).toEqual(['Aurèle Paris'])
  expect(mergedFields('brand', three, { Name: 2 })).toMatchObject({
    name: 'Aurèle Paris',
    aliases: ['Maison Aurèle'],
  })
  const wrong = [brand('Nova', { misspellings: ['Nowa'] }), brand('Nowa')]
  expect(mergedFields('brand', wrong)).toMatchObject({ aliases: ['Nowa'], misspellings: [] })
})

test('sizes of one label are one size, and prices follow it', () => {
  const keep = { ...emptyProductFields(), name: 'Balm', sizes, prices: [{ id: 'p', ...price }] }
  const other = {
    ...keep,
    sizes: [{ id: 'c', label: '30 ML' }],
    prices: [
      { id: 'q', ...price, sizeId: 'c' },
      { id: 'r', ...price, sizeId: 'c', asOf: '2026-06-01' },
    ],
  }
  const merged = mergedFields('product', [keep, other])
  expect(merged.sizes).toEqual(sizes)
  expect(merged.prices.map(({ id, sizeId }) => [id, sizeId])).toEqual([
    ['p', 'a'],
    ['r', 'a'],
  ])
  expect(mergedFields('product', [keep, other], { 'Sizes and prices': 1 })).toMatchObject({
    sizes: other.sizes,
    prices: other.prices,
  })
})

test('only what differs is to be chosen', () => {
  const keep = { ...emptyBrandFields(), name: 'Nova' }
  const apart = mergeRows('brand').filter((row) => differs(row, [keep, { ...keep, country: 'Sweden' }]))
  expect(apart.map(({ label }) => label)).toEqual(['Country'])
})
