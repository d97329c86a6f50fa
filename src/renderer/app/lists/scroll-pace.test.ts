import { expect, test } from 'vitest'
import { createScrollPace } from './scroll-pace'

/** What is said of a list that is scrolled by so many pixels a frame. */
function paces(step: number, frames: number, pace = createScrollPace(), start = 0) {
  return Array.from({ length: frames }, (_, frame) => pace.isFastAt(frame * step, start + frame * 16.7))
}

test('a fast wheel is told from a reading pace, either way', () => {
  expect(paces(115, 20).slice(4)).not.toContain(false)
  expect(paces(-115, 20).slice(4)).not.toContain(false)
  expect(paces(25, 20)).not.toContain(true)
})

test('a jump to the end is no pace, and a list that slows down is slow again', () => {
  const pace = createScrollPace()
  expect(pace.isFastAt(0, 0)).toBe(false)
  expect(pace.isFastAt(900_000, 5000)).toBe(false)
  expect(paces(115, 20, pace, 6000).at(-1)).toBe(true)
  expect(paces(10, 12, pace, 6400).at(-1)).toBe(false)
})

test('one late frame is no fast scroll', () => {
  const pace = createScrollPace()
  for (let frame = 0; frame < 30; frame += 1) pace.isFastAt(frame * 25, frame * 16.7)
  expect(pace.isFastAt(30 * 25 + 100, 30 * 16.7 + 50)).toBe(false)
})

test('a fast wheel stays one where the window is late', () => {
  const pace = createScrollPace()
  paces(115, 20, pace)
  const late = Array.from({ length: 8 }, (_, frame) => pace.isFastAt(2300 + frame * 115, 334 + frame * 83))
  expect(late).not.toContain(false)
})
