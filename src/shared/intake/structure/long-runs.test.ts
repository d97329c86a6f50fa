import { beforeAll, describe, expect, it } from 'vitest'
import { noKnownNames } from '../index'
import { readText } from '../read'
import { structure } from './structure'

/** Of any sign, in one line. */
const COUNT = 60_000
/** Processor time, so that a busy machine fails no test. */
const LONGEST_MS = 2_000
/** Of the clock: on a busy machine little of it is this test's. */
const UNHURRIED = { timeout: 60_000 }

const signs = [
  'x',
  ' ',
  '…',
  '-',
  '"',
  '”',
  ')',
  '_',
  '.',
  '😀',
  '\u00a0',
  ':-)',
  'a. ',
  'Mara ',
  '?!',
  '?',
  '«»',
  'x x',
]

// What is compiled at first use takes as long as all that is measured here.
beforeAll(() => {
  for (const sign of ['x', 'ä'])
    structure(readText(`How do you start?\n\n${sign} I wait.`, { fileName: 'post.txt' }), noKnownNames())
})

describe('a sign that stands thousands of times in a line', UNHURRIED, () => {
  it.each(signs)('«%s» is read soon', (sign) => {
    for (const end of [' y!', '?', '”', '=']) {
      const line = sign.repeat(COUNT / sign.length) + end
      const source = readText(`How do you start?\n\nI wait.\n\n${line}\n\nWhat then?\n\nI wait.`, {
        fileName: 'post.txt',
      })
      const before = process.cpuUsage()
      structure(source, noKnownNames())
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1_000).toBeLessThan(LONGEST_MS)
    }
  })
})

const exchange = ['>> Why soap, of all things?', '<v Edda>I like it.']
  .map((said) => `00:00:01.000 --> 00:00:02.000\n${said}\n\n`)
  .join('')

describe('marks of sound and source in long rows', UNHURRIED, () => {
  it.each([
    ['captions', 'post.vtt', `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n()${'(♪(♪'.repeat(200)}(`],
    ['spaces', 'post.txt', `“Edda${' '.repeat(60_000)}stirs.”\n\nWhy?\n\nShe can.`],
    ['comment marks', 'post.txt', `Edda stirs.\n\n--${'><!-----'.repeat(50)}s`],
    ['opened brackets', 'post.vtt', `WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'['.repeat(100_000)}`],
    ['buttons', 'post.txt', `Edda stirs.\n\n${'share post '.repeat(12)}of it.`],
    [
      'closing quotation marks behind a question',
      'post.txt',
      `How so?\n\nI wait.\n\nWhy? ${'”'.repeat(60_000)}…\n\nI do.`,
    ],
    ['question marks in a list', 'post.txt', `How so?\n\nI wait.\n\n- ${'?'.repeat(40_000)}=\n- Why? I do.`],
    ['words before a prompt', 'post.txt', `${'first question: '.repeat(26)}lye.\n\nI wait.`],
    ['words before another prompt', 'post.txt', `${'for those so '.repeat(22)}lye.\n\nI wait.`],
    ['opened questions', 'post.txt', `How so?\n\nI wait.\n\nEdda ${'¿'.repeat(50_000)} so?\n\nI wait.`],
    [
      'captions of one voice',
      'post.txt',
      `>> Why?\n>> No.\n>> So ${'it went on in the shed\n'.repeat(20_000)}`,
    ],
    ['captions in which one has a name', 'post.vtt', `WEBVTT\n\n${exchange.repeat(2_000)}`],
  ])('%s are read soon', (_name, fileName, text) => {
    const before = process.cpuUsage()
    structure(readText(text, { fileName }), noKnownNames())
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(LONGEST_MS)
  })
})

describe('names of products and brands in long rows', UNHURRIED, () => {
  const beauty = 'I keep a serum for my skin, a balm for my hair and no make-up.'
  it.each(['MAC “', 'by MAC ', 'Crème de ', 'Ada’s Night Cream, Dior (', 'Photo: © ', 'Ada, photo by '])(
    '«%s» is read soon',
    (part) => {
      const text = [...Array<string>(50).fill(beauty), part.repeat(50_000 / part.length)].join('\n\n')
      const before = process.cpuUsage()
      structure(readText(text, { fileName: 'post.txt' }), noKnownNames())
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1_000).toBeLessThan(LONGEST_MS)
    },
  )
})
