import { dayOf } from '@shared/calendar-day'
import { GB } from 'chrono-node/en'

/**
 * The day that people mean: "Fri", "12 Dec", "24/12", "in 2 weeks", "end of month". Days without a year are the next
 * ones. Null where the words name none.
 */
export function readDay(text: string, today: string): string | null {
  if (text.trim() === '') return null
  const reference = new Date(`${today}T12:00:00`)
  const date = GB.parseDate(text, reference, { forwardDate: true })
  return date && dayOf(date.getTime())
}
