import type { ArticleSummary } from '@shared/records/article'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { Repositories } from '../../library/repositories'

/** More than any calendar program takes in one file. */
const MOST = 100_000

/**
 * Every deadline that is still to keep, as an iCalendar file (RFC 5545) of whole days. The same articles give the same
 * events, so that a calendar that takes the file again changes them and has none twice.
 */
export function deadlinesAsIcs({ articles }: Pick<Repositories, 'articles'>): {
  text: string
  events: number
} {
  const { rows } = articles.list({
    filter: '',
    binned: false,
    where: [{ test: 'is', flag: 'owed' }],
    sort: { by: 'deadline', direction: 'ascending' },
    limit: MOST,
    offset: 0,
  })
  const calendar = ical({
    name: 'Deadlines',
    prodId: { company: 'Beauty Desk', product: 'Beauty Desk', language: 'EN' },
  })
  // A day that no save ever wrote must not cost all the others.
  const kept = rows.filter(({ deadline }) => !Number.isNaN(Date.parse(`${deadline}T00:00:00Z`)))
  for (const row of kept) addEvent(calendar, row)
  return { text: calendar.toString(), events: kept.length }
}

function addEvent(
  calendar: ReturnType<typeof ical>,
  { id, title, client, deadline, updatedAt }: ArticleSummary,
): void {
  calendar.createEvent({
    id: `${id}@beauty-desk`,
    start: new Date(`${deadline}T00:00:00Z`),
    allDay: true,
    summary: `Due: ${title || 'Untitled article'}`,
    description: client,
    stamp: new Date(updatedAt),
    // A deadline takes no time of the day away.
    transparency: ICalEventTransparency.TRANSPARENT,
  })
}
