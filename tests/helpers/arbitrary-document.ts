import type { ArticleDocument } from '@shared/article/document'
import { parseDocument } from '@shared/article/schema'
import fc from 'fast-check'
import { IDS } from './sample-records'

/**
 * Documents that nobody would write and a format must survive: every node and mark, and words that look like the
 * formats' own signs.
 */
export function arbitraryDocument(): fc.Arbitrary<ArticleDocument> {
  return fc
    .array(topBlock, { minLength: 1, maxLength: 7 })
    .map((content) => parseDocument({ type: 'doc', content }))
}

const PLAIN = [
  'skin',
  'serum',
  'the',
  'mask',
  'soft.',
  'retinol,',
  'Why?',
  'Twice',
  'a',
  'week',
  'mild',
  'no',
]

/** What looks like Markdown, HTML, YAML, our own export's signs, or is hard on a text as such. */
const TRICKY = [
  ...'*_#>-+[]()!<>&`~|:=\\"\'$%^{}@/',
  ...['**', '***', '__', '~~', '```', '---', '+++', '===', '...', '# ', '## ', '> ', '- ', '+ ', '* '],
  ...[
    '1.',
    '1)',
    '12. ',
    '0.',
    '[x]',
    '[ ]',
    '[a](b)',
    '![a](b)',
    '[a]: b',
    '[^1]',
    '<b>',
    '</p>',
    '<!-- text -->',
  ],
  ...['<!-- /qa -->', '&amp;', '&#42;', '&nbsp;', '<br>', '<script>', '| a | b |', '|---|', ':-:', '~~no~~'],
  ...['https://example.org/a_b?c=d&e', 'www.example.org', 'desk@example.org', 'http:', 'mailto:x'],
  ...[
    'Q:',
    'A:',
    'Q: ',
    'Q (Ann):',
    'Ann:',
    'ANN:',
    'Ann: yes',
    'title: x',
    'Image: Ann',
    'Photo: Bo',
    '— Ann',
  ],
  ...[
    '肌はとても',
    '大切。',
    '皮肤',
    '피부',
    'العناية',
    'שלום',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '𝒜𝓫',
    '👩🏽‍🔬',
    '🧴',
    '❤️',
  ],
  ...['\u00a0', '\u2009', '\u3000', '\u200d', '“', '”', '’', '–', '—', '…', '·', '•', '½', '™'],
  ...[' ', '  ', '\t', '\n', '    ', ' *', '* ', '_a_', 'a*b', 'a_b_c', '*a*', '**b**', '`c`', '\\*', '\\'],
]

const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 4, arbitrary: fc.constantFrom(...TRICKY) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
)

const words = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(' ', ' ', ''))
  .map(([list, space]) => list.join(space))
  .filter((text) => text !== '')

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ann', 'Bo Ek', 'Dr. Ines', '李娜', 'Q', 'A (b)') },
  { weight: 1, arbitrary: words },
)
const nullable = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 })

const mark = fc.oneof(
  ...(['bold', 'bold', 'italic', 'italic', 'strike', 'subscript', 'superscript'] as const).map((type) =>
    fc.constant({ type }),
  ),
  fc.record({
    type: fc.constant('link' as const),
    attrs: fc.record({
      href: fc.constantFrom(
        'https://example.org/',
        'https://example.org/a_b(c)?d=*e*&f=<g>',
        '/pores',
        '../a b.html',
        'mailto:desk@example.org',
        'tel:+44',
      ),
      rel: fc.constantFrom(null, null, 'nofollow'),
    }),
  }),
  fc.constant({ type: 'quote' as const, attrs: { interviewId: IDS.gone, from: 0, to: 4 } }),
  fc.constant({ type: 'note' as const, attrs: { id: 'n1' } }),
)
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  { weight: 2, arbitrary: fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type }) },
)

const footnoteContent = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak'), marks }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('mention'),
      attrs: fc.oneof(
        mention('product', IDS.product, IDS.otherProduct, IDS.gone),
        mention('brand', IDS.brand, IDS.otherBrand),
        mention('expert', IDS.expert, IDS.gone),
      ),
      marks,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('fact'),
      attrs: fc.record({
        productId: fc.constantFrom(IDS.product, IDS.otherProduct, IDS.gone),
        field: fc.constantFrom('price', 'size', 'name'),
        mode: fc.constantFrom('live', 'pinned'),
        value: nullable(fc.constantFrom('€38.00', '50 ml', 'Clay *Mask*')),
        asOf: nullable(fc.constant('2026-01-05')),
        sizeId: nullable(fc.constant(IDS.otherProduct)),
        currency: nullable(fc.constant('EUR')),
      }),
      marks,
    }),
  },
)

function mention(kind: string, ...ids: string[]) {
  return fc.record({ kind: fc.constant(kind), id: fc.constantFrom(...ids), text: nullable(words) })
}

const inlineNode = fc.oneof(
  { weight: 12, arbitrary: footnoteContent },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('footnote'),
      content: fc.array(footnoteContent, { maxLength: 3 }),
      marks,
    }),
  },
)

const line = fc.array(inlineNode, { maxLength: 5 })
const paragraph = fc.record({ type: fc.constant('paragraph'), content: line })

const { textBlock } = fc.letrec<{ textBlock: unknown; item: unknown }>((tie) => ({
  textBlock: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'list' },
    { weight: 4, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('bulletList'),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3, depthIdentifier: 'list' }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('orderedList'),
        attrs: fc.record({ start: fc.constantFrom(1, 1, 0, 7, 99_999_999) }),
        content: fc.array(tie('item'), { minLength: 1, maxLength: 3, depthIdentifier: 'list' }),
      }),
    },
  ),
  item: fc.record({
    type: fc.constant('listItem'),
    content: fc.array(tie('textBlock'), { minLength: 1, maxLength: 3, depthIdentifier: 'list' }),
  }),
}))

const blockquote = fc.record({
  type: fc.constant('blockquote'),
  content: fc.array(textBlock, { minLength: 1, maxLength: 2 }),
})
const figure = fc.record({
  type: fc.constant('figure'),
  attrs: fc.record({
    mediaId: nullable(fc.constantFrom(IDS.picture, IDS.otherPicture, IDS.gone)),
    alt: nullable(words),
    credit: nullable(name),
    width: fc.constantFrom('text', 'wide', 'full'),
  }),
  content: line,
})
const productCard = fc.record({
  type: fc.constant('productCard'),
  attrs: fc.record({
    productId: fc.constantFrom(IDS.product, IDS.otherProduct, IDS.gone),
    note: nullable(words),
  }),
})
const answer = fc.record({
  type: fc.constant('answer'),
  attrs: fc.record({
    expertId: nullable(fc.constantFrom(IDS.expert, IDS.otherExpert, IDS.gone)),
    speaker: nullable(name),
  }),
  content: fc.array(fc.oneof({ weight: 6, arbitrary: textBlock }, blockquote, figure, productCard), {
    minLength: 1,
    maxLength: 3,
  }),
})
const qa = fc
  .tuple(
    fc.record({
      type: fc.constant('question'),
      attrs: fc.record({ askedBy: nullable(name) }),
      content: line,
    }),
    fc.array(answer, { minLength: 1, maxLength: 3 }),
  )
  .map(([question, answers]) => ({ type: 'qa', content: [question, ...answers] }))

const topBlock = fc.oneof(
  { weight: 4, arbitrary: qa },
  { weight: 5, arbitrary: textBlock },
  blockquote,
  figure,
  productCard,
  fc.record({
    type: fc.constant('heading'),
    attrs: fc.record({ level: fc.constantFrom(2, 3, 4) }),
    content: line,
  }),
  fc.record({
    type: fc.constant('pullQuote'),
    attrs: fc.record({ qaId: fc.constant(null), speaker: nullable(name) }),
    content: line,
  }),
  fc.record({
    type: fc.constant('expertCard'),
    attrs: fc.record({ expertId: fc.constantFrom(IDS.expert, IDS.otherExpert, IDS.gone) }),
  }),
  fc.constant({ type: 'divider' }),
)
