import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleDocument, FootnoteNode, InlineNode } from '../article/document'
import { inlineText } from '../article/inline-text'
import { blocksOf, blocksOfDocument, blocksOfFields, placesOf } from './checked-block'
import { findingsIn, found, ruleFrom } from './rules/test-rule'

const text = (words: string): InlineNode => ({ type: 'text', text: words })
const chip = (words: string): InlineNode => ({
  type: 'mention',
  attrs: { kind: 'brand', id: 'a', text: words },
})
const line = (id: string, ...content: InlineNode[]) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content,
})

const article: ArticleDocument = {
  type: 'doc',
  content: [
    line('first', text('Before it all')),
    {
      type: 'qa',
      attrs: { id: 'pair' },
      content: [
        { type: 'question', attrs: { id: 'q', askedBy: null }, content: [text('What now')] },
        {
          type: 'answer',
          attrs: { id: 'a', expertId: null, speaker: 'Ro' },
          content: [
            line('said', text('It is so')),
            {
              type: 'figure',
              attrs: { id: 'f', mediaId: null, alt: null, credit: null, width: 'text' },
              content: [text('A jar')],
            },
          ],
        },
      ],
    },
    { type: 'heading', attrs: { id: 'h', level: 3 }, content: [text('After')] },
    {
      type: 'bulletList',
      attrs: { id: 'l' },
      content: [{ type: 'listItem', attrs: { id: 'i' }, content: [line('item', text('One'))] }],
    },
    { type: 'pullQuote', attrs: { id: 'pq', qaId: 'pair', speaker: null }, content: [text('So')] },
    { type: 'productCard', attrs: { id: 'card', productId: 'p', note: 'Mine' } },
  ],
}

test('each line says what it is', () => {
  const blocks = [...blocksOfFields({ title: 'T', dek: '' }), ...blocksOfDocument(article.content)]
  expect(blocks.map(({ id, part, scopes }) => [id ?? part, scopes.join(' ')])).toEqual([
    ['title', 'text headline heading h1'],
    ['first', 'text intro paragraph'],
    ['q', 'text question'],
    ['said', 'text answer paragraph'],
    ['f', 'text answer figure caption'],
    ['h', 'text heading h3'],
    ['item', 'text list paragraph'],
    ['pq', 'text answer pullquote'],
    ['card', 'text note'],
  ])
})

test.each([
  ['', ['first', 'q', 'h', 'item', 'card']],
  ['text', ['first', 'q', 'h', 'item', 'card']],
  ['paragraph', ['first', 'item']],
  ['paragraph & ~list', ['first']],
  ['~heading & ~question', ['first', 'item', 'card']],
  ['heading.h3', ['h']],
  ['heading.h2', []],
  ['[question, list.md]', ['q', 'item']],
  ['answer', ['said', 'f', 'pq']],
  ['answer & ~caption', ['said', 'pq']],
  ['[text, answer]', ['first', 'q', 'said', 'f', 'h', 'item', 'pq', 'card']],
  ['caption', []],
  ['caption & answer', ['f']],
  ['intro', ['first']],
  ['sentence', ['first', 'q', 'h', 'item', 'card']],
  ['raw', []],
])('scope %s is looked for there and nowhere else', (scope, expected) => {
  const rule = ruleFrom(
    `extends: existence\nmessage: x\n${scope && `scope: "${scope}"`.replace(/"(\[.*\])"/, '$1')}\ntokens: ['[A-Z]\\w*']`,
  )
  expect(findingsIn(rule, article).map(({ blockId }) => blockId)).toEqual(expected)
})

test('a chip is one place, its words are right as they are, and none is suggested over it', () => {
  const rule = ruleFrom(
    `extends: substitution\nmessage: "%s"\nnonword: true\nswap: {miracle: balm, 'the Miracle Balm': it}`,
  )
  const block = line('b', text('No miracle, but the '), chip('Miracle Balm'), text(' is a miracle'))
  expect(findingsIn(rule, { type: 'doc', content: [block] })).toMatchObject([
    { from: 3, to: 10, words: 'miracle', suggestions: ['balm'] },
    { from: 16, to: 21, words: 'the Miracle Balm', suggestions: [] },
    { from: 27, to: 34, words: 'miracle' },
  ])
  const within = ruleFrom('extends: existence\nmessage: "%s"\ntokens: [Miracle]')
  expect(found(within, block)).toEqual([])
})

test('places count as the document does', () => {
  const part = fc.oneof(
    fc.string({ minLength: 1, maxLength: 5 }).map(text),
    fc.string({ minLength: 1, maxLength: 8 }).map(chip),
  )
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 8 }),
      fc.nat(60),
      fc.nat(60),
      (nodes, one, other) => {
        const [block] = blocksOf(line('b', text('x'), ...nodes), false)
        if (!block) throw new Error('There is a line.')
        const from = Math.min(one, other, block.text.length)
        const to = Math.min(Math.max(one, other), block.text.length)
        const places = placesOf(block, { from, to })
        // The document's own words, with each chip cut whole.
        let at = 0
        let cut = ''
        for (const node of [text('x'), ...nodes]) {
          const words = inlineText([node])
          const size = node.type === 'text' ? words.length : 1
          const start = Math.max(places.from - at, 0)
          const end = Math.min(places.to - at, size)
          if (end > start) cut += node.type === 'text' ? words.slice(start, end) : words
          at += size
        }
        expect(cut).toContain(block.text.slice(from, to))
        expect(places.to).toBeLessThanOrEqual(at)
      },
    ),
  )
})

const footnote = (id: string, ...content: FootnoteNode['content'] & object): InlineNode => ({
  type: 'footnote',
  attrs: { id },
  content,
})

test('a footnote is a line of the writer’s own, and parts no sentence of the line that it stands in', () => {
  const note = footnote('n', { type: 'text', text: 'Shown on glass' })
  const said: ArticleDocument = {
    type: 'doc',
    content: [
      {
        type: 'qa',
        attrs: { id: 'pair' },
        content: [
          { type: 'question', attrs: { id: 'q', askedBy: null } },
          {
            type: 'answer',
            attrs: { id: 'a', expertId: null, speaker: 'Ro' },
            content: [line('p', text('Clay binds oil'), note, text('. Then it dries'))],
          },
        ],
      },
    ],
  }
  const blocks = blocksOfDocument(said.content)
  expect(blocks.map(({ id, text, scopes }) => ({ id, text, scopes }))).toEqual([
    { id: 'p', text: 'Clay binds oil. Then it dries', scopes: ['text', 'answer', 'paragraph'] },
    { id: 'n', text: 'Shown on glass', scopes: ['text', 'footnote'] },
  ])
})

test('words beside a footnote are placed without it, words around it with it', () => {
  const note = footnote('n', { type: 'text', text: 'glass' }, { type: 'hardBreak' })
  const [block] = blocksOf(line('p', text('oil'), note, text(' dries')), false)
  if (!block) throw new Error('no line')
  // "oil" takes places 0 to 3, the note the eight from 3 to 11.
  expect(placesOf(block, { from: 0, to: 3 })).toEqual({ from: 0, to: 3 })
  expect(placesOf(block, { from: 3, to: 9 })).toEqual({ from: 11, to: 17 })
  expect(placesOf(block, { from: 1, to: 5 })).toEqual({ from: 1, to: 13 })
})
