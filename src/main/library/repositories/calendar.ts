import type { ArticleStatus } from '@shared/records/choices'
import { DUE_SOON_DAYS } from '@shared/records/deadline'
import type { Library } from '../library'
import { isOwed } from './lists/sources'

export interface DatedArticle {
  id: string
  title: string
  status: ArticleStatus
  client: string
  deadline: string | null
  publishedOn: string | null
}

/** More in one stretch of days than anyone reads. */
const MOST = 5000

/** What has a day: deadlines, days of publishing, talks. Days are `YYYY-MM-DD`, both ends count. */
export function createCalendarRepository(library: Library) {
  const { connection } = library
  const articles = (among: string) =>
    connection.prepare<Record<string, string>, DatedArticle>(
      `SELECT id, title, status, client, deadline, published_on AS publishedOn FROM articles
       WHERE binned_at IS NULL AND (deadline BETWEEN @from AND @to OR published_on BETWEEN @from AND @to) ${among}
       ORDER BY coalesce(deadline, published_on), title COLLATE NOCASE LIMIT ${MOST}`,
    )
  const every = articles('')
  const some = articles('AND id IN (SELECT value FROM json_each(@ids))')
  const interviews = connection.prepare<[string, string], { id: string; title: string; heldOn: string }>(
    `SELECT id, title, held_on AS heldOn FROM interviews
     WHERE binned_at IS NULL AND held_on BETWEEN ? AND ? ORDER BY held_on, title COLLATE NOCASE LIMIT ${MOST}`,
  )
  const due = connection.prepare<[{ today: string }], { late: number; soon: number }>(
    `SELECT coalesce(sum(deadline < @today), 0) AS late, coalesce(sum(deadline >= @today), 0) AS soon FROM articles
     WHERE binned_at IS NULL AND deadline IS NOT NULL AND deadline < date(@today, '+${DUE_SOON_DAYS} days')
     AND ${isOwed}`,
  )
  return {
    /** How many deadlines are past, and how many come within a week of this day. */
    due: (today: string): { late: number; soon: number } =>
      library.read(() => due.get({ today }) ?? { late: 0, soon: 0 }),

    /** @param ids only those among these; null for all */
    articles: (from: string, to: string, ids: readonly string[] | null): DatedArticle[] =>
      library.read(() =>
        ids === null ? every.all({ from, to }) : some.all({ from, to, ids: JSON.stringify(ids) }),
      ),

    interviews: (from: string, to: string) => library.read(() => interviews.all(from, to)),
  }
}
