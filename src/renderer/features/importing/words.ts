import type { ImportItem, OutlineRow } from '@shared/ipc/import-calls'
import type { Tone } from '../../ui/tag'

/** How sure the structure step is, in words that a person would use. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'Very sure'
  if (confidence >= 0.7) return 'Fairly sure'
  if (confidence >= 0.45) return 'Not quite sure: worth a look'
  return 'A guess: please check'
}

export const roleNames: Record<OutlineRow['role'], string> = {
  title: 'Title',
  dek: 'Dek',
  question: 'Question',
  answer: 'Answer',
  text: 'Text',
  dropped: 'Leave out',
}

export const stateNames: Record<ImportItem['state'], string> = {
  waiting: 'Waiting',
  reading: 'Reading…',
  ready: 'Ready',
  rejected: 'Not readable',
  accepted: 'In the library',
  cancelled: 'Stopped',
}

export const stateTones: Record<ImportItem['state'], Tone | 'none'> = {
  waiting: 'none',
  reading: 'slate',
  ready: 'amber',
  rejected: 'rouge',
  accepted: 'sage',
  cancelled: 'none',
}
