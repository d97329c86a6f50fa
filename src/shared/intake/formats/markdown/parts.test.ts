import fc from 'fast-check'
import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { processorTime } from '../../../../../tests/helpers/processor-time'
import { parseInParts } from './parts'

const SEED = Number(process.env.FC_SEED)

const parse = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

const block = fc.constantFrom(
  'Warm water is the oldest cleanser there is.',
  'Warm water is the oldest cleanser there is.',
  '> What was first?',
  '> A quotation\n> of two lines\nand a lazy third',
  '- oil\n- water',
  '- oil\n\n  More of it.',
  '1. One',
  '2) Two',
  '  indented',
  '    deeply indented',
  '**Why?**',
  '* star',
  '***',
  '# Heading',
  'Setext\n===',
  '<div>\nraw',
  '</div>',
  '<!-- more -->',
  '<!-- a comment',
  'that ends --> here',
  '<script>\nlet x',
  '</script>',
  '```',
  '~~~',
  '| a | b |\n| - | - |\n| c | d |',
  '12 years later',
  '“Quoted,” she said.',
)
const lookedUp = fc.constantFrom(
  'See [b], or a note[^1].',
  '[b]: /x',
  '- [b]: /y',
  '[b\nc]: /z',
  '[^1]: Words.',
)
const gap = fc.constantFrom('\n\n', '\n\n', '\n', '\n \n', '\n\n\n')

/** A tree without the places in the source. */
function shape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}

test.each([
  ['', block],
  [' with links looked up elsewhere', fc.oneof(block, lookedUp)],
])('a text%s that is cut wherever it can be has the tree of the whole', (_, kinds) => {
  const cutting = { whole: 0, part: 1 }
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, gap), { maxLength: 12 }), (pieces) => {
      const text = pieces.flat().join('')
      expect(shape(parseInParts(text, parse, cutting))).toEqual(shape(parse(text)))
    }),
    { seed: SEED, numRuns: 250 },
  )
})

test('thousands of quoted questions are parsed in parts', () => {
  const text = Array.from({ length: 1_000 }, (_, index) => `> What is ${index}?\n\nIt is a number.\n\n`).join(
    '',
  )
  const lengths: number[] = []
  const root = parseInParts(
    text,
    (part) => {
      lengths.push(part.length)
      return parse(part)
    },
    { whole: 10_000, part: 5_000 },
  )
  expect(root.children).toHaveLength(2_000)
  expect(Math.max(...lengths)).toBeLessThan(5_500)
})

test('beginnings without an end hold nothing up', async () => {
  const none = (): Root => ({ type: 'root', children: [] })
  for (const sign of ['<!--', '[\n', '[', '\n \n', '> '])
    expect(await processorTime(() => parseInParts(sign.repeat(200_000), none)), sign).toBeLessThan(2_000)
})
