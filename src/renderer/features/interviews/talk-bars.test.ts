import type { Interview } from '@shared/records/interview'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { talkBars } from './talk-bars'

const participants: Interview['participants'] = [
  { id: 'm', name: 'Mara', role: 'interviewer', expertId: null },
  { id: 'i', name: 'Ines', role: 'expert', expertId: null },
]

function segment(
  participantId: string | null,
  startMs: number | null,
  text: string,
  endMs: number | null = null,
) {
  return { id: `${participantId} ${startMs}`, participantId, startMs, endMs, text, offRecord: false }
}

test('shows who speaks when, and where nobody does', () => {
  const segments = [
    segment('m', 0, 'What is in the jar', 2000),
    segment('i', 6000, 'Water and clay and a little patience', 10_000),
  ]
  const bars = talkBars({ segments, participants }, 10_000, 5)
  expect(bars.map(({ role }) => role)).toEqual(['interviewer', null, null, 'expert', 'expert'])
  expect(bars.map(({ height }) => height > 0)).toEqual([true, false, false, true, true])
})

test('a segment without an end goes on to the next, the last one to the end', () => {
  const segments = [segment('m', 0, 'one two three four'), segment('i', 4000, 'five six seven eight')]
  const bars = talkBars({ segments, participants }, 8000, 4)
  expect(bars.map(({ role }) => role)).toEqual(['interviewer', 'interviewer', 'expert', 'expert'])
})

test('what is off the record is marked', () => {
  const segments = [{ ...segment('i', 0, 'not for print', 1000), offRecord: true }]
  expect(talkBars({ segments, participants }, 1000, 1)).toEqual([
    { height: 1, role: 'expert', offRecord: true },
  ])
})

test('without times, or without a length, there is no picture', () => {
  const segments = [segment('i', null, 'words of a letter')]
  expect(talkBars({ segments, participants }, 1000, 10)).toEqual([])
  expect(talkBars({ segments: [segment('i', 0, 'words')], participants }, 0, 10)).toEqual([])
})

test('there are as many bars as asked for, none higher than the whole', () => {
  const times = fc.option(fc.nat(100_000), { nil: null })
  const said = fc.record({
    start: times,
    end: times,
    text: fc.string(),
    who: fc.constantFrom('m', 'i', null),
  })
  fc.assert(
    fc.property(
      fc.array(said),
      fc.integer({ min: 1, max: 90_000 }),
      fc.integer({ min: 1, max: 300 }),
      (all, length, count) => {
        const segments = all.map(({ start, end, text, who }) => segment(who, start, text, end))
        const bars = talkBars({ segments, participants }, length, count)
        expect([0, count]).toContain(bars.length)
        for (const { height } of bars) expect(height >= 0 && height <= 1).toBe(true)
      },
    ),
  )
})
