import { DOMParser, DOMSerializer } from '@tiptap/pm/model'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import type { ArticleDocument, TopBlock } from './document'
import { articleSchema, nodeToDocument, parseToNode } from './schema'

/**
 * What the editor's own copy and paste goes through: a document written as HTML by the nodes' `renderHTML` and read
 * again by their `parseHTML`, in a DOM.
 */
const { document: page } = parseHTML('<!doctype html><html><body></body></html>')

function copyAndPaste(given: ArticleDocument): ArticleDocument {
  const fragment = DOMSerializer.fromSchema(articleSchema).serializeFragment(parseToNode(given).content, {
    document: page as unknown as Document,
  })
  const holder = page.createElement('div')
  holder.append(fragment as never)
  return read(holder.innerHTML)
}

function read(html: string): ArticleDocument {
  const holder = page.createElement('div')
  holder.innerHTML = html
  return nodeToDocument(DOMParser.fromSchema(articleSchema).parse(holder as never))
}

const text = (value: string) => ({ type: 'text' as const, text: value })
const paragraph = (id: string, value: string) => ({
  type: 'paragraph' as const,
  attrs: { id },
  content: [text(value)],
})
const doc = (...content: TopBlock[]): ArticleDocument => ({ type: 'doc', content })

describe('copy and paste within the app keeps', () => {
  test.each<[string, TopBlock]>([
    [
      'a footnote with its words',
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [
          text('Clay'),
          {
            type: 'footnote',
            attrs: { id: 'n' },
            content: [text('On '), { type: 'text', text: 'glass', marks: [{ type: 'italic' }] }],
          },
          text(' dries.'),
        ],
      },
    ],
    ['a heading', { type: 'heading', attrs: { id: 'h', level: 4 }, content: [text('x')] }],
    [
      'marks',
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [
          {
            type: 'text',
            text: 'a',
            marks: [{ type: 'link', attrs: { href: '/a', rel: 'nofollow' } }, { type: 'bold' }],
          },
          { type: 'hardBreak' },
          {
            type: 'text',
            text: 'b',
            marks: [{ type: 'italic' }, { type: 'strike' }, { type: 'superscript' }],
          },
          {
            type: 'text',
            text: 'c',
            marks: [
              { type: 'subscript' },
              { type: 'quote', attrs: { interviewId: 'i', from: 3, to: 9 } },
              { type: 'note', attrs: { id: 'n1' } },
              { type: 'note', attrs: { id: 'n2' } },
            ],
          },
        ],
      },
    ],
    [
      'chips and values',
      {
        type: 'paragraph',
        attrs: { id: 'p' },
        content: [
          { type: 'mention', attrs: { kind: 'expert', id: 'e', text: 'Ines' } },
          text(' and '),
          { type: 'mention', attrs: { kind: 'product', id: 'c', text: null }, marks: [{ type: 'bold' }] },
          {
            type: 'fact',
            attrs: {
              productId: 'c',
              field: 'size',
              mode: 'pinned',
              value: '50 ml',
              asOf: '2026-01-05',
              sizeId: 's',
              currency: null,
            },
          },
          {
            type: 'fact',
            attrs: {
              productId: 'c',
              field: 'price',
              mode: 'live',
              value: null,
              asOf: null,
              sizeId: null,
              currency: 'EUR',
            },
          },
        ],
      },
    ],
    [
      'lists',
      {
        type: 'orderedList',
        attrs: { id: 'o', start: 3 },
        content: [
          {
            type: 'listItem',
            attrs: { id: 'i' },
            content: [
              paragraph('ip', 'x'),
              {
                type: 'bulletList',
                attrs: { id: 'b' },
                content: [{ type: 'listItem', attrs: { id: 'j' }, content: [paragraph('jp', 'y')] }],
              },
            ],
          },
        ],
      },
    ],
    [
      'a pair',
      {
        type: 'qa',
        attrs: { id: 'qa' },
        content: [
          { type: 'question', attrs: { id: 'q', askedBy: 'Mina' }, content: [text('Why?')] },
          {
            type: 'answer',
            attrs: { id: 'a', expertId: 'e', speaker: null },
            content: [paragraph('p', 'So.')],
          },
          {
            type: 'answer',
            attrs: { id: 'b', expertId: null, speaker: 'Jo' },
            content: [paragraph('r', 'No.')],
          },
        ],
      },
    ],
    ['a quotation', { type: 'blockquote', attrs: { id: 'b' }, content: [paragraph('p', 'x')] }],
    [
      'a pull quote',
      { type: 'pullQuote', attrs: { id: 'u', qaId: 'qa', speaker: 'Jo' }, content: [text('x')] },
    ],
    [
      'a figure',
      {
        type: 'figure',
        attrs: { id: 'f', mediaId: 'm', alt: '', credit: 'Lena', width: 'full' },
        content: [text('A jar')],
      },
    ],
    [
      'a figure without a picture',
      { type: 'figure', attrs: { id: 'f', mediaId: null, alt: null, credit: null, width: 'text' } },
    ],
    ['cards', { type: 'productCard', attrs: { id: 'k', productId: 'c', note: 'ours' } }],
    ['an expert card', { type: 'expertCard', attrs: { id: 'k', expertId: 'e' } }],
    ['a divider', { type: 'divider', attrs: { id: 'd' } }],
  ])('%s', (_, block) => {
    expect(copyAndPaste(doc(block))).toEqual(doc(block))
  })
})

describe('our exported HTML pasted into the editor', () => {
  const shape = (document: ArticleDocument) =>
    JSON.parse(JSON.stringify(document, (key, value) => (key === 'id' && value === null ? undefined : value)))

  test('a pair comes back without the names and letters before it', () => {
    const html =
      '<div class="qa"><p class="question" data-asked-by="Mina"><strong class="qa-label">Q (Mina):</strong> <strong class="qa-bold">Why <em>now</em>?</strong></p>' +
      '<div class="answer" data-speaker="Jo"><p><strong class="qa-label">A (Jo):</strong></p><ul><li>one</li></ul></div></div>'
    expect(shape(read(html)).content).toEqual([
      {
        type: 'qa',
        attrs: {},
        content: [
          {
            type: 'question',
            attrs: { askedBy: 'Mina' },
            content: [text('Why '), { ...text('now'), marks: [{ type: 'italic' }] }, text('?')],
          },
          {
            type: 'answer',
            attrs: { expertId: null, speaker: 'Jo' },
            content: [
              {
                type: 'bulletList',
                attrs: {},
                content: [
                  {
                    type: 'listItem',
                    attrs: {},
                    content: [{ type: 'paragraph', attrs: {}, content: [text('one')] }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  test('a definition list, a heading question, a figure with a credit and a card come back', () => {
    const html =
      '<dl class="qa"><dt class="question">Why?</dt><dd class="answer"><p>So.</p></dd></dl>' +
      '<section class="qa"><h3 class="question">How?</h3><div class="answer"><p>Thus.</p></div></section>' +
      '<figure data-media="m"><img src="x.jpg" alt="A jar"><figcaption>A jar. <span class="credit">Image: Lena</span></figcaption></figure>' +
      '<div class="product-card" data-product="c"><p class="card-head"><strong>Clay</strong></p><p class="product-note">Ours.</p></div>'
    const { content } = read(html)
    expect(content.map(({ type }) => type)).toEqual(['qa', 'qa', 'figure', 'productCard'])
    expect(content[2]).toMatchObject({
      attrs: { mediaId: 'm', alt: null, credit: null },
      content: [text('A jar.')],
    })
    expect(content[3]).toMatchObject({ attrs: { productId: 'c', note: 'Ours.' } })
  })

  test('a link that could run something leaves its words', () => {
    expect(read('<p><a href="javascript:alert(1)">press</a></p>').content[0]).toMatchObject({
      content: [text('press')],
    })
  })

  test('headings of other levels become the nearest that we have', () => {
    const { content } = read('<h1>a</h1><h5>b</h5>')
    expect(content.map((node) => node.type === 'heading' && node.attrs.level)).toEqual([2, 4])
  })
})
