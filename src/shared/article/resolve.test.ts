import { describe, expect, test } from 'vitest'
import { creditLine, printedCredit } from './credit'
import type { ArticleDocument, InlineNode } from './document'
import { formatFact, formatMoney } from './format-fact'
import { exportName } from './picture'
import { lookupIn, type ResolvableArticle } from './record-lookup'
import { resolve } from './resolve'

const library = lookupIn({
  brands: [{ id: 'b1', name: 'Maison Orlé' }],
  products: [
    {
      id: 'c1',
      name: 'Clay',
      brandId: 'b1',
      sizes: [
        { id: 's1', label: '15 ml' },
        { id: 's2', label: '75 ml' },
      ],
      prices: [
        { id: 'p1', sizeId: 's2', amountMinor: 4000, currency: 'EUR', asOf: '2026-03-01' },
        { id: 'p2', sizeId: 's2', amountMinor: 4250, currency: 'EUR', asOf: '2026-04-01' },
        { id: 'p3', sizeId: null, amountMinor: 100, currency: 'EUR', asOf: '2026-05-01' },
      ],
      links: [],
      pictureMediaId: null,
    },
  ],
  experts: [
    {
      id: 'e1',
      name: 'Dr. Ines',
      title: '',
      employer: '',
      credentials: [],
      bioShort: '',
      portraitMediaId: null,
    },
  ],
  media: [
    {
      id: 'm1',
      fileName: 'Tür & Tor.JPEG',
      contentHash: 'abcdef12'.repeat(8),
      alt: 'A door',
      decorative: false,
      mimeType: 'image/jpeg',
      creator: '',
      copyright: '',
      rotation: 0,
      crop: null,
      credit: 'Lena',
      source: '',
      licence: '',
      width: 2,
      height: 1,
    },
    {
      id: 'm2',
      fileName: 'x',
      contentHash: '12345678'.repeat(8),
      mimeType: 'image/png',
      creator: '',
      copyright: '',
      rotation: 0,
      crop: null,
      alt: 'never said',
      decorative: true,
      credit: '',
      source: '',
      licence: '',
      width: null,
      height: null,
    },
  ],
})

function article(
  content: ArticleDocument['content'],
  fields: Partial<ResolvableArticle> = {},
): ResolvableArticle {
  return {
    id: 'a',
    title: '',
    dek: '',
    slug: '',
    byline: '',
    status: 'drafting',
    language: '',
    publishedOn: null,
    publishedUrl: null,
    canonicalUrl: null,
    seoTitle: '',
    seoDescription: '',
    coverMediaId: null,
    tags: [],
    updatedAt: 0,
    document: { type: 'doc', content },
    ...fields,
  }
}

function lineOf(nodes: InlineNode[], fields: Partial<ResolvableArticle> = {}) {
  const resolved = resolve(
    article([{ type: 'paragraph', attrs: { id: 'p' }, content: nodes }], fields),
    library,
  )
  const [paragraph] = resolved.document.content
  if (paragraph?.type !== 'paragraph') throw new Error('no paragraph')
  return { nodes: paragraph.content, problems: resolved.problems }
}

function factOf(
  field: 'price' | 'size' | 'name',
  mode: 'live' | 'pinned',
  value: string | null,
  productId = 'c1',
) {
  return { type: 'fact' as const, attrs: { productId, field, mode, value, asOf: null } }
}

test('a picture without a credit is told by its file, the cover too; its own credit in the text is enough', () => {
  const figure = (mediaId: string, credit: string | null): ArticleDocument['content'][number] => ({
    type: 'figure',
    attrs: { id: `f-${mediaId}-${credit}`, mediaId, alt: null, credit, width: 'text' },
  })
  const content = [figure('m1', null), figure('m1', ' '), figure('m2', null), figure('m2', 'Ada')]
  const { problems } = resolve(article(content, { coverMediaId: 'm2' }), library)
  expect(problems).toEqual([
    { message: 'The picture Tür & Tor.JPEG has no credit', blockId: 'f-m1- ' },
    { message: 'The picture x has no credit', blockId: 'f-m2-null' },
    { message: 'The cover picture x has no credit', blockId: null },
  ])
})

describe('resolving a line', () => {
  test('a mention shows its own words, else the record’s name', () => {
    const { nodes } = lineOf([
      { type: 'mention', attrs: { kind: 'expert', id: 'e1', text: null } },
      { type: 'mention', attrs: { kind: 'expert', id: 'e1', text: 'Ines' } },
      { type: 'mention', attrs: { kind: 'brand', id: 'b1', text: null } },
    ])
    expect(nodes.map((node) => 'shown' in node && node.shown)).toEqual(['Dr. Ines', 'Ines', 'Maison Orlé'])
  })

  test('a live fact follows the record in the article’s language, a pinned one does not', () => {
    const facts = [
      factOf('price', 'live', 'old'),
      factOf('size', 'live', null),
      factOf('price', 'pinned', '€38'),
    ]
    const shown = (language: string) =>
      lineOf(facts, { language }).nodes.map((node) => 'shown' in node && node.shown)
    expect(shown('en-GB')).toEqual(['€42.50', '15 ml', '€38'])
    expect(shown('de-DE')).toEqual(['42,50\u00a0€', '15 ml', '€38'])
    expect(shown('not a language')[0]).toBe('€42.50')
  })

  test('what is gone keeps its words and is reported', () => {
    const { nodes, problems } = lineOf([
      { type: 'mention', attrs: { kind: 'product', id: 'gone', text: 'Old Toner' } },
      { type: 'mention', attrs: { kind: 'product', id: 'gone', text: null } },
      factOf('price', 'live', '€5', 'gone'),
      factOf('name', 'pinned', null),
    ])
    expect(nodes.map((node) => 'shown' in node && node.shown)).toEqual([
      'Old Toner',
      '[product]',
      '€5',
      '[name]',
    ])
    expect(problems).toHaveLength(4)
    expect(problems[0]).toEqual({ message: '"Old Toner": its product is gone', blockId: 'p' })
  })

  test('notes and provenance stay behind, other marks do not', () => {
    const { nodes } = lineOf([
      {
        type: 'text',
        text: 'x',
        marks: [
          { type: 'bold' },
          { type: 'quote', attrs: { interviewId: 'i', from: 0, to: 1 } },
          { type: 'note', attrs: { id: 'n' } },
        ],
      },
    ])
    expect(nodes[0]?.marks).toEqual([{ type: 'bold' }])
  })
})

describe('resolving blocks', () => {
  const figure = (mediaId: string | null, alt: string | null, credit: string | null) => ({
    type: 'figure' as const,
    attrs: { id: 'f', mediaId, alt, credit, width: 'text' as const },
  })

  test('a figure takes alternative text and credit from the record unless it has its own', () => {
    const { document, problems } = resolve(
      article([
        figure('m1', null, null),
        figure('m1', '', 'Ada'),
        figure('m2', null, null),
        figure('gone', null, null),
      ]),
      library,
    )
    expect(document.content.map((node) => node.type === 'figure' && [node.alt, node.credit])).toEqual([
      ['A door', 'Lena'],
      ['', 'Ada'],
      ['', ''],
      ['', ''],
    ])
    expect(problems.map(({ message }) => message)).toEqual([
      'The picture x has no credit',
      'A picture is no longer in the library',
    ])
  })

  test('a pull quote is said by the only speaker of its pair', () => {
    const answer = (expertId: string | null, speaker: string | null) => ({
      type: 'answer' as const,
      attrs: { id: null, expertId, speaker },
      content: [{ type: 'paragraph' as const, attrs: { id: null } }],
    })
    const pair = (id: string, ...answers: ReturnType<typeof answer>[]) => ({
      type: 'qa' as const,
      attrs: { id },
      content: [{ type: 'question' as const, attrs: { id: null, askedBy: null } }, ...answers] as never,
    })
    const pull = (qaId: string, speaker: string | null) => ({
      type: 'pullQuote' as const,
      attrs: { id: null, qaId, speaker },
    })
    const { document } = resolve(
      article([
        pair('one', answer('e1', null)),
        pair('two', answer('e1', null), answer(null, 'Jo')),
        pull('one', null),
        pull('two', null),
        pull('one', 'Someone else'),
      ]),
      library,
    )
    expect(document.content.flatMap((node) => (node.type === 'pullQuote' ? [node.speaker] : []))).toEqual([
      'Dr. Ines',
      null,
      'Someone else',
    ])
  })

  test('the article is not changed', () => {
    const given = article([figure('m1', null, null)])
    const before = JSON.stringify(given)
    resolve(given, library)
    expect(JSON.stringify(given)).toBe(before)
  })
})

test('money has the currency’s own decimals', () => {
  expect(formatMoney({ amountMinor: 1500, currency: 'JPY' }, 'en-GB')).toBe('JP¥1,500')
  expect(formatMoney({ amountMinor: 1234, currency: 'TND' }, 'en-GB')).toBe('TND\u00a01.234')
})

test('a fact of a record that does not say is null', () => {
  expect(formatFact({ name: 'x', sizes: [], prices: [] }, 'price', 'en-GB')).toBeNull()
  expect(formatFact({ name: 'x', sizes: [], prices: [] }, 'size', 'en-GB')).toBeNull()
})

test('exported pictures have plain names that tell contents and edits apart, with the ending of what they are', () => {
  const shown = { rotation: 0, crop: null } as const
  const name = (fileName: string, contentHash: string, mimeType: string) =>
    exportName({ fileName, contentHash, mimeType, ...shown })
  expect(name('Tür & Tor.JPEG', 'abcdef12'.repeat(8), 'image/jpeg')).toBe('tur-tor-abcdef12.jpg')
  expect(name('肌.png', '0123456789', 'image/png')).toBe('file-01234567.png')
  expect(name('../../etc/passwd', '0123456789', 'image/webp')).toBe('file-01234567.webp')
  expect(name('lies.php', '0123456789', 'image/gif')).toBe('lies-01234567.gif')
  const crop = { left: 0.1, top: 0, width: 0.8, height: 0.5 }
  const media = { fileName: 'a.png', contentHash: '0123456789', mimeType: 'image/png' }
  expect(exportName({ ...media, rotation: 90, crop })).toBe('a-01234567-10rs0006683uw.png')
  expect(exportName({ ...media, rotation: 180, crop: null })).not.toBe(exportName({ ...media, ...shown }))
})

test('without a credit line the maker is printed, or else the copyright notice', () => {
  const credit = (credit: string, creator: string, copyright: string) =>
    printedCredit({ credit, creator, copyright })
  expect(credit('Lind Studio', 'Tomas Lind', '© Lind')).toBe('Lind Studio')
  expect(credit('', 'Tomas Lind', '© Lind')).toBe('Tomas Lind')
  expect(creditLine(credit('', '', '© Lind'))).toBe('© Lind')
  for (const own of ['Foto: Lind', 'Bilder : Lind', 'Crédit : Lind', 'Fotografía: Lind'])
    expect(creditLine(credit(own, '', ''))).toBe(own)
  expect(creditLine(credit('Bild am Sonntag', '', ''))).toBe('Image: Bild am Sonntag')
})

test('a pull quote that its answer no longer says is reported, and a footnote without words', () => {
  const id = null
  const quote = (words: string, qaId: string | null): ArticleDocument['content'][number] => ({
    type: 'pullQuote',
    attrs: { id: words, qaId, speaker: null },
    content: [{ type: 'text', text: words }],
  })
  const document: ArticleDocument = {
    type: 'doc',
    content: [
      {
        type: 'qa',
        attrs: { id: 'pair' },
        content: [
          { type: 'question', attrs: { id, askedBy: null } },
          {
            type: 'answer',
            attrs: { id, expertId: 'e1', speaker: null },
            content: [
              {
                type: 'paragraph',
                attrs: { id },
                content: [
                  { type: 'text', text: 'I use ' },
                  { type: 'mention', attrs: { kind: 'product', id: 'c1', text: null } },
                  { type: 'footnote', attrs: { id: 'note' } },
                  { type: 'text', text: ' at night.' },
                ],
              },
            ],
          },
        ],
      },
      quote('I use Clay at night', 'pair'),
      quote('I use clay by day', 'pair'),
      quote('Of a pair that is gone', 'gone'),
    ],
  }
  const resolved = resolve(article(document.content), library)
  expect(resolved.problems.map(({ blockId }) => blockId)).toEqual(['note', 'I use clay by day'])
  expect(resolved.document.content[1]).toMatchObject({ speaker: 'Dr. Ines' })
})
