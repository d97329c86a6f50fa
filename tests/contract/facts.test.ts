import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@shared/identifiers'
import { articleFieldsSchema } from '@shared/records/article'
import { productFieldsSchema } from '@shared/records/product'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

/** A published article about a product at €34, with its price pinned. */
async function publishedArticle() {
  const product = await desk.call('products.create', {
    fields: {
      ...productFieldsSchema.parse(await anyProduct()),
      name: 'Tidewater Balm',
      sizes: [],
      prices: [{ id: newId(), sizeId: null, amountMinor: 3400, currency: 'EUR', asOf: '2026-01-05' }],
    },
  })
  const fact = { productId: product.id, field: 'price', mode: 'pinned', value: '€34.00', asOf: '2026-01-05' }
  const article = await desk.call('articles.create', {
    fields: { title: 'Balms for the boat', status: 'published' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: newId() },
          content: [
            { type: 'text', text: 'It was ' },
            { type: 'fact', attrs: fact as never },
          ],
        },
      ],
    },
  })
  return { product, article }
}

async function anyProduct() {
  const [first] = (await desk.call('products.list', {})).rows
  return desk.call('products.get', { id: first?.id ?? '' })
}

async function exportTo(folder: string, articleId: string): Promise<string> {
  const profiles = (await desk.call('profiles.list', {})).rows
  const profileId = profiles.find(({ key }) => key === 'markdown')?.id ?? ''
  desk.person.answers.push(desk.path(folder))
  const { written } = await desk.call('exports.toFolder', { articleIds: [articleId], profileId })
  return readFileSync(join(desk.path(folder), written[0]?.file ?? ''), 'utf8')
}

async function changePrice(productId: string, amountMinor: number, asOf: string) {
  await new Promise((resolve) => setTimeout(resolve, 2))
  const now = await desk.call('products.get', { id: productId })
  const fields = productFieldsSchema.parse(now)
  const price = { id: newId(), sizeId: null, amountMinor, currency: 'EUR', asOf }
  await desk.call('products.save', {
    id: productId,
    revision: now.revision,
    fields: { ...fields, prices: [...fields.prices, price] },
  })
}

test('published, price changed, listed with old, new and day, revised, exported, gone', async () => {
  const { product, article } = await publishedArticle()
  expect(await exportTo('posts', article.id)).toContain('€34.00')
  const mine = async () => (await desk.call('facts.outOfDate', { productId: product.id })).articles
  expect(await mine()).toEqual([])

  await changePrice(product.id, 3800, '2026-06-01')
  expect(await mine()).toEqual([
    {
      articleId: article.id,
      title: 'Balms for the boat',
      status: 'published',
      publishedOn: null,
      values: [
        {
          productId: product.id,
          productName: 'Tidewater Balm',
          field: 'price',
          size: null,
          value: '€34.00',
          now: '€38.00',
          asOf: '2026-06-01',
          kept: null,
          prints: [
            {
              profileName: 'Markdown',
              file: 'balms-for-the-boat.md',
              printedOn: expect.any(Number),
              use: 'fact',
            },
          ],
        },
      ],
    },
  ])
  expect(await desk.call('facts.printedOf', { articleId: article.id, productId: product.id })).toMatchObject([
    { field: 'price', value: '€34.00' },
  ])

  const { revised } = await desk.call('facts.revise', { articleIds: [article.id] })
  expect(revised).toBe(1)
  expect((await desk.call('articles.get', { id: article.id })).status).toBe('needs-update')
  expect(await mine()).toHaveLength(1)
  desk.told.length = 0
  expect(await exportTo('posts', article.id)).toContain('€38.00')
  expect(await mine()).toEqual([])
  expect(desk.told).toContainEqual({
    name: 'records.changed',
    payload: { kind: 'article', ids: [article.id] },
  })
})

test('the list of articles is narrowed to those out of date, and follows every decision', async () => {
  const { product, article } = await publishedArticle()
  await exportTo('posts', article.id)
  const outOfDate = async () => {
    const where = [{ test: 'is' as const, flag: 'outOfDate' }]
    return (await desk.call('articles.list', { where })).rows.map(({ title }) => title)
  }
  expect(await outOfDate()).toEqual([])
  await changePrice(product.id, 3800, '2026-06-01')
  expect(await outOfDate()).toEqual(['Balms for the boat'])
  const values = [{ productId: product.id, field: 'price' as const, value: '€34.00' }]
  await desk.call('facts.keep', { articleId: article.id, values, reason: 'Her words' })
  expect(await outOfDate()).toEqual([])
  await desk.call('facts.release', { articleId: article.id, values })
  expect(await outOfDate()).toEqual(['Balms for the boat'])
  await desk.call('facts.revise', { articleIds: [article.id] })
  await exportTo('posts', article.id)
  expect(await outOfDate()).toEqual([])
})

test('keeping a value needs a reason, and an article that is not there is not found', async () => {
  const { product, article } = await publishedArticle()
  const values = [{ productId: product.id, field: 'price' as const, value: '€34.00' }]
  expect(await desk.ask('facts.keep', { articleId: article.id, values, reason: '  ' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  expect(await desk.ask('facts.keep', { articleId: newId(), values, reason: 'Her words' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  expect(await desk.ask('facts.revise', { articleIds: [newId()] })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('an article out for readers by its address keeps its own status when it is revised', async () => {
  const { product, article } = await publishedArticle()
  await exportTo('posts', article.id)
  const now = await desk.call('articles.get', { id: article.id })
  await desk.call('articles.save', {
    id: article.id,
    revision: now.revision,
    fields: {
      ...articleFieldsSchema.parse(now),
      status: 'in-review',
      publishedUrl: 'https://boat.example/balms',
    },
  })
  await changePrice(product.id, 3800, '2026-06-01')
  await desk.call('facts.revise', { articleIds: [article.id] })
  expect((await desk.call('articles.get', { id: article.id })).status).toBe('in-review')
})

async function copy(articleId: string) {
  const profileId = (await desk.call('profiles.list', {})).rows[0]?.id ?? ''
  return desk.call('exports.toClipboard', { articleId, profileId })
}

/** The article revised and waiting for its export; published by copying it where no folder is given. */
async function revisedArticle(...folders: string[]) {
  const { product, article } = await publishedArticle()
  for (const folder of folders) await exportTo(folder, article.id)
  if (folders.length === 0) await copy(article.id)
  await changePrice(product.id, 3800, '2026-06-01')
  await desk.call('facts.revise', { articleIds: [article.id] })
  const status = async () => (await desk.call('articles.get', { id: article.id })).status
  expect(await status()).toBe('needs-update')
  return { article, status }
}

test('an article that needed an update is Published again once nothing before readers is old', async () => {
  const { article, status } = await revisedArticle('posts', 'mirror')
  await exportTo('posts', article.id)
  // Readers of the other place still see the old price.
  expect(await status()).toBe('needs-update')
  await exportTo('mirror', article.id)
  expect(await status()).toBe('published')
  // Another status is nobody's business, and an export of a published article changes nothing.
  const { revision } = await desk.call('articles.get', { id: article.id })
  await exportTo('posts', article.id)
  expect((await desk.call('articles.get', { id: article.id })).revision).toBe(revision)
})

test('a copy makes it Published again only where copies are how it is published', async () => {
  const { article, status } = await revisedArticle('posts')
  await exportTo('posts', article.id)
  const now = await desk.call('articles.get', { id: article.id })
  await desk.call('articles.save', { ...now, fields: { ...now, status: 'needs-update' } })
  expect(await copy(article.id)).toEqual({ publishedAgain: false, problems: [] })
  expect(await status()).toBe('needs-update')

  const pasted = await revisedArticle()
  expect(await copy(pasted.article.id)).toEqual({ publishedAgain: true, problems: [] })
  expect(await pasted.status()).toBe('published')
})
