import { newId } from '@shared/identifiers'
import type { IntakeResult } from '@shared/intake/result'
import type { KnownNames } from '@shared/intake/structure/structure'
import type { Participant, Segment } from '@shared/records/interview'

/** Finds the one expert of a name, so that people without a record stay without one. */
export function expertFinder(experts: KnownNames['experts']): (name: string) => string | null {
  const byName = new Map<string, Set<string>>()
  for (const { id, name, shortNames } of experts) {
    for (const form of [name, ...shortNames]) {
      const key = folded(form)
      byName.set(key, (byName.get(key) ?? new Set()).add(id))
    }
  }
  return (name) => {
    const ids = byName.get(folded(name))
    // Two experts of one name: guessing would put words into the wrong mouth.
    return ids?.size === 1 ? ([...ids][0] ?? null) : null
  }
}

/** Everyone heard in a talk: who asks, who answers, and voices that do neither. */
export function participantsOf(
  result: Pick<IntakeResult, 'speakers' | 'askers' | 'transcript'>,
  findExpert: (name: string) => string | null,
): Participant[] {
  const heard = result.transcript.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))
  return [...new Set([...result.speakers, ...heard])].map((name) => {
    const expertId = findExpert(name)
    const role = result.askers.includes(name)
      ? 'interviewer'
      : result.speakers.includes(name)
        ? 'expert'
        : 'other'
    return { id: newId(), name, role, expertId: role === 'interviewer' ? null : expertId }
  })
}

/** A talk's transcript, each line tied to who says it. */
export function segmentsOf(
  transcript: IntakeResult['transcript'],
  participants: readonly Participant[],
): Segment[] {
  return transcript.map(({ speaker, startMs, endMs, text }) => ({
    id: newId(),
    participantId: participants.find(({ name }) => name === speaker)?.id ?? null,
    startMs,
    endMs,
    text,
    offRecord: false,
  }))
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
