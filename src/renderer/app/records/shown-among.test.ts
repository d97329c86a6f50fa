import { expect, test } from 'vitest'
import { shownAmong } from './shown-among'

const rows = ['a', undefined, 'c']
const idAt = (index: number) => rows[index]

test('the record that is shown has its row, over rows that are not read yet', () => {
  expect(shownAmong(3, idAt, 'c')).toBe(2)
  expect(shownAmong(3, idAt, 'x')).toBe(-1)
  expect(shownAmong(3, idAt, null)).toBe(-1)
})

test('a long list is not looked through to its end', () => {
  expect(shownAmong(100_000, (index) => `${index}`, '399')).toBe(399)
  expect(shownAmong(100_000, (index) => `${index}`, '400')).toBe(-1)
})
