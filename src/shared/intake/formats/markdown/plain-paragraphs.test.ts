import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, test } from 'vitest'
import { shortenPlainParagraphs } from './plain-paragraphs'

const SEED = Number(process.env.FC_SEED)

const piece = fc.constantFrom(
  'Warm water is the oldest cleanser there is, and the cheapest one in the house.',
  'She said “no” (twice), and then – after some tea – she said that it depends on the day\nand on the weather outside.',
  '12 years later it still smells of fig, which nobody planned and everybody likes a lot.',
  '1. What is the oldest cleanser there is, and why do we keep forgetting about it at all?',
  '- oil',
  '> quoted words',
  '```',
  '<div>',
  '</div>',
  '    indented words that go on for a while, long enough to be taken out of the text',
  '**Why?**',
  'The **Night Balm** by [Lumen](https://example.org/l) is what I reach for when the day was long and *very* dry, and then I sleep.',
  '**Did you know, when you began with nothing but a spoon, that it would take you so far?** I did not know that at all.',
  '- a list item that has some _words in italics_ and goes on for a while, so that there is something to take',
  '1. I. This is what an outline looks like when somebody writes it down, **bold** and long enough to be taken',
  '![a picture of something that is described at some length, as it should be](/a.jpg) and then more words come after it',
  '[a long reference that is looked up by its very own words in the end][] and *more* words come after it',
  'See [this page](/x "whose title is long enough to be taken out as well, if one did not look") and *go on reading it now',
  'a_b *c*',
  '# Heading',
  '---',
  'Setext',
  '[link]: /x',
  'Hard break at the end of a line that is long enough to be taken  \nnext',
  '<!--',
  '-->',
  '| a |\n| - |',
  'A long line with an & sign in the middle of it, which could be the start of an entity.',
)
const gap = fc.constantFrom('\n\n', '\n', '\n \n', '\n\n\n', '\n\n  ')

/** A tree without the places in the source, which marks move. */
function shape(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (key === 'position' ? undefined : inner)))
}

test(`a text with its plain paragraphs marked parses to the same tree (seed ${SEED})`, {
  timeout: 3_600_000,
}, () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(piece, gap), { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.flat().join('')
      const { text: short, restore } = shortenPlainParagraphs(text)
      expect(shape(restore(fromMarkdown(short)))).toEqual(shape(fromMarkdown(text)))
    }),
    { numRuns: Number(process.env.LAW_RUNS ?? 500), seed: SEED },
  )
})

test('plain paragraphs are marked, others are not', () => {
  const plain = 'Warm water is the oldest cleanser there is, and the cheapest one in the house.'
  const text = `${plain}\n\n**Why** is it the oldest cleanser there is, and the cheapest one in the house?\n\n${plain}`
  expect(shortenPlainParagraphs(text).text).not.toContain(plain)
  expect(shortenPlainParagraphs(text).text).toContain('**Why** is ')
  expect(
    shortenPlainParagraphs('a `b` and then many words that are a part of the code or beside it').text,
  ).toContain('many words')
})
