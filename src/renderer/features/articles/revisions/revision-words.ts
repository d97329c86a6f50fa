import { dayOf, daysBetween } from '@shared/calendar-day'
import type { RevisionCause, RevisionEntry } from '@shared/records/revision'
import { formatDayShort, formatMoment } from '../../../ui/dates'
import { statusNames } from '../../../ui/words'

const causeWords: Record<RevisionCause, string> = {
  start: 'Before you wrote on',
  pause: 'A pause in writing',
  status: 'Status changed',
  export: 'Exported',
  import: 'Before an import replaced it',
  restore: 'Before a revision was restored',
  replace: 'Before words were replaced',
  named: 'Kept by hand',
}

/** Why a revision was kept: "A pause in writing", "Status: In review". */
export function causeOf({ cause, status }: Pick<RevisionEntry, 'cause' | 'status'>): string {
  return cause === 'status' && status ? `Status: ${statusNames[status]}` : causeWords[cause]
}

/** Its name, or else when it was made, as it stands within a sentence. */
export function nameOfRevision({ label, madeAt }: Pick<RevisionEntry, 'label' | 'madeAt'>): string {
  return label ? `“${label}”` : `the revision of ${formatMoment(madeAt)}`
}

export interface RevisionDay {
  /** "Today", "Yesterday", "12 Nov". */
  words: string
  revisions: RevisionEntry[]
}

/** Revisions by the day they were made on, in the order they come. */
export function byDay(revisions: readonly RevisionEntry[], now = Date.now()): RevisionDay[] {
  const days: RevisionDay[] = []
  for (const revision of revisions) {
    const words = dayWords(dayOf(revision.madeAt), dayOf(now))
    const last = days.at(-1)
    if (last?.words === words) last.revisions.push(revision)
    else days.push({ words, revisions: [revision] })
  }
  return days
}

function dayWords(day: string, today: string): string {
  const days = daysBetween(day, today)
  if (days === 0) return 'Today'
  return days === 1 ? 'Yesterday' : formatDayShort(day, today)
}

/** "14:32" on this computer's clock. */
export function clockTime(instant: number): string {
  return formatMoment(instant).slice(-5)
}
