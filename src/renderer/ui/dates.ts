import { dayOf, daysBetween } from '@shared/calendar-day'

/** Days and times as people read them, in British English like every other word on the screen. */

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `2026-11-12` → "12 Nov 2026". A day that is none, which only damage puts into a library, is shown as it stands. */
export function formatDay(day: string): string {
  return formatted(dayFormat, day)
}

function formatted(format: Intl.DateTimeFormat, day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : format.format(time)
}

/** As `formatDay`, without the year where it is the present one. */
export function formatDayShort(day: string, today = todayDay()): string {
  return day.slice(0, 4) === today.slice(0, 4) ? formatted(shortDayFormat, day) : formatDay(day)
}

export function formatMonth(day: string): string {
  return formatted(monthFormat, day)
}

/** Today on this computer's calendar, `YYYY-MM-DD`. */
export function todayDay(): string {
  return dayOf(Date.now())
}

/** "just now", "12 s ago", "4 min ago", "3 h ago", "yesterday", then the day. */
export function formatAgo(instant: number, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - instant) / 1000))
  if (seconds < 2) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return `${hours} h ago`
  const days = daysBetween(dayOf(instant), dayOf(now))
  return days <= 1 ? 'yesterday' : formatDayShort(dayOf(instant), dayOf(now))
}

/** How old something is, however old: as `formatAgo`, then "3 days ago", "5 weeks ago", "14 months ago". */
export function formatAge(instant: number, now = Date.now()): string {
  const days = daysBetween(dayOf(instant), dayOf(now))
  if (days <= 1) return formatAgo(instant, now)
  if (days < 21) return `${days} days ago`
  if (days < 91) return `${Math.round(days / 7)} weeks ago`
  return `${Math.round(days / 30.44)} months ago`
}

/** A day with its time on this computer's clock: "12 Nov 2026, 14:32". */
export function formatMoment(instant: number): string {
  const at = new Date(instant)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${formatDay(dayOf(instant))}, ${pad(at.getHours())}:${pad(at.getMinutes())}`
}

/** A place in a recording: "14:32", "1:02:07". */
export function formatClock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const pad = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`
}

/** How long something lasts: "40 s", "38 min", "1 h 12". */
export function formatLength(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`
}
