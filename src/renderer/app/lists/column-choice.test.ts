import { expect, test } from 'vitest'
import { moved, resized, shownColumns, toggled } from './column-choice'

const columns = [
  { id: 'name', width: 300, usual: true, fixed: true as const },
  { id: 'brand', width: 160, usual: true },
  { id: 'kind', width: 100, usual: false },
  { id: 'price', width: 90, usual: true },
]
const ids = (choice: Parameters<typeof shownColumns>[1]) => shownColumns(columns, choice).map(({ id }) => id)

test('the usual columns are shown until a person chooses', () => {
  expect(ids(null)).toEqual(['name', 'brand', 'price'])
})

test('a column comes in where the table has it, and goes out', () => {
  const added = toggled(columns, null, 'kind')
  expect(ids(added)).toEqual(['name', 'brand', 'kind', 'price'])
  expect(ids(toggled(columns, added, 'brand'))).toEqual(['name', 'kind', 'price'])
  // The fixed one is there whatever is chosen.
  expect(ids(toggled(columns, null, 'name'))).toEqual(['name', 'brand', 'price'])
})

test('columns move, never before the fixed one', () => {
  expect(ids(moved(columns, null, 'price', { by: -1 }))).toEqual(['name', 'price', 'brand'])
  expect(ids(moved(columns, null, 'price', { by: -9 }))).toEqual(['name', 'price', 'brand'])
  expect(ids(moved(columns, null, 'brand', { before: 'price' }))).toEqual(['name', 'price', 'brand'])
  expect(ids(moved(columns, null, 'name', { by: 1 }))).toEqual(['name', 'brand', 'price'])
})

test('a width is kept within reason', () => {
  expect(shownColumns(columns, resized(columns, null, 'brand', 3))[1]?.width).toBe(64)
  expect(shownColumns(columns, resized(columns, null, 'brand', 222.4))[1]?.width).toBe(222)
})

test('a choice of another version does no harm', () => {
  expect(ids({ shown: ['gone', 'price'], widths: {} })).toEqual(['name', 'price'])
})
