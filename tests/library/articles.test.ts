import type { ArticleDocument, InlineNode, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { describe, expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import {
  emptyFields,
  fullArticle,
  fullBrand,
  fullExpert,
  fullMedia,
  fullProduct,
  paragraphs,
} from '../helpers/library-samples'

const testLibrary = testLibraries()

function paragraph(...content: InlineNode[]): TopBlock {
  return { type: 'paragraph', attrs: { id: newId() }, content }
}

const text = (words: string): InlineNode => ({ type: 'text', text: words })

/** An article that shows records in every way there is. */
function showing() {
  const open = testLibrary()
  const { records, services } = open
  const media = records.media.create(fullMedia())
  const brand = records.brands.create(fullBrand())
  const expert = records.experts.create(fullExpert(brand.id, media.id))
  const product = records.products.create(fullProduct(brand.id, media.id))
  const interviewId = records.interviews.create({ ...emptyFields.interview(), title: 'Talk' }).id
  const document: ArticleDocument = {
    type: 'doc',
    content: [
      paragraph(
        text('First words. She keeps '),
        { type: 'mention', attrs: { kind: 'product', id: product.id, text: null } },
        text(' by '),
        { type: 'mention', attrs: { kind: 'brand', id: brand.id, text: 'the Paris house' } },
        text(' at hand. It costs '),
        {
          type: 'fact',
          attrs: {
            productId: product.id,
            field: 'price',
            mode: 'live',
            value: null,
            asOf: null,
            sizeId: null,
            currency: 'EUR',
          },
        },
        text('.'),
      ),
      {
        type: 'qa',
        attrs: { id: newId() },
        content: [
          { type: 'question', attrs: { id: newId(), askedBy: null }, content: [text('Why less?')] },
          {
            type: 'answer',
            attrs: { id: newId(), expertId: expert.id, speaker: null },
            content: [
              {
                type: 'paragraph',
                attrs: { id: newId() },
                content: [
                  {
                    type: 'text',
                    text: 'Because ',
                    marks: [{ type: 'quote', attrs: { interviewId, from: 3, to: 6 } }],
                  },
                  {
                    type: 'text',
                    text: 'skin remembers',
                    marks: [{ type: 'bold' }, { type: 'quote', attrs: { interviewId, from: 3, to: 6 } }],
                  },
                  text('.'),
                ],
              },
              { type: 'productCard', attrs: { id: newId(), productId: product.id, note: 'Her pick' } },
            ],
          },
          {
            type: 'answer',
            attrs: { id: newId(), expertId: expert.id, speaker: null },
            content: [{ type: 'paragraph', attrs: { id: newId() }, content: [text('And it is cheaper.')] }],
          },
        ],
      },
      {
        type: 'figure',
        attrs: { id: newId(), mediaId: media.id, alt: null, credit: null, width: 'text' },
        content: [text('The jar.')],
      },
      { type: 'expertCard', attrs: { id: newId(), expertId: expert.id } },
    ],
  }
  const article = services['articles.create']({ fields: fullArticle(media.id, [interviewId]), document })
  return { ...open, media, brand, expert, product, interviewId, document, article }
}

test('a document comes back as it was saved', () => {
  const { services, article, document } = showing()
  expect(article.document).toEqual(document)
  expect(services['articles.get']({ id: article.id })).toEqual(article)
  const other = paragraphs('Another text.')
  services['articles.save']({ id: article.id, revision: 1, document: other })
  const saved = services['articles.get']({ id: article.id })
  expect(saved).toEqual({
    ...article,
    document: other,
    revision: 2,
    wordCount: expect.any(Number),
    updatedAt: saved.updatedAt,
  })
})

test('blocks without an id get one, and what is no article is refused', () => {
  const { services } = testLibrary()
  const document: ArticleDocument = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] }
  const article = services['articles.create']({ fields: {}, document })
  expect(article.document.content[0]?.attrs.id).toEqual(expect.any(String))
  const broken = {
    type: 'doc',
    content: [{ type: 'script', attrs: { id: null } }],
  } as unknown as ArticleDocument
  expect(() => services['articles.save']({ id: article.id, revision: 1, document: broken })).toThrow(
    expect.objectContaining({ code: 'invalid-input' }),
  )
  expect(services['articles.get']({ id: article.id })).toEqual(article)
})

test('words and questions are counted, and follow fields and document apart', () => {
  const { services, article } = showing()
  const summary = () => services['articles.list']({ filter: '', binned: false, limit: 1, offset: 0 }).rows[0]
  expect(summary()).toMatchObject({ questionCount: 1, wordCount: article.wordCount })
  const { document, ...fields } = article
  services['articles.save']({ id: article.id, revision: 1, fields: { ...fields, title: 'One two', dek: '' } })
  const titleWords = 3
  const dekWords = 5
  expect(summary()?.wordCount).toBe(article.wordCount - titleWords - dekWords + 2)
  services['articles.save']({ id: article.id, revision: 2, document: paragraphs('Four words are here.') })
  expect(summary()).toMatchObject({ wordCount: 6, questionCount: 0 })
  expect(document.content).toHaveLength(4)
})

test('a save based on an older revision is refused with the present article', () => {
  const { services, article } = showing()
  services['articles.save']({ id: article.id, revision: 1, document: paragraphs('Mine.') })
  const late = services['articles.save']({ id: article.id, revision: 1, document: paragraphs('Yours.') })
  expect(late).toEqual({ outcome: 'stale', current: services['articles.get']({ id: article.id }) })
  expect(services['search.find']({ text: 'yours', kinds: [], limit: 5 })).toEqual([])
})

test('mentions tell where a record is named or shown, with the sentence around it', () => {
  const { services, article, product, brand, expert, media } = showing()
  const sentences = (kind: 'product' | 'brand' | 'expert' | 'media', id: string) =>
    services['mentions.ofRecord']({ kind, id }).map(({ sentence }) => sentence)
  expect(sentences('product', product.id)).toEqual([
    'She keeps Cloud Balm by the Paris house at hand.',
    'It costs 31,00 €.',
    'Her pick',
  ])
  expect(sentences('brand', brand.id)).toEqual(['She keeps Cloud Balm by the Paris house at hand.'])
  // Two answers and a card: who answers counts once.
  expect(sentences('expert', expert.id)).toEqual(['', ''])
  expect(sentences('media', media.id)).toEqual(['', 'The jar.'])
  expect(
    services['products.list']({ filter: '', binned: false, limit: 1, offset: 0 }).rows[0]?.mentionCount,
  ).toBe(3)
  services['articles.bin']({ ids: [article.id] })
  expect(sentences('product', product.id)).toEqual([])
  services['articles.restore']({ ids: [article.id] })
  services['articles.save']({ id: article.id, revision: 1, document: paragraphs('Nobody.') })
  expect(sentences('product', product.id)).toEqual([])
  expect(sentences('media', media.id)).toEqual([''])
})

test('quotes know the transcript words they came from, across formatting', () => {
  const { library, article, interviewId } = showing()
  const quotes = library.connection
    .prepare('SELECT interview_id, word_from, word_to, text FROM quotes WHERE article_id = ?')
    .all(article.id)
  expect(quotes).toEqual([
    { interview_id: interviewId, word_from: 3, word_to: 6, text: 'Because skin remembers' },
  ])
})

test('a renamed record is found under its new name in every text that follows it', () => {
  const { services, product, brand, article } = showing()
  const articles = (words: string) =>
    services['search.find']({ text: words, kinds: ['article'], limit: 5 }).map(({ id }) => id)
  expect(articles('Cloud Balm')).toEqual([article.id])
  const { id, revision, ...fields } = product
  services['products.save']({ id, revision, fields: { ...fields, name: 'Stone Melt', prices: [] } })
  expect(articles('Cloud Balm')).toEqual([])
  expect(articles('Stone Melt')).toEqual([article.id])
  expect(services['mentions.ofRecord']({ kind: 'product', id })[0]?.sentence).toContain('Stone Melt')
  // The next save must not bring the old name back from what it remembers.
  services['articles.save']({ id: article.id, revision: 1, document: article.document })
  expect(articles('Stone Melt')).toEqual([article.id])
  expect(services['articles.get']({ id: article.id }).revision).toBe(2)

  services['brands.save']({ id: brand.id, revision: 1, fields: { ...fullBrand(), name: 'Huset' } })
  const products = services['products.list']({ filter: 'huset', binned: false, limit: 5, offset: 0 })
  expect(products.rows.map((row) => row.id)).toEqual([id])
})

test('a duplicate is a new draft with the same words', () => {
  const { services, article } = showing()
  const copy = services['articles.duplicate']({ id: article.id })
  expect(copy).toMatchObject({
    title: 'The quiet barrier (copy)',
    status: 'drafting',
    slug: '',
    publishedOn: null,
    publishedUrl: null,
    document: article.document,
    revision: 1,
  })
  expect(copy.id).not.toBe(article.id)
  expect(services['articles.get']({ id: article.id })).toEqual(article)
})

describe('deleting a record for ever', () => {
  test('keeps every word of the articles that show it', async () => {
    const { services, article, product, expert, brand, media, told } = showing()
    await services['products.deleteForEver']({ ids: [product.id] })
    await services['experts.deleteForEver']({ ids: [expert.id] })
    await services['brands.deleteForEver']({ ids: [brand.id] })
    await services['media.deleteForEver']({ ids: [media.id] })
    const kept = services['articles.get']({ id: article.id })
    expect(kept.document.content).toMatchObject([
      {
        content: [
          {
            type: 'text',
            text: 'First words. She keeps Cloud Balm by the Paris house at hand. It costs ',
          },
          { type: 'fact', attrs: { mode: 'pinned', value: '31,00\u00a0€' } },
          {},
        ],
      },
      {
        content: [
          {},
          {
            attrs: { expertId: null, speaker: 'Dr. Inès Okafor' },
            content: [{}, { type: 'paragraph', content: [{ text: 'Cloud Balm. Her pick' }] }],
          },
          { attrs: { expertId: null, speaker: 'Dr. Inès Okafor' } },
        ],
      },
      {
        type: 'figure',
        attrs: { mediaId: null, alt: 'A glass jar on a window sill', credit: 'Photograph: Tomas Lind' },
        content: [{ text: 'The jar.' }],
      },
      { type: 'paragraph', content: [{ text: 'Dr. Inès Okafor. Cosmetic chemist. Chemist and author.' }] },
    ])
    expect(kept.coverMediaId).toBeNull()
    expect(
      services['articles.save']({ id: article.id, revision: kept.revision, document: kept.document }),
    ).toMatchObject({
      outcome: 'saved',
    })
    expect(told).toContainEqual({ kind: 'article', ids: [article.id] })
  })

  test('refuses an open text that does not know of it', async () => {
    const { services, article, product } = showing()
    await services['products.deleteForEver']({ ids: [product.id] })
    const late = services['articles.save']({ id: article.id, revision: 1, document: article.document })
    expect(late).toMatchObject({ outcome: 'stale', current: { revision: 2 } })
  })
})

test('a keystroke in a long article writes what changed and not the whole of it', () => {
  const { library, services } = testLibrary()
  const document = paragraphs(
    ...Array.from({ length: 600 }, (_, index) => `Paragraph ${index} on the making of soap.`),
  )
  const article = services['articles.create']({ fields: { title: 'Long' }, document })
  const changes = library.connection.prepare<[], number>('SELECT total_changes()').pluck()
  const [first, ...rest] = document.content
  if (first?.type !== 'paragraph') throw new Error('it begins with a paragraph')
  const typed: ArticleDocument = {
    type: 'doc',
    content: [
      { ...first, content: [{ type: 'text', text: 'Paragraph 0 on the making of shampoo.' }] },
      ...rest,
    ],
  }
  const before = changes.get() ?? 0
  expect(services['articles.save']({ id: article.id, revision: 1, document: typed }).outcome).toBe('saved')
  expect((changes.get() ?? 0) - before).toBeLessThan(40)
  expect(services['search.find']({ text: 'shampoo', kinds: [], limit: 5 })).toHaveLength(1)
  expect(services['articles.get']({ id: article.id })).toMatchObject({ document: typed, revision: 2 })
})
