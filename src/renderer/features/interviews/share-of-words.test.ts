import { describe, expect, it } from 'vitest'
import { voiceWords } from '../../ui/voice-shares'
import { shareOfWords } from './share-of-words'

const segment = (participantId: string | null, text: string) => ({
  id: text,
  participantId,
  startMs: null,
  endMs: null,
  text,
  offRecord: false,
})

describe('how much each person says', () => {
  it('counts words and puts the one who says most first', () => {
    const participants = [
      { id: 'a', name: 'Mara Lindqvist', role: 'interviewer' as const, expertId: null },
      { id: 'b', name: 'Dr. Paul Nwosu', role: 'expert' as const, expertId: null },
    ]
    const segments = [segment('a', 'Why?'), segment('b', 'Because it works.'), segment(null, '')]
    expect(voiceWords(shareOfWords({ participants, segments }))).toBe('Dr. Nwosu 75 % · Mara 25 %')
  })

  it('says nothing of an empty transcript', () => {
    expect(shareOfWords({ participants: [], segments: [] })).toEqual([])
  })
})
