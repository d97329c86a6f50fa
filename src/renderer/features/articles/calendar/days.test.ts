import { describe, expect, test } from 'vitest'
import { addMonths, firstWeekday, longDay, shortDay, startOfWeek, weekOf, weeksOfMonth } from './days'

describe('days', () => {
  test('months are counted across years', () => {
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-01')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-01')
  })

  test('a week begins where the locale begins it', () => {
    expect(startOfWeek('2026-11-26', 1)).toBe('2026-11-23')
    expect(startOfWeek('2026-11-26', 7)).toBe('2026-11-22')
    expect(startOfWeek('2026-11-22', 7)).toBe('2026-11-22')
    expect(weekOf('2026-11-29', 1)).toEqual(weekOf('2026-11-23', 1))
    expect(firstWeekday('en-GB')).toBe(1)
    expect(firstWeekday('en-US')).toBe(7)
  })

  test('a month is shown in whole weeks', () => {
    const weeks = weeksOfMonth('2026-11-26', 1)
    expect(weeks).toHaveLength(6)
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
    expect(weeksOfMonth('2027-02-10', 1)).toHaveLength(4)
  })

  test('are said in words', () => {
    expect(longDay('2026-11-26')).toBe('Thursday 26 November 2026')
    expect(shortDay('2026-11-26')).toBe('Thu 26 Nov')
  })
})
