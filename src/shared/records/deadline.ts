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

/** "due Fri", "due 3 Dec", "due today", "late since 1 Nov"; the year stands where the day is far. */
export function deadlineWords(deadline: string, today: string): { words: string; late: boolean } {
  const days = daysBetween(today, deadline)
  const date = new Date(`${deadline}T00:00:00Z`)
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(Math.abs(days) < 300 ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  })
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
  if (days === 0) return { words: 'due today', late: false }
  if (days === 1) return { words: 'due tomorrow', late: false }
  if (days < 0) return { words: `late since ${day.format(date)}`, late: true }
  return { words: `due ${days < DUE_SOON_DAYS ? weekday.format(date) : day.format(date)}`, late: false }
}
