import type { CallOutput } from '@shared/ipc/contract'
import { showDone, showProblem } from '../../app/notices'
import { counted, firstOf, formatCount } from '../../ui/words'

/** Says what was taken back, and names what stays with the reason. */
export function tellUndone({ removed, restored, kept }: CallOutput<'recordImports.undo'>): void {
  const done = [
    counted(removed, 'record removed', 'records removed'),
    restored > 0 && `${formatCount(restored)} as before`,
  ]
  showDone(`The import was taken back: ${done.filter(Boolean).join(', ')}.`)
  if (kept.length === 0) return
  const named = kept.map(({ title, reason }) => `“${title}” (${reason})`)
  showProblem(`${counted(kept.length, 'record')} stayed: ${firstOf(named, 3)}.`)
}
