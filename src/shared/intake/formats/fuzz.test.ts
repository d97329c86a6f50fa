import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryChanges, mutate } from '../../../../tests/helpers/mutated-bytes'
import { processorTime } from '../../../../tests/helpers/processor-time'
import { BODY, wordFile } from '../../../../tests/helpers/word-file'
import { noKnownNames, structure } from '../index'
import { readHtml, readSource, readText } from '../read'
import { importedFile } from '../report'
import { IntakeError } from '../result'
import { safeHref, safePictureSource } from './safe-address'
import { missingWords, textOfBlocks, textOfSource, wordsOf } from './words'

const FIXTURES = join(import.meta.dirname, '../../../../tests/fixtures/files/intake')
const SEED = Number(process.env.FC_SEED)
const TIMED = new Set(['otter.txt', 'premiere.txt', 'rev.txt', 'stray-time.txt'])
/** Processor time, so that a busy machine fails no test. */
const LONGEST_MS = 2_000

type File = { fileName: string; bytes: Uint8Array }

/** What means something to one reader or another. */
const SNIPPETS = [
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
  '<a href="javascript:alert(1)">',
  '<img src=x onerror=alert(1)>',
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
]

/** Sources by the reader that takes them. */
const files = new Map<string, File[]>()
for (const fileName of readdirSync(FIXTURES)) {
  if (fileName.endsWith('.blocks.json')) continue
  const reader = TIMED.has(fileName) ? 'timed' : extname(fileName).slice(1)
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, fileName)))
  files.set(reader, [...(files.get(reader) ?? []), { fileName, bytes }])
}

/** Everything the blocks lead to. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:href|src)$/.test(key) && typeof inner === 'string' ? [inner] : addressesIn(inner),
  )
}

const withoutDigits = (text: string) => text.replace(/\d+/g, ' ')

/** What nodes say of themselves, besides their words. */
function attributesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'attrs' ? Object.values(inner).filter((said) => typeof said === 'string') : attributesIn(inner),
  )
}

/** Nothing but blocks or a refusal, soon, that lead nowhere unsafe; and every word of theirs is in the article. */
async function endsWell(file: File): Promise<void> {
  const spent = await processorTime(async () => {
    try {
      const source = await readSource(file)
      for (const address of addressesIn(source.blocks))
        expect([safeHref(address), safePictureSource(address)]).toContain(address)
      const result = structure(source, noKnownNames())
      const { title, text, dropped, speakers, imageCredits } = importedFile('x', result, null)
      const kept = [title, text, ...dropped, ...imageCredits].join('\n')
      // Marks of questions, counters and times are told by the article's form, voices by what its parts say of themselves.
      const voices = wordsOf(withoutDigits([...speakers, ...attributesIn(result.document)].join(' ')))
      // A label glued to the word before it is parted from it.
      const isVoice = (word: string) => voices.some((voice) => word.endsWith(voice))
      expect(
        missingWords(withoutDigits(textOfBlocks(source.blocks)), withoutDigits(kept)).filter(
          (word) => !/^[qa]$/i.test(word) && !isVoice(word),
        ),
      ).toEqual([])
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
    }
  })
  expect(spent).toBeLessThan(LONGEST_MS)
}

/** LAW_RUNS runs more. */
const runsOf = (usual: number) => ({ numRuns: Number(process.env.LAW_RUNS ?? usual), seed: SEED })
const ENDLESS = { timeout: 3_600_000 }
const changes = arbitraryChanges(SNIPPETS)

describe(`damaged files end in blocks or in a refusal, soon (seed ${SEED})`, () => {
  test.each([...files])('%s: pieces lost, doubled and put in', ENDLESS, async (_reader, sources) => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sources),
        changes,
        fc.constantFrom('', '', '.txt', '.md', '.html', '.vtt'),
        (file, made, suffix) =>
          endsWell({ fileName: `${file.fileName}${suffix}`, bytes: mutate(file.bytes, made) }),
      ),
      runsOf(60),
    )
  })

  test('docx: the body damaged, or the archive itself', ENDLESS, async () => {
    const body = new TextEncoder().encode(BODY)
    const whole = await wordFile(BODY)
    await fc.assert(
      fc.asyncProperty(changes, fc.boolean(), async (made, inside) => {
        const bytes = inside
          ? await wordFile(new TextDecoder().decode(mutate(body, made)))
          : mutate(whole, made)
        await endsWell({ fileName: 'oil.docx', bytes })
      }),
      runsOf(60),
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
    const spent = await processorTime(() => expect(textOfBlocks(readHtml(text).blocks)).toContain('core'))
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
    const spent = await processorTime(() =>
      expect(textOfSource(readText(text, { format: 'markdown' }))).toContain('core'),
    )
    expect(spent).toBeLessThan(LONGEST_MS * 2)
  })
})

describe('lines that say nothing are passed at once', () => {
  test.each(['.md', '.html', '.txt'])('a rule and a thousand empty lines, %s', async (suffix) => {
    const bytes = new TextEncoder().encode(`---\n${' \n'.repeat(1_000)}Edda Krull stirs.`)
    const spent = await processorTime(() => readSource({ fileName: `post${suffix}`, bytes }))
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
    const spent = await processorTime(() => readSource({ fileName: `post${suffix}`, bytes }))
    expect(spent).toBeLessThan(LONGEST_MS)
  })
})

describe('very long files overflow nothing', () => {
  const COUNT = 150_000
  const long: [name: string, blocks: number, read: () => { blocks: readonly unknown[] }][] = [
    ['captions', 1, () => readText(`WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n${'word\n'.repeat(COUNT)}`)],
    ['a paragraph', 1, () => readHtml(`<p>${'word<br>'.repeat(COUNT)}</p>`)],
    ['a list', 1, () => readHtml(`<ul>${'<li>word'.repeat(COUNT)}</ul>`)],
    ['a text', COUNT, () => readText('word\n'.repeat(COUNT), { format: 'text' })],
  ]
  test.each(long)('%s', { timeout: 60_000 }, (_name, blocks, read) => {
    expect(read().blocks).toHaveLength(blocks)
  })
})
