import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatAgo,
  formatClock,
  formatDay,
  formatDayShort,
  formatLength,
  formatMoment,
  formatMonth,
} from './dates'

describe('days and times', () => {
  it('writes a day, and leaves the year out where it is this one', () => {
    expect(formatDay('2026-11-12')).toBe('12 Nov 2026')
    expect(formatDayShort('2026-11-12', '2026-12-01')).toBe('12 Nov')
    expect(formatDayShort('2025-11-12', '2026-12-01')).toBe('12 Nov 2025')
  })

  it('says how long ago in the unit that fits', () => {
    const now = new Date(2026, 10, 12, 12).getTime()
    expect(formatAgo(now - 500, now)).toBe('just now')
    expect(formatAgo(now - 12_000, now)).toBe('12 s ago')
    expect(formatAgo(now - 240_000, now)).toBe('4 min ago')
    expect(formatAgo(now - 3 * 3_600_000, now)).toBe('3 h ago')
    expect(formatAgo(now - 30 * 3_600_000, now)).toBe('yesterday')
    expect(formatAgo(now - 5 * 86_400_000, now)).toBe('7 Nov')
  })

  it('says how old something is, however old', () => {
    const now = new Date(2026, 10, 12, 12).getTime()
    const before = (days: number) => formatAge(now - days * 86_400_000, now)
    expect(formatAge(now - 240_000, now)).toBe('4 min ago')
    expect([1, 2, 20, 21, 90, 91, 420].map(before)).toEqual([
      'yesterday',
      '2 days ago',
      '20 days ago',
      '3 weeks ago',
      '13 weeks ago',
      '3 months ago',
      '14 months ago',
    ])
  })

  it('writes a moment on this computer’s clock', () => {
    expect(formatMoment(new Date(2026, 10, 12, 4, 5).getTime())).toBe('12 Nov 2026, 04:05')
  })

  it('writes places and lengths of a recording', () => {
    expect(formatClock(872_000)).toBe('14:32')
    expect(formatClock(3_727_000)).toBe('1:02:07')
    expect(formatLength(40_000)).toBe('40 s')
    expect(formatLength(38 * 60_000)).toBe('38 min')
    expect(formatLength(72 * 60_000)).toBe('1 h 12')
  })

  it('shows a day that is none as it stands', () => {
    expect(formatDay('2026-99-99')).toBe('2026-99-99')
    expect(formatDayShort('2026-99-99', '2026-12-01')).toBe('2026-99-99')
    expect(formatMonth('never')).toBe('never')
  })
})
