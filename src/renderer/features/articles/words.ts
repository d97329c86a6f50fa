import type { ArticleStatus } from '@shared/records/article'

/** How an article's status is called and coloured on every screen. */
export const statusNames: Record<ArticleStatus, string> = {
  idea: 'Idea',
  assigned: 'Assigned',
  drafting: 'Drafting',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
  'needs-update': 'Needs update',
}

export type StatusTone = 'none' | 'slate' | 'amber' | 'sage' | 'rouge'

export const statusTones: Record<ArticleStatus, StatusTone> = {
  idea: 'none',
  assigned: 'slate',
  drafting: 'amber',
  'in-review': 'amber',
  approved: 'sage',
  published: 'sage',
  'needs-update': 'rouge',
}

/** "due Fri", "due 3 Dec", "due today", "late since 1 Nov"; both days are `YYYY-MM-DD`. */
export function deadlineWords(deadline: string, today: string): { words: string; late: boolean } {
  const days = Math.round((Date.parse(deadline) - Date.parse(today)) / 86_400_000)
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })
  const date = new Date(`${deadline}T00:00:00Z`)
  if (days === 0) return { words: 'due today', late: false }
  if (days === 1) return { words: 'due tomorrow', late: false }
  if (days < 0) return { words: `late since ${day.format(date)}`, late: true }
  return { words: `due ${days < 7 ? weekday.format(date) : day.format(date)}`, late: false }
}
