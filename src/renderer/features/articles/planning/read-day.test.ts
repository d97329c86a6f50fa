import { expect, test } from 'vitest'
import { readDay } from './read-day'

test.each([
  ['Fri', '2026-11-27'],
  ['friday', '2026-11-27'],
  ['thu', '2026-11-26'],
  ['tomorrow', '2026-11-27'],
  ['12 Dec', '2026-12-12'],
  ['3 jan', '2027-01-03'],
  ['24/12', '2026-12-24'],
  ['2026-12-24', '2026-12-24'],
  ['in 2 weeks', '2026-12-10'],
  ['in 10 days', '2026-12-06'],
  ['next month', '2026-12-26'],
  ['', null],
  ['soon', null],
])('“%s” is %s', (text, day) => {
  // A Thursday.
  expect(readDay(text, '2026-11-26')).toBe(day)
})
