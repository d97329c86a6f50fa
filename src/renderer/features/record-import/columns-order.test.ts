import { expect, test } from 'vitest'
import { columnsInOrder, hasName, withField } from './columns-order'

test('columns that become something stand first, in the order of the table', () => {
  const ordered = columnsInOrder(['Marke', 'Bemerkung', 'Preis'], ['brand', null, 'price'])
  expect(ordered.map(({ heading }) => heading)).toEqual(['Marke', 'Preis', 'Bemerkung'])
  expect(ordered.map(({ column }) => column)).toEqual([0, 2, 1])
})

test('a field that another column is given leaves the one that had it', () => {
  expect(withField(['name', 'brand', null], 2, 'name')).toEqual([null, 'brand', 'name'])
  expect(withField(['name', null, null], 0, null)).toEqual([null, null, null])
})

test('a person has a name in parts, a product does not', () => {
  expect(hasName('product', ['name'])).toBe(true)
  expect(hasName('expert', [null, 'lastName'])).toBe(true)
  expect(hasName('product', ['lastName'])).toBe(false)
})
