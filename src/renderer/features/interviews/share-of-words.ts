import type { Interview } from '@shared/records/interview'
import { shortName } from '../../ui/words'

/** How much of the talk each person says, most first: "Ines 71 %, Mara 29 %". */
export function shareOfWords({
  participants,
  segments,
}: Pick<Interview, 'participants' | 'segments'>): string {
  const words = new Map<string, number>()
  let all = 0
  for (const { participantId, text } of segments) {
    const count = text.split(/\s+/).filter(Boolean).length
    all += count
    if (participantId !== null) words.set(participantId, (words.get(participantId) ?? 0) + count)
  }
  if (all === 0) return ''
  return participants
    .map(({ id, name }) => ({ name: shortName(name), share: Math.round(((words.get(id) ?? 0) * 100) / all) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .map(({ name, share }) => `${name} ${share} %`)
    .join(' · ')
}
