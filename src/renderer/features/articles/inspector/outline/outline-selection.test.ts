import { expect, it } from 'vitest'
import { amongRows, chooseOnly, extendTo, nothingChosen, rowForKey, toggleRow } from './outline-selection'

const ids = ['a', 'b', 'c', 'd']
const chosen = (selection: { chosen: ReadonlySet<string> }) => [...selection.chosen].join('')

it('goes by keys from row to row and stops at the ends', () => {
  expect(rowForKey('ArrowDown', null, ids)).toBe('a')
  expect(rowForKey('ArrowUp', null, ids)).toBe('d')
  expect(rowForKey('ArrowDown', 'd', ids)).toBe('d')
  expect(rowForKey('ArrowUp', 'b', ids)).toBe('a')
  expect(rowForKey('PageDown', 'a', ids)).toBe('d')
  expect(rowForKey('Home', 'c', ids)).toBe('a')
  expect(rowForKey('x', 'c', ids)).toBeNull()
  expect(rowForKey('End', null, [])).toBeNull()
})

it('chooses stretches from where they began, in both directions', () => {
  const one = extendTo(chooseOnly('c'), 'd', ids)
  expect(chosen(one)).toBe('cd')
  expect(chosen(extendTo(one, 'a', ids))).toBe('abc')
  expect(chosen(extendTo(nothingChosen, 'b', ids))).toBe('b')
})

it('adds single rows and takes them out', () => {
  const two = toggleRow(chooseOnly('a'), 'c')
  expect(chosen(two)).toBe('ac')
  expect(chosen(toggleRow(two, 'a'))).toBe('c')
})

it('forgets rows that are gone', () => {
  const two = toggleRow(chooseOnly('a'), 'c')
  expect(amongRows(two, ids)).toBe(two)
  expect(amongRows(two, ['a', 'b'])).toEqual({ active: null, anchor: null, chosen: new Set(['a']) })
})
