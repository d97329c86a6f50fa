import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, emptyMetadata, type ReadSource, type Run } from '../blocks'
import { noKnownNames } from '../index'
import { importedFile } from '../report'
import { blockText } from './block-text'
import { plainText } from './plain-text'
import { structure } from './structure'

const word = fc.constantFrom(
  'What',
  'how',
  'you',
  'your',
  'I',
  'my',
  'skin',
  'Q',
  'A',
  'Mara',
  'Lind',
  'the',
  'of',
  'balm',
  'serum',
  'tell',
  'us',
  'why',
  '3',
  'Dior',
  'thanks',
  'Photo',
  'by',
  'interview',
  'Über',
  '質問',
  'naïve',
  'don’t',
)
const sign = fc.constantFrom('', '', '', '?', '.', ':', '!', '…', '\n', ' —', ',')
const text = fc
  .array(fc.tuple(word, sign), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.map(([w, s]) => w + s).join(' '))
const label = fc.constantFrom(
  '',
  '',
  'Q: ',
  'A: ',
  'MARA LIND: ',
  'ML: ',
  '1. ',
  '2) ',
  'Photo: ',
  '[00:12] Jo: ',
)
const run: fc.Arbitrary<Run> = fc.record(
  { text, bold: fc.boolean(), italic: fc.boolean() },
  { requiredKeys: ['text'] },
)
const runs = fc
  .tuple(label, fc.array(run, { minLength: 1, maxLength: 3 }), fc.constantFrom('none', 'bold', 'italic'))
  .map(([mark, parts, look]): Run[] =>
    [
      ...(mark ? [{ text: mark }] : []),
      ...parts.flatMap((part, i) => (i > 0 ? [{ text: ' ' }, part] : [part])),
    ].map((part) => (look === 'none' ? part : { ...part, [look]: true })),
  )
const paragraph: fc.Arbitrary<Block> = runs.map((parts) => ({ type: 'paragraph', runs: parts }))
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 8, arbitrary: paragraph },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      level: fc.constantFrom(1, 2, 3, 4, 5, 6),
      runs,
    }) as fc.Arbitrary<Block>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.constant(1),
      items: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('quote' as const),
      blocks: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'divider' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('figure' as const),
      source: fc.constant(null),
      alt: fc.constant(null),
      caption: runs,
      credit: fc.constantFrom(null, 'Ana Reis'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('definitions' as const),
      entries: fc.array(
        fc.record({
          term: runs,
          definitions: fc.array(fc.array(paragraph, { minLength: 1, maxLength: 1 }), {
            minLength: 1,
            maxLength: 2,
          }),
        }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
    }),
  },
)
const card: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('productCard' as const),
  productId: fc.constant('p1'),
  note: text,
})
const pullQuote: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('pullQuote' as const),
  speaker: fc.constant(null),
  runs,
})
const cue: fc.Arbitrary<Block> = fc.record({
  type: fc.constant('cue' as const),
  startMs: fc.nat(100_000),
  endMs: fc.constant(null),
  speaker: fc.constantFrom(null, 'Mara Lind', 'Mara', 'Jo'),
  runs,
})
/** Anything inside anything: no block may lose what it holds only because of where it stands. */
const nested: fc.Arbitrary<Block> = fc
  .array(fc.oneof(block, cue, card, pullQuote), { minLength: 1, maxLength: 3 })
  .chain((inner) =>
    fc.constantFrom<Block>(
      { type: 'quote', blocks: inner },
      { type: 'list', ordered: false, start: 1, items: [inner] },
      { type: 'definitions', entries: [{ term: [{ text: 'term' }], definitions: [inner] }] },
      {
        type: 'pair',
        askedBy: null,
        question: [{ text: 'Why?' }],
        answers: [{ speaker: null, expertId: null, blocks: inner }],
      },
    ),
  )
const blocks = fc.oneof(
  { weight: 5, arbitrary: fc.array(block, { minLength: 1, maxLength: 25 }) },
  { weight: 1, arbitrary: fc.array(cue, { minLength: 1, maxLength: 25 }) },
  // Sources mix: a written talk with a time at a few of its turns, a list among captions.
  {
    weight: 3,
    arbitrary: fc.array(
      fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: cue }, card, pullQuote, nested),
      {
        minLength: 1,
        maxLength: 25,
      },
    ),
  },
)

function sourceOf(content: Block[]): ReadSource {
  return { format: 'html', metadata: emptyMetadata(), blocks: content, dropped: [], warnings: [] }
}

function counter() {
  let next = 0
  return () => `b${next++}`
}

function bag(value: string): Map<string, number> {
  const out = new Map<string, number>()
  for (const found of value.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    out.set(found, (out.get(found) ?? 0) + 1)
  return out
}

/** As they stand before the lines of somebody whom the text names once: "ML" for Mara Lind. */
function initialsOf(name: string): string {
  return name.replace(/(\p{L})\p{L}*\s*/gu, '$1')
}

/** Printed with the tests; LAW_RUNS runs more. */
const seed = Number(process.env.FC_SEED)
const runsOf = (usual: number) => ({ seed, numRuns: Number(process.env.LAW_RUNS ?? usual) })

describe(`structure (seed ${seed})`, { timeout: 3_600_000 }, () => {
  it('keeps every word, reports it as dropped, or tells it by the form', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const result = structure(sourceOf(content), noKnownNames())
        const file = importedFile('x', result, null)
        const kept = bag([file.text, ...file.dropped, ...file.speakers].join(' '))
        const voices = bag([...file.speakers, ...file.speakers.map(initialsOf)].join(' '))
        for (const [found, count] of bag(content.map(blockText).join(' '))) {
          // Marks of questions, counters and times are told by the document's form, voices by its speakers.
          if (/^(?:q|a|\d+)$/.test(found) || voices.has(found)) continue
          expect(kept.get(found) ?? 0, found).toBeGreaterThanOrEqual(count)
        }
      }),
      runsOf(300),
    )
  })

  it('keeps a quotation between the lines of a question', () => {
    const content: Block[] = [
      { type: 'paragraph', runs: [{ text: 'MARA LIND: What? Salt' }] },
      { type: 'quote', blocks: [{ type: 'paragraph', runs: [{ text: 'a quoted line' }] }] },
      { type: 'paragraph', runs: [{ text: 'What for?' }] },
      { type: 'paragraph', runs: [{ text: 'The sea' }] },
      { type: 'paragraph', runs: [{ text: 'MARA LIND: What? Foam' }] },
      { type: 'paragraph', runs: [{ text: 'The tide' }] },
    ]
    expect(importedFile('x', structure(sourceOf(content), noKnownNames()), null).text).toContain(
      'quoted line',
    )
  })

  it('gives the same result for the same source', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const one = structure(sourceOf(content), noKnownNames(), { makeId: counter() })
        const two = structure(sourceOf(structuredClone(content)), noKnownNames(), { makeId: counter() })
        expect(two).toEqual(one)
      }),
      runsOf(80),
    )
  })

  it('leaves its input as it was', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const before = structuredClone(content)
        structure(sourceOf(content), noKnownNames())
        expect(content).toEqual(before)
      }),
      runsOf(80),
    )
  })

  it('gives pairs only to interviews, and an answer to every question', () => {
    fc.assert(
      fc.property(blocks, (content) => {
        const result = structure(sourceOf(content), noKnownNames())
        const file = importedFile('x', result, null)
        expect(result.confidence).toBeGreaterThanOrEqual(0)
        expect(result.confidence).toBeLessThanOrEqual(1)
        if (!file.isInterview) expect(result.document.content.some((node) => node.type === 'qa')).toBe(false)
        for (const pair of file.pairs) {
          expect(pair.question).not.toBe('')
          expect(pair.answers.length).toBeGreaterThan(0)
        }
        expect(plainText(result.document)).toBe(plainText(result.document))
      }),
      runsOf(150),
    )
  })

  it('takes time in proportion to the length', () => {
    const made = (count: number) =>
      sourceOf(
        Array.from(
          { length: count },
          (_, i): Block => ({
            type: 'paragraph',
            runs: [
              i % 2 === 0
                ? { text: `What did you do on day ${i} of your year?`, bold: true }
                : { text: `I worked on balm ${i}. Mara Lind came by, and I was glad of it.` },
            ],
          }),
        ),
      )
    const spent = (count: number) => {
      const source = made(count)
      const start = process.cpuUsage()
      const result = structure(source, noKnownNames())
      expect(result.isInterview).toBe(true)
      return process.cpuUsage(start).user / 1000
    }
    spent(500)
    const small = Math.max(1, Math.min(spent(1000), spent(1000)))
    // Five times the blocks; the room above that is for collecting garbage.
    expect(spent(5000)).toBeLessThan(small * 15 + 500)
  })
})
