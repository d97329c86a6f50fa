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
