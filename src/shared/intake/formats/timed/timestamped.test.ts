import { describe, expect, test } from 'vitest'
import { plainText } from '../runs'
import { readTimestamped } from './timestamped'

type Turn = [start: number, speaker: string | null, text: string]

function turnsOf(text: string): Turn[] | null {
  const source = readTimestamped(text)
  if (!source) return null
  return source.blocks.flatMap((block): Turn[] =>
    block.type === 'cue' ? [[block.startMs, block.speaker, plainText(block.runs)]] : [],
  )
}

const NAMED: Turn[] = [
  [3_000, 'Ana Brook', 'Is it cold?'],
  [9_500, 'Dr. Bo Lind', 'It is. Very.'],
  [63_000, 'Ana Brook', 'Why?'],
]
const SPEAKERS: Turn[] = NAMED.map(([start, name, text]) => [Math.floor(start / 1000) * 1000, name, text])
const NAMELESS: Turn[] = SPEAKERS.map(([start, , text]) => [start, null, text])

describe('each maker of transcripts writes times and names its own way', () => {
  const cases: [maker: string, text: string, expected: Turn[]][] = [
    [
      'Otter',
      'Ana Brook  0:03\nIs it cold?\n\nDr. Bo Lind  0:09\nIt is. Very.\n\nAna Brook  1:03\nWhy?',
      SPEAKERS,
    ],
    [
      'Rev',
      'Ana Brook (00:03):\nIs it cold?\n\nDr. Bo Lind (00:09):\nIt is. Very.\n\nAna Brook (01:03):\nWhy?',
      SPEAKERS,
    ],
    [
      'Rev, one line',
      'Ana Brook: (00:03)\nIs it cold?\nDr. Bo Lind: (00:09)\nIt is. Very.\nAna Brook: (01:03)\nWhy?',
      SPEAKERS,
    ],
    [
      'Descript',
      '[00:00:03] Ana Brook: Is it cold?\n[00:00:09] Dr. Bo Lind: It is. Very.\n[00:01:03] Ana Brook: Why?',
      SPEAKERS,
    ],
    [
      'Trint',
      '[00:00:03.000] Ana Brook: Is it cold?\n[00:00:09.500] Dr. Bo Lind: It is. Very.\n[00:01:03.000] Ana Brook: Why?',
      NAMED,
    ],
    [
      'Whisper, seconds',
      '[3.00s -> 9.00s] Ana Brook: Is it cold?\n[9.50s -> 12.00s] Dr. Bo Lind: It is. Very.\n[63.00s -> 64.10s] Ana Brook: Why?',
      NAMED,
    ],
    [
      'a page with points',
      'Ana Brook • 00:03\nIs it cold?\n\nDr. Bo Lind • 00:09\nIt is. Very.\n\nAna Brook • 01:03\nWhy?',
      SPEAKERS,
    ],
    [
      'Sonix',
      '[00:00:03] - Ana Brook\nIs it cold?\n\n[00:00:09] - Dr. Bo Lind\nIt is. Very.\n\n[00:01:03] - Ana Brook\nWhy?',
      SPEAKERS,
    ],
    [
      'Fireflies',
      '00:03 Ana Brook: Is it cold?\n00:09 Dr. Bo Lind: It is. Very.\n01:03 Ana Brook: Why?',
      SPEAKERS,
    ],
    [
      'Zoom',
      '[Ana Brook] 00:00:03\nIs it cold?\n\n[Dr. Bo Lind] 00:00:09\nIt is. Very.\n\n[Ana Brook] 00:01:03\nWhy?',
      SPEAKERS,
    ],
    [
      'Word',
      '00:00:03 Ana Brook\nIs it cold?\n00:00:09 Dr. Bo Lind\nIt is. Very.\n00:01:03 Ana Brook\nWhy?',
      SPEAKERS,
    ],
    [
      'Teams',
      '0:0:3.0 --> 0:0:9.0\nAna Brook\nIs it cold?\n0:0:9.500 --> 0:0:20.0\nDr. Bo Lind\nIt is. Very.\n0:1:3.0 --> 0:1:4.0\nAna Brook\nWhy?',
      NAMED,
    ],
    [
      'Premiere',
      '00:00:03:00 - 00:00:09:00\nAna Brook\nIs it cold?\n\n00:00:09:00 - 00:01:03:00\nDr. Bo Lind\nIt is. Very.\n\n00:01:03:00 - 00:01:05:00\nAna Brook\nWhy?',
      SPEAKERS,
    ],
    ['oTranscribe', '00:03 Is it cold?\n\n00:09 It is. Very.\n\n01:03 Why?', NAMELESS],
    ['YouTube', '0:03\nIs it cold?\n0:09\nIt is. Very.\n1:03\nWhy?', NAMELESS],
    ['a note-taker', '0:03 - Is it cold?\n0:09 - It is. Very.\n1:03 - Why?', NAMELESS],
    ['in brackets', '(00:03) Is it cold?\n(00:09) It is. Very.\n(01:03) Why?', NAMELESS],
    [
      'Name [time]',
      'Ana Brook [00:03]: Is it cold?\nDr. Bo Lind [00:09]: It is. Very.\nAna Brook [01:03]: Why?',
      SPEAKERS,
    ],
  ]
  test.each(cases)('%s', (_maker, text, expected) => {
    expect(turnsOf(text)).toEqual(expected)
  })

  test('a short word behind a time is no name where nobody else has one', () => {
    const minutes = Array.from({ length: 30 }, (_, minute) => `${minute}:01 and so it went on.`)
    minutes[3] = '3:01 Rain'
    expect(turnsOf(minutes.join('\n'))?.[3]).toEqual([181_000, null, 'Rain'])
  })

  test('a dash behind some of the times says that another voice speaks', () => {
    const turns = turnsOf(
      '0:01 Is it cold,\n0:03 out there?\n0:05 - It is.\n0:07 It was out\n0:09 all night.\n0:11 - And why?\n0:13 - I like it.',
    )
    expect(turns?.map(([, , said]) => said)).toEqual([
      'Is it cold,',
      'out there?',
      '- It is.',
      'It was out',
      'all night.',
      '- And why?',
      '- I like it.',
    ])
  })

  test('what stands before the first turn is no turn, and a turn may have paragraphs', () => {
    const source = readTimestamped(
      'Cold cream\nTake two\n\nAna  0:03\nIs it cold?\n\nReally?\n\nBo  0:09\nIt is.\n\nAna  0:12\nWhy?',
    )
    expect(source?.blocks.slice(0, 2).map((block) => block.type)).toEqual(['paragraph', 'paragraph'])
    expect(source?.blocks[2]).toEqual({
      type: 'cue',
      startMs: 3_000,
      endMs: 9_000,
      speaker: 'Ana',
      runs: [{ text: 'Is it cold?\nReally?' }],
    })
  })
})

test('a first turn without a time is the recording’s beginning, and a heading above it is none', () => {
  const text =
    'Soap: a talk\n\nAna: Is it cold?\n\n[00:09] Bo: It is. Very.\n\n[00:12] Ana: Why?\n\n[00:15] Bo: It is winter.'
  expect(turnsOf(text)?.[0]).toEqual([0, 'Ana', 'Is it cold?'])
  expect(
    readTimestamped(text)
      ?.blocks.map((block) => block.type)
      .slice(0, 2),
  ).toEqual(['paragraph', 'cue'])
})

test('a time that stands in front of every line alike is taken off', () => {
  const text =
    '0:00 Ana  00:03\n\n0:00 Is it cold?\n\n0:00 Bo  00:09\n\n0:00 It is. Very.\n\n0:00 Ana  00:12\n\n0:00 Why?'
  expect(turnsOf(text)).toEqual([
    [3_000, 'Ana', 'Is it cold?'],
    [9_000, 'Bo', 'It is. Very.'],
    [12_000, 'Ana', 'Why?'],
  ])
})

test('notes above a talk may be longer than the talk', () => {
  const notes = Array.from({ length: 16 }, (_, at) => `Note ${at + 1} on the lamp.`)
  const turns = Array.from(
    { length: 8 },
    (_, at) => `${at % 2 ? 'Bo Lind' : 'Ana Brook'}  0:${10 + at}\nSentence ${at + 1}.\n`,
  )
  expect(turnsOf([...notes, '', ...turns].join('\n'))).toHaveLength(8)
})

describe('times in a written piece make no transcript', () => {
  test.each([
    ['a stray time', 'What time is it?\n\n10:30\n\nI said so.\n\nAt 11:15 we left.\n\nThe end.'],
    ['a diary', '06:30 - I wake up and rinse.\n07:15 - Oil, then coffee.\n22:00 - Bed, with cream.'],
    ['an agenda', '09:00 Doors\n09:30 Talk by Ana Brook\n11:00 Soap'],
    ['times that jump back', '10:00 Ana: one\n03:00 Bo: two\n09:00 Ana: three\n01:00 Bo: four'],
    ['proportions', 'Mix 2:10 for hands.\nMix 3:10 for feet.\nMix 4:10 for hair.'],
    ['a verse', 'She reads Psalm 23:04 aloud.\nThen John 3:16 again.\nThen sleep at 10:00 sharp.'],
    ['two turns', '[00:01] Ana: one\n[00:02] Bo: two'],
  ])('%s', (_name, text) => {
    expect(turnsOf(text)).toBeNull()
  })
})
