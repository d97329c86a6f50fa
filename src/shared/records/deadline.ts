import { daysBetween } from '../calendar-day'
import type { ArticleFields } from './article'

/** From today on, so many days count as soon. */
export const DUE_SOON_DAYS = 7

type Owed = Pick<ArticleFields, 'status' | 'deadline' | 'publishedOn'>

/** Whether an article has no deadline to keep any more. One that needs an update may have been given a new one. */
export function isMet({ status, deadline, publishedOn }: Owed): boolean {
  if (deadline === null || status === 'published') return true
  return status === 'needs-update' && publishedOn !== null && publishedOn >= deadline
}

/** How near a deadline is. Both days are `YYYY-MM-DD`. */
export type Nearness = 'late' | 'today' | 'soon' | 'later'

export function nearnessOf(deadline: string, today: string): Nearness {
  const days = daysBetween(today, deadline)
  if (days < 0) return 'late'
  if (days === 0) return 'today'
  return days < DUE_SOON_DAYS ? 'soon' : 'later'
}

const inDays = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })
// Made once: a list tells hundreds of deadlines while it is scrolled.
const weekday = inDays({ weekday: 'short' })
const nearDay = inDays({ day: 'numeric', month: 'short' })
const farDay = inDays({ day: 'numeric', month: 'short', year: 'numeric' })

/**
 * "due Fri", "due 3 Dec", "due today", "late since 1 Nov"; the year stands where the day is far. A day that is none,
 * which only damage puts into a library, is told as it stands.
 */
export function deadlineWords(deadline: string, today: string): { words: string; late: boolean } {
  const days = daysBetween(today, deadline)
  if (Number.isNaN(days)) return { words: `due ${deadline}`, late: false }
  if (days === 0) return { words: 'due today', late: false }
  if (days === 1) return { words: 'due tomorrow', late: false }
  const date = Date.parse(`${deadline}T00:00:00Z`)
  const day = Math.abs(days) < 300 ? nearDay : farDay
  if (days < 0) return { words: `late since ${day.format(date)}`, late: true }
  return { words: `due ${(days < DUE_SOON_DAYS ? weekday : day).format(date)}`, late: false }
}
