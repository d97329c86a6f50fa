import { dayOf } from '@shared/calendar-day'

/** The calendar day where the writer is, `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(Date.now())
}
