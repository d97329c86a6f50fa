import type { CallOutput } from '@shared/ipc/contract'
import { showDone, showProblem } from '../../app/notices'
import { counted, formatCount } from '../../ui/words'

/** Says what was taken back, and names what stays with the reason. */
export function tellUndone({ removed, restored, kept }: CallOutput<'recordImports.undo'>): void {
  const done = [
    counted(removed, 'record removed', 'records removed'),
    restored > 0 && `${restored} as before`,
  ]
  showDone(`The import was taken back: ${done.filter(Boolean).join(', ')}.`)
  if (kept.length === 0) return
  const named = kept.slice(0, 3).map(({ title, reason }) => `“${title}” (${reason})`)
  const more = kept.length > named.length ? ` and ${formatCount(kept.length - named.length)} more` : ''
  showProblem(`${counted(kept.length, 'record')} stayed: ${named.join(', ')}${more}.`)
}
