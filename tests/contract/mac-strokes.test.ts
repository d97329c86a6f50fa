import { expect, test } from 'vitest'
import { macStroke } from '../helpers/mac-strokes'

test.each([
  ['Control+k', 'Meta+k'],
  ['Control+Shift+ArrowDown', 'Meta+Shift+ArrowDown'],
  ['Control+Alt+Shift+Q', 'Meta+Alt+Shift+b'],
  ['Control+h', 'Meta+Shift+r'],
  ['Control++', 'Meta++'],
  ['F11', 'Control+Meta+f'],
  ['Enter', 'Enter'],
  ['+', '+'],
])('%s is %s on a Mac', (stroke, expected) => {
  expect(macStroke(stroke)).toBe(expected)
})
