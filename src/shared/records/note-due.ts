import type { Note } from './note'

/** @param today `YYYY-MM-DD`; what is due today is not overdue */
export function isOverdue(note: Pick<Note, 'isTodo' | 'dueOn' | 'resolvedAt'>, today: string): boolean {
  return note.isTodo && note.resolvedAt === null && note.dueOn !== null && note.dueOn < today
}
