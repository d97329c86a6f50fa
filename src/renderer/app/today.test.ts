import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followDays } from './today'

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a new day is told at midnight, each once, and at the first look after a sleep', () => {
  vi.setSystemTime(new Date(2026, 11, 30, 23, 59))
  const days: string[] = []
  const end = followDays(() => days.push(new Date().toDateString()))
  days.length = 0
  vi.advanceTimersByTime(59_000)
  expect(days).toEqual([])
  vi.advanceTimersByTime(2000)
  expect(days).toEqual(['Thu Dec 31 2026'])
  window.dispatchEvent(new Event('focus'))
  expect(days).toHaveLength(1)
  // Asleep over the end of the year: no timer came.
  vi.setSystemTime(new Date(2027, 0, 2, 8))
  window.dispatchEvent(new Event('focus'))
  expect(days).toEqual(['Thu Dec 31 2026', 'Sat Jan 02 2027'])
  end()
  vi.advanceTimersByTime(90_000_000)
  expect(days).toHaveLength(2)
})
