import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, dayOf, daysBetween } from './calendar-day'

afterEach(() => vi.unstubAllEnvs())

describe('calendar days', () => {
  it.each([
    ['America/Los_Angeles', '2026-11-12'],
    ['UTC', '2026-11-13'],
    ['Pacific/Kiritimati', '2026-11-13'],
  ])('are those of the writer in %s', (zone, day) => {
    vi.stubEnv('TZ', zone)
    expect(dayOf(Date.UTC(2026, 10, 13, 1, 30))).toBe(day)
  })

  it('are added over ends of months and years, and across a change of clocks', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  })

  it('are counted across a change of clocks, and backwards', () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-11-02', '2026-10-24')).toBe(-9)
  })
})
