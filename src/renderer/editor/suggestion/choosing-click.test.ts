import { expect, test } from 'vitest'
import { isChoosingClick } from './choosing-click'

test('a right click chooses nothing, nor does a click with Control where that is one', () => {
  const left = { button: 0, ctrlKey: false }
  expect(isChoosingClick(left, false)).toBe(true)
  expect(isChoosingClick(left, true)).toBe(true)
  expect(isChoosingClick({ button: 2, ctrlKey: false }, false)).toBe(false)
  expect(isChoosingClick({ button: 0, ctrlKey: true }, true)).toBe(false)
  expect(isChoosingClick({ button: 0, ctrlKey: true }, false)).toBe(true)
})
