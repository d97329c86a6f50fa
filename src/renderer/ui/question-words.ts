import type { ListedQuestion } from '@shared/records/question'
import { formatDayShort } from './dates'

/** "Last planned for Talk with Inès, 12 May · in 3 plans" */
export function lastPlannedWords({ lastUse, uses }: Pick<ListedQuestion, 'lastUse' | 'uses'>): string | null {
  if (!lastUse) return null
  const day = lastUse.heldOn ? `, ${formatDayShort(lastUse.heldOn)}` : ''
  const plans = uses > 1 ? ` · in ${uses} plans` : ''
  return `Last planned for ${lastUse.title || 'an untitled interview'}${day}${plans}`
}
