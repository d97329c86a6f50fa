import { describe, expect, test } from 'vitest'
import type { ArticleDocument, InlineNode, TopBlock } from './document'
import { mentionsOf } from './mentions'
import { documentWords, outlineOf, plainText } from './plain-text'
import { countWords, readingMinutes } from './words'

const id = null
const text = (value: string): InlineNode => ({ type: 'text', text: value })
const paragraph = (...content: InlineNode[]) => ({ type: 'paragraph' as const, attrs: { id: 'p' }, content })
const product: InlineNode = { type: 'mention', attrs: { kind: 'product', id: 'c1', text: null } }
const price: InlineNode = {
  type: 'fact',
  attrs: { productId: 'c1', field: 'price', mode: 'pinned', value: '€9', asOf: null },
}
const pair: TopBlock = {
  type: 'qa',
  attrs: { id: 'qa' },
  content: [
    { type: 'question', attrs: { id, askedBy: 'Mina' }, content: [text('Is it worth it?')] },
    {
      type: 'answer',
      attrs: { id: 'a1', expertId: 'e1', speaker: null },
      content: [
        paragraph(text('Dr. Lund says '), product, text(' is. It costs '), price, text('. Buy one.')),
      ],
    },
    { type: 'answer', attrs: { id, expertId: null, speaker: 'Jo' }, content: [paragraph(text('No.'))] },
  ],
}
const document: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [text('On masks')] },
    pair,
    {
      type: 'figure',
      attrs: { id: 'f', mediaId: 'm1', alt: null, credit: null, width: 'text' },
      content: [text('A jar')],
    },
    { type: 'productCard', attrs: { id: 'k', productId: 'c1', note: 'ours' } },
  ],
}
const nameOf = () => 'Quiet Clay'

test('plain text has a line for each line of the document', () => {
  expect(plainText(document, nameOf)).toBe(
    'On masks\nIs it worth it?\nDr. Lund says Quiet Clay is. It costs €9. Buy one.\nNo.\nA jar',
  )
})

test('the outline lists headings and pairs with their lengths', () => {
  expect(outlineOf(document, nameOf)).toEqual([
    { kind: 'heading', id: 'h', level: 2, text: 'On masks' },
    {
      kind: 'pair',
      id: 'qa',
      question: 'Is it worth it?',
      askedBy: 'Mina',
      questionWords: 4,
      answers: [
        { id: 'a1', expertId: 'e1', speaker: null, words: 11 },
        { id: null, expertId: null, speaker: 'Jo', words: 1 },
      ],
    },
  ])
})

test('words are counted for the document, with what chips show', () => {
  expect(documentWords(document, nameOf)).toBe(20)
})

test('mentions carry the sentence around them', () => {
  expect(mentionsOf(document, nameOf)).toEqual([
    { kind: 'expert', recordId: 'e1', use: 'speaker', blockId: 'a1', sentence: '' },
    {
      kind: 'product',
      recordId: 'c1',
      use: 'mention',
      blockId: 'p',
      sentence: 'Dr. Lund says Quiet Clay is.',
    },
    { kind: 'product', recordId: 'c1', use: 'fact', blockId: 'p', sentence: 'It costs €9.' },
    { kind: 'media', recordId: 'm1', use: 'figure', blockId: 'f', sentence: 'A jar' },
    { kind: 'product', recordId: 'c1', use: 'card', blockId: 'k', sentence: 'ours' },
  ])
})

describe('counting words', () => {
  test.each<[string, number]>([
    ['', 0],
    ['  \n—·', 0],
    ['one two  three', 3],
    ['don’t over-do it', 3],
    ['a - b', 2],
    ['naïve crème e\u0301clat', 3],
    ['Retinol 0.3 %', 2],
    ['4. Rinse, 5. wait', 4],
    ['1,000 jars', 2],
    ['肌はとても', 5],
    ['肌 care', 2],
    ['العناية بالبشرة', 2],
    ['🧴 oil 👩🏽‍🔬', 1],
    ['피부 관리', 2],
    ['𝒜lpha', 1],
    ['und so weiter…', 3],
  ])('%j has %i', (value, words) => {
    expect(countWords(value)).toBe(words)
  })

  test('reading time', () => {
    const minutes = [0, 10, 660].map((words) => readingMinutes(words, 220))
    expect([...minutes, readingMinutes(600, 100)]).toEqual([0, 1, 3, 6])
  })

  test('takes linear time', () => {
    const time = (size: number) => {
      const value = 'mild retinol, twice a week. '.repeat(size)
      const start = process.cpuUsage()
      countWords(value)
      return process.cpuUsage(start).user / 1000
    }
    time(20_000)
    const small = Math.max(1, Math.min(time(20_000), time(20_000)))
    // Ten times the words; the room above that is for collecting garbage.
    expect(time(200_000)).toBeLessThan(small * 30 + 100)
  })
})

test('a footnote’s words are counted and found as a line of their own, and the records in it are named', () => {
  const note: InlineNode = {
    type: 'footnote',
    attrs: { id: 'n' },
    content: [{ type: 'text', text: 'See ' }, product],
  }
  const noted: ArticleDocument = {
    type: 'doc',
    content: [paragraph(text('Clay binds oil'), note, text(' at once.'))],
  }
  expect(plainText(noted, () => 'Dew Oil')).toBe('Clay binds oil at once.\nSee Dew Oil')
  expect(documentWords(noted, () => 'Dew Oil')).toBe(8)
  expect(mentionsOf(noted)).toMatchObject([{ recordId: 'c1', blockId: 'n', sentence: 'See' }])
})
