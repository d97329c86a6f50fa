import { counted } from '../../../ui/words'
import type { ShownComparison } from './use-comparison'

/** How much differs between two states, in words. */
export function changesInWords({ compared: { added, removed } }: ShownComparison, changes: number): string {
  if (changes === 0) return 'Nothing changed'
  const words = [
    ...(added > 0 ? [`${counted(added, 'word')} added`] : []),
    ...(removed > 0 ? [`${counted(removed, 'word')} removed`] : []),
  ]
  return [counted(changes, 'change'), ...words].join(' · ')
}
