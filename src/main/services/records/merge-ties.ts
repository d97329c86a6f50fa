import { type ExpertFields, expertFieldsSchema } from '@shared/records/expert'
import { fieldsOf } from '@shared/records/fields-of'
import { interviewFieldsSchema, type Participant } from '@shared/records/interview'
import type { MergeKind } from '@shared/records/merge/merge-kind'
import type { Repositories } from '../../library/repositories'

/** A record that named a merged one outside of texts, with what the merge changed in it. */
export type MovedTie =
  | { kind: 'interview'; id: string; before: Participant[]; after: Participant[] }
  /** Only in merges of before; now a merge keeps which products each brand had. */
  | { kind: 'product'; id: string; before: string | null; after: string | null }
  | { kind: 'expert'; id: string; before: Interests; after: Interests }
type Interests = ExpertFields['brandInterests']

/** Ties every interview and expert that named a merged record to the one that stays. */
export function moveTies(
  repositories: Repositories,
  kind: MergeKind,
  mergedIds: readonly string[],
  keepId: string,
): MovedTie[] {
  const isMerged = (id: string | null) => id !== null && mergedIds.includes(id)
  switch (kind) {
    case 'expert':
      return moveParticipants(repositories, mergedIds, (id) => (isMerged(id) ? keepId : id))
    case 'brand':
      return moveInterests(repositories, mergedIds, (id) => (isMerged(id) ? keepId : id))
    case 'product':
      return []
  }
}

function moveParticipants(
  { interviews }: Repositories,
  mergedIds: readonly string[],
  target: (id: string | null) => string | null,
): MovedTie[] {
  const ids = [...new Set(mergedIds.flatMap((id) => interviews.idsWithExpert(id)))]
  return interviews.getMany(ids).map((interview) => {
    const before = interview.participants
    const after = before.map((person) => ({ ...person, expertId: target(person.expertId) }))
    interviews.save(interview.id, interview.revision, {
      ...fieldsOf(interviewFieldsSchema, interview),
      participants: after,
    })
    return { kind: 'interview', id: interview.id, before, after }
  })
}

function moveInterests(
  { experts }: Repositories,
  mergedIds: readonly string[],
  target: (id: string) => string | null,
): MovedTie[] {
  const ids = [...new Set(mergedIds.flatMap((id) => experts.idsTiedTo(id)))]
  return experts.getMany(ids).map((expert) => {
    const before = expert.brandInterests
    const moved = before.map((interest) => ({
      ...interest,
      brandId: target(interest.brandId) ?? interest.brandId,
    }))
    // Whoever owns both brands owns the one they are now, once.
    const known = new Set<string>()
    const after = moved.filter((interest) => {
      const key = JSON.stringify(interest)
      return !known.has(key) && known.add(key)
    })
    experts.save(expert.id, expert.revision, {
      ...fieldsOf(expertFieldsSchema, expert),
      brandInterests: after,
    })
    return { kind: 'expert', id: expert.id, before, after }
  })
}

/** Takes the ties back to the records they named before, where nobody has changed them since. */
export function moveTiesBack(repositories: Repositories, ties: readonly MovedTie[]): { left: number } {
  const left = ties.filter((tie) => !moveBack(repositories, tie)).length
  return { left }
}

function moveBack({ interviews, experts }: Repositories, tie: MovedTie): boolean {
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  switch (tie.kind) {
    case 'interview': {
      const interview = interviews.get(tie.id)
      if (!interview) return true
      if (!same(interview.participants, tie.after)) return false
      interviews.save(tie.id, interview.revision, {
        ...fieldsOf(interviewFieldsSchema, interview),
        participants: tie.before,
      })
      return true
    }
    case 'product':
      // Taken back with all that the brand had.
      return true
    case 'expert': {
      const expert = experts.get(tie.id)
      if (!expert) return true
      if (!same(expert.brandInterests, tie.after)) return false
      experts.save(tie.id, expert.revision, {
        ...fieldsOf(expertFieldsSchema, expert),
        brandInterests: tie.before,
      })
      return true
    }
  }
}
