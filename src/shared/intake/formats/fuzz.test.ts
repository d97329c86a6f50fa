import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHtml, readSource, readText } from '../read'
import { IntakeError } from '../result'
import { textOfBlocks, textOfSource } from './words'

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures/files/intake')
const SEED = Number(process.env.FC_SEED)
/** Processor time, so that a busy machine fails no test. */
const LONGEST_MS = 2_000

const files = readdirSync(FIXTURES)
  .filter((name) => !name.endsWith('.blocks.json'))
  .map((fileName) => ({ fileName, bytes: new Uint8Array(readFileSync(join(FIXTURES, fileName))) }))

type Change = { at: number; remove: number; insert: Uint8Array; repeat: number }

const snippet = fc.oneof(
  fc.uint8Array({ maxLength: 12 }),
  fc
    .constantFrom(
      '<',
      '</p>',
      '<div>',
      '<table>',
      '<b>',
      '"',
      '>',
      '&',
      '<!--',
      '<script>',
      '**',
      '_',
      '[',
      '](',
      '```',
      '\n\n',
      '\n- ',
      '\n> ',
      '---\n',
      '{{',
      '{%',
      '00:00:01.000 --> ',
      '<v ',
      ':',
      '?',
      '\r',
      '|',
      '\u2028',
      '😀',
      '\ufeff',
    )
    .map((text) => new TextEncoder().encode(text)),
)
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 1, 5, 60, 900),
  insert: snippet,
  repeat: fc.constantFrom(1, 1, 1, 3, 40, 400),
})

function mutate(bytes: Uint8Array, changes: readonly Change[]): Uint8Array {
  return changes.reduce((current, { at, remove, insert, repeat }) => {
    const start = Math.floor(at * current.length)
    const inserted = Array.from({ length: repeat }, () => [...insert]).flat()
    return Uint8Array.of(...current.subarray(0, start), ...inserted, ...current.subarray(start + remove))
  }, bytes)
}

async function timed(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

describe(`damaged files end in blocks or in a refusal, soon (seed ${SEED})`, () => {
  test('fixtures with pieces lost, doubled and put in', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '.txt', '.md', '.html', '.vtt'),
        async (file, changes, suffix) => {
          const bytes = mutate(file.bytes, changes)
          const spent = await timed(async () => {
            try {
              const source = await readSource({ fileName: `${file.fileName}${suffix}`, bytes })
              expect(Array.isArray(source.blocks)).toBe(true)
            } catch (error) {
              expect(error).toBeInstanceOf(IntakeError)
            }
          })
          expect(spent).toBeLessThan(LONGEST_MS)
        },
      ),
      { numRuns: 300, seed: SEED },
    )
  })
})

describe('ten thousand levels overflow nothing', () => {
  const deep = (open: string, close = '', count = 10_000) => `${open.repeat(count)}core${close.repeat(count)}`
  const html: [name: string, text: string][] = [
    ['divisions', deep('<div>', '</div>')],
    ['lists', deep('<ul><li>', '</li></ul>')],
    ['quotes', deep('<blockquote>')],
    ['tables', deep('<table><tr><td>')],
    ['bold never closed', deep('<b>')],
    [
      'bold of many kinds never closed',
      Array.from({ length: 10_000 }, (_, index) => `<div><font color=${index}>w${index}</div>`).join('') +
        'core',
    ],
    ['folded questions', deep('<details><summary>q</summary>')],
    ['templates', `${deep('<template>', '</template>')}core`],
    ['figures', deep('<figure>', '</figure>')],
  ]
  test.each(html)('HTML: %s', { timeout: 60_000 }, async (_name, text) => {
    const spent = await timed(() => expect(textOfBlocks(readHtml(text).blocks)).toContain('core'))
    expect(spent).toBeLessThan(LONGEST_MS * 2)
  })

  const markdown: [name: string, text: string][] = [
    ['quotes', deep('>')],
    ['lists in one line', deep('- ')],
    ['emphasis', deep('*a ')],
    ['bold', deep('**a ', ' b**', 3_000)],
    ['brackets', deep('[', ']')],
    ['links', deep('[a', '](b)', 3_000)],
    ['HTML', deep('<div>\n', '</div>\n')],
    ['underlined headings', `${'a\n---\n'.repeat(10_000)}core`],
    ['template tags', deep('{{ ', ' }}')],
  ]
  test.each(markdown)('Markdown: %s', { timeout: 60_000 }, async (_name, text) => {
    const spent = await timed(() =>
      expect(textOfSource(readText(text, { format: 'markdown' }))).toContain('core'),
    )
    expect(spent).toBeLessThan(LONGEST_MS * 2)
  })
})

describe('lines that say nothing are passed at once', () => {
  test.each(['.md', '.html', '.txt'])('a rule and a thousand empty lines, %s', async (suffix) => {
    const bytes = new TextEncoder().encode(`---\n${' \n'.repeat(1_000)}Edda Krull stirs.`)
    const spent = await timed(() => readSource({ fileName: `post${suffix}`, bytes }))
    expect(spent).toBeLessThan(LONGEST_MS)
  })
})

describe('marks begun again and again are read soon', () => {
  test.each([
    ['comments before no page', '.html', `${'<!-- a --->'.repeat(60)}Edda Krull stirs.`],
    ['tags that never end', '.html', `<p>Edda Krull stirs.</p>${'<a!'.repeat(5_000)}`],
    ['settings of a cue', '.vtt', `WEBVTT\n\n00:01.000 --> 00:02.000 ${'line::'.repeat(60)}\tT\nEdda`],
  ])('%s', async (_name, suffix, text) => {
    const bytes = new TextEncoder().encode(text)
    const spent = await timed(() => readSource({ fileName: `post${suffix}`, bytes }))
    expect(spent).toBeLessThan(LONGEST_MS)
  })
})

describe('very long files overflow nothing', () => {
  const COUNT = 150_000
  test('captions, a paragraph and a list', { timeout: 60_000 }, () => {
    const cue = readText(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'word\n'.repeat(COUNT)}`)
    expect(cue.blocks).toHaveLength(1)
    expect(readHtml(`<p>${'word<br>'.repeat(COUNT)}</p>`).blocks).toHaveLength(1)
    expect(readHtml(`<ul>${'<li>word'.repeat(COUNT)}</ul>`).blocks).toHaveLength(1)
    expect(readText('word\n'.repeat(COUNT), { format: 'text' }).blocks).toHaveLength(COUNT)
  })
})
