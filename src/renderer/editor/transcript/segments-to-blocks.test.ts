import { parseDocument } from '@shared/article/schema'
import { newId } from '@shared/identifiers'
import { emptyInterviewFields, type Interview } from '@shared/records/interview'
import { describe, expect, it } from 'vitest'
import { segmentsToBlocks } from './segments-to-blocks'

const [mara, ines, paul] = [newId(), newId(), newId()]

function interview(said: [who: string, text: string][], experts = [ines]): Interview {
  return {
    ...emptyInterviewFields(),
    plan: [],
    id: newId(),
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    binnedAt: null,
    participants: [
      { id: mara, name: 'Mara', role: 'interviewer', expertId: null },
      ...experts.map((id) => ({
        id,
        name: id === ines ? 'Ines' : 'Paul',
        role: 'expert' as const,
        expertId: null,
      })),
    ],
    segments: said.map(([participantId, text]) => ({
      id: newId(),
      participantId,
      startMs: null,
      endMs: null,
      text,
      offRecord: false,
    })),
  }
}

describe('segments as questions and answers', () => {
  it('makes the interviewer ask and ties the answer to the transcript', () => {
    const talk = interview([
      [mara, 'What would you do?'],
      [ines, 'A mild acid.'],
      [ines, 'And cold.'],
      [mara, 'Which?'],
    ])
    const { pairs, blocks } = segmentsToBlocks(talk, talk.segments)
    expect(blocks).toEqual([])
    expect(pairs).toHaveLength(2)
    expect(() => parseDocument({ type: 'doc', content: pairs })).not.toThrow()
    const [, answer] = pairs[0]?.content ?? []
    expect(answer?.attrs).toMatchObject({ speaker: null })
    expect(answer?.content).toHaveLength(2)
    const marks = JSON.stringify(answer)
    expect(marks).toContain(`"from":4,"to":7`)
    expect(marks).toContain(`"from":7,"to":9`)
  })

  it('names the speakers of a round-table and keeps their answers apart', () => {
    const talk = interview(
      [
        [mara, 'Well?'],
        [ines, 'Yes.'],
        [paul, 'No.'],
      ],
      [ines, paul],
    )
    const { pairs } = segmentsToBlocks(talk, talk.segments)
    expect(
      pairs[0]?.content.slice(1).map((answer) => 'speaker' in answer.attrs && answer.attrs.speaker),
    ).toEqual(['Ines', 'Paul'])
  })

  it('gives what was said before any question as blocks', () => {
    const talk = interview([[ines, 'Hello there.']])
    const { pairs, blocks } = segmentsToBlocks(talk, talk.segments)
    expect(pairs).toEqual([])
    expect(blocks).toHaveLength(1)
  })
})
