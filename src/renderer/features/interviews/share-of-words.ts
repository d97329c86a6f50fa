import type { Interview } from '@shared/records/interview'
import type { VoiceShare } from '../../ui/voice-shares'
import { shortName } from '../../ui/words'

/** How much of the talk each person says, most first; who says nothing is left out. */
export function shareOfWords({
  participants,
  segments,
}: Pick<Interview, 'participants' | 'segments'>): VoiceShare[] {
  const words = new Map<string, number>()
  let all = 0
  for (const { participantId, text } of segments) {
    const count = text.split(/\s+/).filter(Boolean).length
    all += count
    if (participantId !== null) words.set(participantId, (words.get(participantId) ?? 0) + count)
  }
  if (all === 0) return []
  return participants
    .map(({ id, name, role }) => ({
      key: id,
      name: shortName(name),
      asks: role === 'interviewer',
      percent: Math.round(((words.get(id) ?? 0) * 100) / all),
    }))
    .filter(({ percent }) => percent > 0)
    .sort((one, other) => other.percent - one.percent)
}
