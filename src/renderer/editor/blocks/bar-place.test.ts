import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barPlace } from './bar-place'

const size = { width: 300, height: 38 }
const pane = { left: 300, right: 1100, top: 60, bottom: 860 }
const line = (left: number, right: number, top: number) => ({ left, right, top, bottom: top + 24 })

test('the bar stands over the middle of words in one line', () => {
  const words = line(600, 700, 400)
  expect(barPlace({ first: words, last: words, pane }, size)).toEqual({ left: 500, top: 354, side: 'above' })
})

test('it goes under the last line where there is no room above the first', () => {
  expect(barPlace({ first: line(600, 610, 70), last: line(400, 410, 110), pane }, size)).toMatchObject({
    top: 142,
    side: 'below',
  })
})

test('it leaves the pane where the words fill all of it', () => {
  const place = barPlace({ first: line(600, 610, -500), last: line(400, 410, 2000), pane }, size)
  expect(place).toMatchObject({ top: 14, side: 'outside' })
})

test('it never covers a selected word, and stays in the pane from left to right', () => {
  const at = fc.integer({ min: -400, max: 1400 })
  fc.assert(
    fc.property(at, fc.nat({ max: 900 }), at, at, (top, height, left, right) => {
      const first = line(left, left, top)
      const last = line(right, right, top + height)
      const place = barPlace({ first, last, pane }, size)
      const covers =
        place.top < Math.min(last.bottom, pane.bottom) &&
        place.top + size.height > Math.max(first.top, pane.top)
      expect(covers).toBe(false)
      expect(place.left).toBeGreaterThanOrEqual(pane.left)
      expect(place.left + size.width).toBeLessThanOrEqual(pane.right)
    }),
  )
})
