import { describe, expect, test } from 'vitest'
import { plainText } from '../runs'
import { looksLikeSrt, readSrt } from './srt'
import { readVtt } from './vtt'

const first = '1\n00:00:01,000 --> 00:00:02,000\nWarm water.\n'

function saidIn(source: ReturnType<typeof readSrt>): string[] {
  return source.blocks.map((block) => (block.type === 'cue' ? plainText(block.runs) : block.type))
}

describe('a file that was cut off keeps what it has and says so', () => {
  test.each([
    [
      'in the words',
      `${first}\n2\n00:00:02,000 --> 00:00:03,000\nCold wa`,
      ['Warm water.', 'Cold wa'],
      false,
    ],
    ['before the words', `${first}\n2\n00:00:02,000 --> 00:00:03,000\n`, ['Warm water.'], true],
    ['in the second time', `${first}\n2\n00:00:02,000 --> 00:0`, ['Warm water.'], true],
    ['in the first time', `${first}\n2\n00:00:0`, ['Warm water.'], true],
    ['after the counter', `${first}\n2`, ['Warm water.'], false],
  ])('%s', (_where, text, said, warned) => {
    const source = readSrt(text)
    expect(saidIn(source)).toEqual(said)
    expect(source.warnings.length > 0).toBe(warned)
  })
})

test('words that look like a counter or a time stay words', () => {
  const source = readVtt('WEBVTT\n\n00:01.000 --> 00:02.000\nHow many?\n50:\n\n00:02.000 --> 00:03.000\n12\n')
  expect(saidIn(source)).toEqual(['How many? 50:', '12'])
})

test('cues need no blank line between them, and no counter', () => {
  const source = readSrt(
    '00:00:01,000 --> 00:00:02,000\nOne.\n2\n00:00:02,000 --> 00:00:03,000\nTwo.\n00:00:03,000 --> 00:00:04,000\nThree.',
  )
  expect(saidIn(source)).toEqual(['One.', 'Two.', 'Three.'])
})

test('what stands between WEBVTT and the first blank line tells of the file', () => {
  const source = readVtt(
    'WEBVTT\nlang: pt\nmade with: a spoon\n\n00:01.000 --> 00:02.000\nlang: is said here.\n',
  )
  expect(saidIn(source)).toEqual(['lang: is said here.'])
  expect(source.dropped).toEqual(['lang: pt', 'made with: a spoon'])
  expect(source.metadata.language).toBe('pt')
})

test('reads times that only count seconds, to any fraction', () => {
  const text = '0\n0.0 --> 0.84\nwarm\n\n1\n0.84 --> 8.160000000000002\nwater\n'
  expect(looksLikeSrt(text)).toBe(true)
  const source = readSrt(text)
  expect(saidIn(source)).toEqual(['warm', 'water'])
  expect(source.blocks.at(1)).toMatchObject({ startMs: 840, endMs: 8160 })
})

test('takes two figures with an arrow and no number above for no caption', () => {
  expect(looksLikeSrt('7.5 --> 5.5\nis how far the soap’s pH came down.')).toBe(false)
})
