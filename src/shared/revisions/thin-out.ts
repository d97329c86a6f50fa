import type { RevisionEntry } from '../records/revision'

/** The rule below in words, as the window says it. */
export const THINNING_RULE =
  'Everything of the last day is kept, then the last of each hour for a week, of each day for a month, and of each week after that. Revisions with a name, and those that were exported, stay for good.'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const MONTH = 30 * DAY
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const MONDAY = 3 * DAY

type Dated = Pick<RevisionEntry, 'id' | 'madeAt' | 'cause' | 'label'>

/**
 * The revisions that have had their time: of each period (UTC) the last one stays, and so do the newest and the oldest
 * of all. Periods lie within longer ones, so what stays does not depend on how often this was asked.
 * @param revisions of one article, newest first
 * @param now milliseconds UTC
 */
export function thinnedOut(revisions: readonly Dated[], now: number): string[] {
  const seen = new Set<string>()
  return revisions
    .filter((revision, place) => {
      const period = periodOf(revision.madeAt, now)
      const isLast = period === null || !seen.has(period)
      if (period !== null) seen.add(period)
      const isEnd = place === 0 || place === revisions.length - 1
      return !isLast && !isEnd && !staysForGood(revision)
    })
    .map(({ id }) => id)
}

export function staysForGood({ cause, label }: Pick<Dated, 'cause' | 'label'>): boolean {
  return label !== '' || cause === 'export' || cause === 'named'
}

/** Null for a time of which everything stays. */
function periodOf(madeAt: number, now: number): string | null {
  const age = now - madeAt
  if (age < DAY) return null
  if (age < WEEK) return `hour ${Math.floor(madeAt / HOUR)}`
  if (age < MONTH) return `day ${Math.floor(madeAt / DAY)}`
  return `week ${Math.floor((madeAt + MONDAY) / WEEK)}`
}
