import { addDays } from '@shared/calendar-day'

/** Calendar days as text, `YYYY-MM-DD`, and what a calendar counts with them. Weekdays are 1 (Monday) to 7. */

/** The first day of the month so many months on. */
export function addMonths(day: string, months: number): string {
  const date = new Date(day)
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
}

export function startOfWeek(day: string, firstWeekday: number): string {
  const weekday = new Date(day).getUTCDay() || 7
  return addDays(day, -((weekday - firstWeekday + 7) % 7))
}

export function weekOf(day: string, firstWeekday: number): string[] {
  const start = startOfWeek(day, firstWeekday)
  return Array.from({ length: 7 }, (_, index) => addDays(start, index))
}

/** The whole weeks that a day's month has days in. */
export function weeksOfMonth(day: string, firstWeekday: number): string[][] {
  const first = addMonths(day, 0)
  const last = addDays(addMonths(day, 1), -1)
  const weeks: string[][] = []
  for (let start = startOfWeek(first, firstWeekday); start <= last; start = addDays(start, 7))
    weeks.push(weekOf(start, firstWeekday))
  return weeks
}

/** The weekday that weeks begin with where this computer is. */
export function firstWeekday(language = navigator.language): number {
  // Not every Chromium has it, and TypeScript does not know it yet.
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?: () => { firstDay: number } }
  return locale.getWeekInfo?.().firstDay ?? 1
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
const monthFormat = format({ month: 'long', year: 'numeric' })
const weekdayFormat = format({ weekday: 'short' })
const longFormat = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortFormat = format({ weekday: 'short', day: 'numeric', month: 'short' })
const rangeFormat = format({ day: 'numeric', month: 'short', year: 'numeric' })

/** "November 2026" */
export const monthName = (day: string): string => monthFormat.format(new Date(day))
/** "Mon" */
export const weekdayName = (day: string): string => weekdayFormat.format(new Date(day))
/** "Monday 23 November 2026" */
export const longDay = (day: string): string => withoutComma(longFormat.format(new Date(day)))
/** "Mon 23 Nov" */
export const shortDay = (day: string): string => withoutComma(shortFormat.format(new Date(day)))
// Versions of Chromium differ in it.
const withoutComma = (text: string): string => text.replace(',', '')

/** "23–29 Nov 2026" */
export const rangeName = (from: string, to: string): string =>
  rangeFormat.formatRange(new Date(from), new Date(to))
