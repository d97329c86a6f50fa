import { expect, test } from 'vitest'
import { outlineKey } from './outline-keys'
import { chooseOnly, nothingChosen } from './outline-selection'

const plain = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
const ids = ['one', 'two', 'three']
const second = chooseOnly('two')
const several = { active: 'two', anchor: 'two', chosen: new Set(['two', 'three']) }

test('arrows go from row to row, and with Shift take the rows along', () => {
  expect(outlineKey({ ...plain, key: 'ArrowDown' }, second, ids)).toEqual({
    kind: 'go',
    id: 'three',
    extends: false,
  })
  expect(outlineKey({ ...plain, key: 'ArrowUp', shiftKey: true }, second, ids)).toEqual({
    kind: 'go',
    id: 'one',
    extends: true,
  })
})

test('Alt and an arrow move what is chosen, and nothing where nothing is', () => {
  const stroke = { ...plain, key: 'ArrowUp', altKey: true }
  expect(outlineKey(stroke, second, ids)).toEqual({ kind: 'move', by: -1 })
  expect(outlineKey(stroke, nothingChosen, ids)).toBeNull()
  expect(outlineKey({ ...plain, key: 'ArrowLeft', altKey: true }, second, ids)).toBeNull()
})

test('Escape goes back to the active row first, then to the text', () => {
  const stroke = { ...plain, key: 'Escape' }
  expect(outlineKey(stroke, several, ids)).toEqual({ kind: 'chooseActive' })
  expect(outlineKey(stroke, second, ids)).toEqual({ kind: 'leave' })
})

test('undo and redo are heard with either key of the platforms', () => {
  expect(outlineKey({ ...plain, key: 'z', ctrlKey: true }, second, ids)).toEqual({ kind: 'undo' })
  expect(outlineKey({ ...plain, key: 'Z', metaKey: true, shiftKey: true }, second, ids)).toEqual({
    kind: 'redo',
  })
})

test('what is a key of the window or of nothing stays so', () => {
  expect(outlineKey({ ...plain, key: 'f', ctrlKey: true }, second, ids)).toBeNull()
  expect(outlineKey({ ...plain, key: 'x' }, second, ids)).toBeNull()
  expect(outlineKey({ ...plain, key: ' ' }, nothingChosen, ids)).toBeNull()
})
