import { describe, expect, test } from 'vitest'
import { type ArticleDocument, emptyDocument, type TopBlock } from './document'
import { BLOCK_TYPES, INLINE_TYPES, MARK_TYPES } from './node-types'
import { articleSchema, DocumentError, parseDocument, parseToNode } from './schema'

const id = null
const paragraph = (text: string): TopBlock => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const doc = (...content: unknown[]) => ({ type: 'doc', content })

/** One of everything, as document.ts has it. */
const everything: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id, level: 3 }, content: [{ type: 'text', text: 'Before the mask' }] },
    {
      type: 'paragraph',
      attrs: { id },
      content: [
        {
          type: 'text',
          text: 'Salt',
          marks: [
            { type: 'link', attrs: { href: '/salt', rel: null } },
            { type: 'bold' },
            { type: 'italic' },
          ],
        },
        { type: 'hardBreak' },
        {
          type: 'text',
          text: 'H',
          marks: [
            { type: 'strike' },
            { type: 'subscript' },
            { type: 'quote', attrs: { interviewId: 'i', from: 0, to: 3 } },
            { type: 'note', attrs: { id: 'n' } },
          ],
        },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
        { type: 'mention', attrs: { kind: 'brand', id: 'b', text: null }, marks: [{ type: 'bold' }] },
        {
          type: 'fact',
          attrs: {
            productId: 'p',
            field: 'price',
            mode: 'pinned',
            value: '€9',
            asOf: '2026-01-05',
            sizeId: null,
            currency: 'EUR',
          },
        },
      ],
    },
    {
      type: 'bulletList',
      attrs: { id },
      content: [
        {
          type: 'listItem',
          attrs: { id },
          content: [
            {
              type: 'orderedList',
              attrs: { id, start: 4 },
              content: [{ type: 'listItem', attrs: { id }, content: [{ type: 'paragraph', attrs: { id } }] }],
            },
          ],
        },
      ],
    },
    { type: 'blockquote', attrs: { id }, content: [{ type: 'paragraph', attrs: { id } }] },
    {
      type: 'qa',
      attrs: { id },
      content: [
        { type: 'question', attrs: { id, askedBy: 'Mina' } },
        {
          type: 'answer',
          attrs: { id, expertId: 'e', speaker: null },
          content: [
            { type: 'figure', attrs: { id, mediaId: 'm', alt: '', credit: null, width: 'wide' } },
            { type: 'productCard', attrs: { id, productId: 'p', note: 'ours' } },
          ],
        },
      ],
    },
    { type: 'pullQuote', attrs: { id, qaId: null, speaker: 'Ines' } },
    { type: 'expertCard', attrs: { id, expertId: 'e' } },
    { type: 'divider', attrs: { id } },
  ],
}

describe('the schema', () => {
  test('has exactly the nodes and marks of document.ts', () => {
    expect(Object.keys(articleSchema.nodes).sort()).toEqual(['doc', ...BLOCK_TYPES, ...INLINE_TYPES].sort())
    expect(Object.keys(articleSchema.marks)).toEqual([...MARK_TYPES])
  })

  test('keeps a document with one of everything as it is', () => {
    expect(parseDocument(everything)).toEqual(everything)
    expect(parseDocument(emptyDocument())).toEqual(emptyDocument())
    parseToNode(everything).check()
  })

  test('joins texts of equal marks and orders marks', () => {
    const marks = [{ type: 'italic' }, { type: 'bold' }]
    const parsed = parseDocument(
      doc({
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a', marks },
          { type: 'text', text: 'b', marks: [...marks].reverse() },
        ],
      }),
    )
    expect(parsed.content[0]).toEqual({
      type: 'paragraph',
      attrs: { id: null },
      content: [{ type: 'text', text: 'ab', marks: [{ type: 'bold' }, { type: 'italic' }] }],
    })
  })
})

describe('a document that is not one', () => {
  const question = { type: 'question', content: [] }
  const answer = { type: 'answer', content: [paragraph('Yes.')] }
  test.each<[string, unknown, string]>([
    ['null', null, 'not a node'],
    ['another top node', paragraph('x'), 'paragraph: an article begins with a doc'],
    ['no block', doc(), 'doc: Invalid content for node doc: <>'],
    ['unknown node', doc(paragraph('x'), { type: 'script' }), 'doc > script 2: unknown node'],
    ['a name of Object', doc({ type: 'constructor' }), 'doc > constructor 1: unknown node'],
    ['empty text', doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] }), 'without text'],
    [
      'wrong level',
      doc({ type: 'heading', attrs: { level: 1 } }),
      'doc > heading 1: expected 2 or 3 or 4, got 1',
    ],
    ['unknown attribute', doc({ type: 'divider', attrs: { colour: 'red' } }), 'unknown attribute "colour"'],
    ['wrong id', doc({ type: 'divider', attrs: { id: 7 } }), 'doc > divider 1: Expected value of type'],
    [
      'missing attribute',
      doc({ type: 'productCard', attrs: {} }),
      'No value supplied for attribute productId',
    ],
    ['pair without answer', doc({ type: 'qa', content: [question] }), 'doc > qa 1: Invalid content'],
    [
      'heading in an answer',
      doc({ type: 'qa', content: [question, { ...answer, content: [{ type: 'heading' }] }] }),
      'doc > qa 1 > answer 2: Invalid content',
    ],
    ['block in a line', doc({ type: 'paragraph', content: [{ type: 'divider' }] }), 'Invalid content'],
    [
      'unknown mark',
      doc({ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'blink' }] }] }),
      'doc > paragraph 1 > text 1: unknown mark "blink"',
    ],
    [
      'script link',
      doc({
        type: 'paragraph',
        content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'java\tscript:1' } }] }],
      }),
      'mark "link": not a link that an article may have',
    ],
    ['content that is no list', { type: 'doc', content: 'x' }, 'doc: content is not a list'],
  ])('%s', (_, value, message) => {
    expect(() => parseDocument(value)).toThrow(DocumentError)
    expect(() => parseDocument(value)).toThrow(message)
  })

  test('nesting without end', () => {
    let node: unknown = paragraph('deep')
    for (let level = 0; level < 20_000; level++) {
      node = { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] }
    }
    expect(() => parseDocument(doc(node))).toThrow('nested deeper than 100 levels')
  })
})
