import type { CallParsed } from '@shared/ipc/contract'
import type { Condition } from '@shared/lists/query'
import type { CalendarEntry } from '@shared/records/calendar'
import { isMet } from '@shared/records/deadline'
import type { Repositories } from '../../library/repositories'
import type { DatedArticle } from '../../library/repositories/calendar'
import { today } from './today'

/** Late and unscheduled articles that are listed; all of them are counted. */
const LISTED = 100

const isLate: Condition = { test: 'is', flag: 'late' }
const isUnscheduled: Condition = { test: 'is', flag: 'withoutDeadline' }

/** The calls on what has a day. */
export function calendarCalls({ articles, calendar }: Repositories) {
  return {
    'calendar.read': ({ from, to, query }: CallParsed<'calendar.read'>) => {
      const isNarrowed = query.filter.trim() !== '' || (query.where?.length ?? 0) > 0
      const ids = isNarrowed ? articles.listIds({ ...query, binned: false, limit: 1, offset: 0 }) : null
      const some = (flag: Condition, by: string) =>
        articles.list({
          filter: query.filter,
          binned: false,
          where: [...(query.where ?? []), flag],
          sort: { by, direction: by === 'updated' ? 'descending' : 'ascending' },
          limit: LISTED,
          offset: 0,
        })
      const entries = calendar.articles(from, to, ids).flatMap((article) => entriesOf(article, from, to))
      // A list of articles is narrowed by what interviews do not have.
      const talks = isNarrowed ? [] : calendar.interviews(from, to)
      const all = [
        ...entries,
        ...talks.map(({ id, title, heldOn }) => ({ ...interviewEntry, id, title, day: heldOn })),
      ]
      return {
        entries: all.toSorted((one, other) => one.day.localeCompare(other.day)),
        late: some(isLate, 'deadline'),
        unscheduled: some(isUnscheduled, 'updated'),
      }
    },

    'calendar.due': (_input: CallParsed<'calendar.due'>) => calendar.due(today()),
  }
}

const interviewEntry = { what: 'interview', status: null, client: '', isMet: true } as const

/** What is published is shown on the day it was, and no more on the day it was due. */
function entriesOf(article: DatedArticle, from: string, to: string): CalendarEntry[] {
  const { id, title, status, client, deadline, publishedOn } = article
  const met = isMet(article)
  const common = { id, title, status, client, isMet: met }
  const entries: CalendarEntry[] = []
  const isWithin = (day: string | null): day is string => day !== null && day >= from && day <= to
  if (isWithin(deadline) && !(met && publishedOn !== null))
    entries.push({ ...common, what: 'deadline', day: deadline })
  if (isWithin(publishedOn)) entries.push({ ...common, what: 'published', day: publishedOn })
  return entries
}
