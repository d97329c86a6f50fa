import { openLibrary } from '@main/library'
import { mayBeOutOfDateQuery } from '@main/library/repositories/printed-facts'
import { printedValues } from '@main/services/exports/printed-facts'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import type { FactNode } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import type { Price, Product } from '@shared/records/product'
import { emptyProductFields, productFieldsSchema } from '@shared/records/product'
import { expect, test } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { paragraphs } from '../helpers/library-samples'
import { halfway } from '../helpers/part-way'

const testLibrary = testLibraries()

function price(amountMinor: number, rest: Partial<Price> = {}): Price {
  return { id: newId(), sizeId: null, amountMinor, currency: 'EUR', asOf: '2026-01-05', ...rest }
}

/** A library with one product at €34 and a published article that prints its price live and pinned, and on a card. */
function published() {
  const opened = testLibrary()
  const { records } = opened
  const product = records.products.create({
    ...emptyProductFields(),
    name: 'Fjord Mineral Mask',
    prices: [price(3400)],
  })
  return { ...opened, product, article: articleAbout(opened, product, ['live', 'pinned']) }
}

function articleAbout({ records }: TestLibrary, product: Product, modes: ('live' | 'pinned')[]) {
  const document = paragraphs('A word first.')
  const facts = modes.map((mode): FactNode => {
    const kept = mode === 'pinned' ? { value: '€34.00', asOf: '2026-01-05' } : { value: null, asOf: null }
    return { type: 'fact', attrs: { productId: product.id, field: 'price', mode, ...kept } }
  })
  document.content.push(
    { type: 'paragraph', attrs: { id: newId() }, content: facts },
    { type: 'productCard', attrs: { id: newId(), productId: product.id, note: null } },
  )
  const fields = { ...emptyArticleFields(), title: 'Five masks', status: 'published' as const }
  return records.articles.create({ fields, document })
}

function exportTo({ records }: TestLibrary, articleId: string, target = '/posts', profileId = 'markdown') {
  const article = records.articles.get(articleId)
  if (!article) throw new Error('no article')
  return records.exportLog.add(
    {
      articleId,
      articleRevision: article.revision,
      articleTitle: article.title,
      profileId,
      profileName: profileId,
      format: 'markdown',
      target,
      file: target === 'clipboard' ? null : 'five-masks.md',
      contentHash: 'ab'.repeat(32),
    },
    printedValues(records, article, 'en-GB'),
  )
}

async function setPrices({ services }: TestLibrary, { id }: Product, ...prices: Price[]) {
  // A clock's tick later than the export: within one, the two cannot be told apart and both are looked at.
  await new Promise((resolve) => setTimeout(resolve, 2))
  const now = services['products.get']({ id })
  services['products.save']({
    id,
    revision: now.revision,
    fields: { ...productFieldsSchema.parse(now), prices },
  })
}

const listed = ({ services }: TestLibrary, scope = {}) => services['facts.outOfDate'](scope).articles

test('an article that printed an old price is listed once, with old, new, day and where', async () => {
  const library = published()
  const { product, article } = library
  exportTo(library, article.id)
  expect(listed(library)).toEqual([])
  await setPrices(library, product, price(3400), price(3800, { asOf: '2026-06-01' }))
  expect(listed(library)).toMatchObject([
    {
      articleId: article.id,
      title: 'Five masks',
      values: [
        {
          productName: 'Fjord Mineral Mask',
          field: 'price',
          value: '€34.00',
          now: '€38.00',
          asOf: '2026-06-01',
          kept: null,
          prints: [
            { use: 'fact', profileName: 'markdown', file: 'five-masks.md' },
            { use: 'card', profileName: 'markdown' },
          ],
        },
      ],
    },
  ])
  expect(listed(library, { articleId: article.id })).toEqual(listed(library))
  expect(listed(library, { productId: product.id })).toEqual(listed(library))
  expect(listed(library, { productId: newId() })).toEqual([])
  expect(listed(library, { articleId: newId() })).toEqual([])
})

test('only what stands before readers counts', async () => {
  const library = published()
  const { product, article, records } = library
  exportTo(library, article.id)
  const draft = articleAbout(library, product, ['live'])
  records.articles.save(draft.id, draft.revision, { fields: { ...draft, status: 'drafting' } })
  exportTo(library, draft.id)
  await setPrices(library, product, price(3800))
  expect(listed(library).map(({ articleId }) => articleId)).toEqual([article.id])
  // Its address says that readers have it, whatever is done to the text now.
  const now = records.articles.get(draft.id) ?? draft
  records.articles.save(draft.id, now.revision, {
    fields: { ...now, status: 'in-review', publishedUrl: 'https://salt.example/masks' },
  })
  expect(listed(library)).toHaveLength(2)
  records.articles.bin([article.id])
  expect(listed(library).map(({ articleId }) => articleId)).toEqual([draft.id])
})

test('the last export to each place with each profile counts, an older one is written over', async () => {
  const library = published()
  const { product, article } = library
  exportTo(library, article.id, '/posts')
  exportTo(library, article.id, '/posts', 'html')
  await setPrices(library, product, price(3800))
  expect(listed(library)[0]?.values[0]?.prints).toHaveLength(4)
  await library.services['facts.revise']({ articleIds: [article.id] })
  exportTo(library, article.id, '/posts')
  expect(listed(library)[0]?.values[0]?.prints.map(({ profileName }) => profileName)).toEqual([
    'html',
    'html',
  ])
  exportTo(library, article.id, '/posts', 'html')
  expect(listed(library)).toEqual([])
})

test('a copy counts while nothing of the article was written to a folder', async () => {
  const library = published()
  const { product, article } = library
  exportTo(library, article.id, 'clipboard')
  await setPrices(library, product, price(3800))
  expect(listed(library)).toHaveLength(1)
  await library.services['facts.revise']({ articleIds: [article.id] })
  exportTo(library, article.id, '/posts')
  expect(listed(library)).toEqual([])
})

test('a pinned price that was printed again without a revision is still listed', async () => {
  const library = published()
  const { product, article } = library
  await setPrices(library, product, price(3400), price(3800, { asOf: '2026-06-01' }))
  await new Promise((resolve) => setTimeout(resolve, 2))
  exportTo(library, article.id)
  expect(listed(library)).toMatchObject([{ values: [{ value: '€34.00', now: '€38.00' }] }])
})

test('a price of another currency is another fact; the same amount on a later day is unchanged', async () => {
  const library = published()
  const { product, article } = library
  exportTo(library, article.id)
  await setPrices(
    library,
    product,
    price(3400),
    price(3400, { asOf: '2026-06-01' }),
    price(3900, { currency: 'USD', asOf: '2026-06-02' }),
  )
  expect(listed(library)).toEqual([])
})

test('a product that is gone is told as gone, with nothing to revise to', async () => {
  const library = published()
  const { product, article, services } = library
  exportTo(library, article.id)
  services['products.bin']({ ids: [product.id] })
  expect(listed(library)).toEqual([])
  await services['products.deleteForEver']({ ids: [product.id] })
  const [found] = listed(library)
  expect(found?.values.map(({ value, now }) => [value, now])).toEqual([
    ['€34.00', null],
    ['Fjord Mineral Mask', null],
  ])
  expect((await services['facts.revise']({ articleIds: [article.id] })).revised).toBe(1)
})

test('a value is kept as printed with its reason, through later prices, until another value is printed', async () => {
  const library = published()
  const { product, article, services, told } = library
  exportTo(library, article.id)
  await setPrices(library, product, price(3800))
  const values = [{ productId: product.id, field: 'price' as const, value: '€34.00' }]
  services['facts.keep']({ articleId: article.id, values, reason: 'What she paid that day' })
  expect(told.at(-1)).toEqual({ kind: 'article', ids: [article.id] })
  const kept = { reason: 'What she paid that day', at: expect.any(Number) }
  expect(listed(library)).toMatchObject([{ values: [{ kept }] }])
  await setPrices(library, product, price(4200))
  expect(listed(library)).toMatchObject([{ values: [{ now: '€42.00', kept }] }])
  // What is kept is not revised.
  expect(await services['facts.previewRevision']({ articleIds: [article.id] })).toMatchObject([
    { changes: [], following: [] },
  ])
  services['facts.release']({ articleId: article.id, values })
  expect(listed(library)).toMatchObject([{ values: [{ kept: null }] }])
})

test('a revision is planned, done in all articles at once, and taken back', async () => {
  const library = published()
  const { product, article, records, services } = library
  const second = articleAbout(library, product, ['live'])
  for (const { id } of [article, second]) exportTo(library, id)
  await setPrices(library, product, price(3400), price(3800, { asOf: '2026-06-01' }))
  const articleIds = [article.id, second.id]
  expect(await services['facts.previewRevision']({ articleIds })).toMatchObject([
    { changes: [{ productName: 'Fjord Mineral Mask', from: '€34.00', to: '€38.00' }], following: [] },
    { changes: [], following: [{ from: '€34.00', to: '€38.00' }] },
  ])
  const { revised, undoId } = await services['facts.revise']({ articleIds })
  expect(revised).toBe(2)
  const after = records.articles.getMany(articleIds)
  expect(after.map(({ status }) => status)).toEqual(['needs-update', 'needs-update'])
  expect(JSON.stringify(after[0]?.document)).toContain('€38.00')
  expect(after[1]?.document).toEqual(second.document)
  // The posts still say the old price: only a new export takes them off the list.
  expect(listed(library)).toHaveLength(2)

  expect(services['facts.revisions'](null)).toMatchObject([
    { id: undoId, articles: 2, titles: ['Five masks', 'Five masks'] },
  ])

  // Another title is none of its business.
  const written = records.articles.get(second.id) ?? second
  records.articles.save(second.id, written.revision, { fields: { ...written, title: 'Six masks' } })
  expect(await services['facts.undoRevision']({ undoId })).toEqual({ restored: 2, problems: [] })
  expect(records.articles.get(article.id)).toMatchObject({
    status: 'published',
    document: article.document,
  })
  expect(records.articles.get(second.id)).toMatchObject({ status: 'published', title: 'Six masks' })
  expect(services['facts.revisions'](null)).toEqual([])
  await expect(services['facts.undoRevision']({ undoId })).rejects.toThrow(/no longer be taken back/)
})

test('a revision is taken back after the library was closed, except where its text was changed since', async () => {
  const library = published()
  const { product, article, services, records } = library
  const other = articleAbout(library, product, ['pinned'])
  for (const { id } of [article, other]) exportTo(library, id)
  await setPrices(library, product, price(3800))
  const { undoId } = await services['facts.revise']({ articleIds: [article.id, other.id] })
  const revised = records.articles.get(other.id) ?? other
  records.articles.save(other.id, revised.revision, {
    document: {
      ...revised.document,
      content: revised.document.content.filter(({ type }) => type !== 'paragraph'),
    },
  })
  // Readers have the newer value of this one by now.
  const first = records.articles.get(article.id) ?? article
  records.articles.save(article.id, first.revision, { fields: { ...first, status: 'published' } })
  library.library.close()

  const reopened = openLibrary(library.library.folder)
  const again = createRecordServices(reopened, new ChangeFeed())
  expect(await again['facts.undoRevision']({ undoId })).toEqual({
    restored: 1,
    problems: ['“Five masks” was changed since, and stays as it is now.'],
  })
  expect(again['articles.get']({ id: article.id })).toMatchObject({
    status: 'needs-update',
    document: article.document,
  })
  expect(again['articles.get']({ id: other.id }).status).toBe('needs-update')
  reopened.close()
})

test('a revision of many articles goes in slices; stopped, all are as they were, and so with its way back', async () => {
  const library = published()
  const { product, article, services, records, told } = library
  const articleIds = [article.id]
  for (let count = 1; count < 70; count += 1)
    articleIds.push(articleAbout(library, product, ['live', 'pinned']).id)
  for (const id of articleIds) exportTo(library, id)
  await setPrices(library, product, price(3400), price(3800, { asOf: '2026-06-01' }))
  const seen = () => records.articles.getMany(articleIds).map(asSeen)
  const before = seen()
  const stopping = () => {
    const stop = new AbortController()
    return { signal: stop.signal, onProgress: halfway(() => stop.abort()) }
  }
  const stopped = expect.objectContaining({ code: 'cancelled' })
  await expect(services['facts.revise']({ articleIds }, stopping())).rejects.toThrow(stopped)
  expect(seen()).toEqual(before)
  expect(services['facts.revisions'](null)).toEqual([])

  let turns = 0
  const others = setInterval(() => (turns += 1), 0)
  const { revised, undoId } = await services['facts.revise']({ articleIds })
  clearInterval(others)
  expect(revised).toBe(70)
  expect(turns).toBeGreaterThan(1)
  expect(told.at(-1)).toMatchObject({ kind: 'article', ids: { length: 70 } })
  const undoing = services['facts.undoRevision']({ undoId }, stopping())
  await expect(undoing).rejects.toThrow('Stopped. 40 of 70 articles are as before')
  expect(services['facts.revisions'](null)).toMatchObject([{ articles: 30 }])
  expect(await services['facts.undoRevision']({ undoId })).toEqual({ restored: 30, problems: [] })
  expect(seen()).toEqual(before)
})

test('a revision that ends with its process is told as cut off, until it is taken back', async () => {
  const opened = published()
  const { library, product, article, services } = opened
  const articleIds = [article.id]
  for (let count = 1; count < 45; count += 1) articleIds.push(articleAbout(opened, product, ['pinned']).id)
  for (const id of articleIds) exportTo(opened, id)
  await setPrices(opened, product, price(3400), price(3800, { asOf: '2026-06-01' }))
  // Nothing can be written any more, as when the process is gone.
  const cutOff = { onProgress: halfway(() => library.close()) }
  await expect(services['facts.revise']({ articleIds }, cutOff)).rejects.toThrow()

  const reopened = openLibrary(library.folder)
  const again = createRecordServices(reopened, new ChangeFeed())
  const [half] = again['facts.revisions'](null)
  expect(half).toMatchObject({ articles: 40, isWhole: false })
  const { undoId } = await again['facts.revise']({ articleIds })
  expect(again['facts.revisions'](null)).toMatchObject([
    { id: undoId, articles: 5, isWhole: true },
    { id: half?.id, isWhole: false },
  ])
  for (const id of [undoId, half?.id ?? '']) await again['facts.undoRevision']({ undoId: id })
  expect(again['facts.revisions'](null)).toEqual([])
  expect(reopened.connection.prepare('SELECT key FROM settings').pluck().all()).not.toContain(
    'revisionsUnderWay',
  )
  reopened.close()
})

test('a revision that cannot be made in one article is made in none', async () => {
  const { article, services, records } = published()
  await expect(services['facts.revise']({ articleIds: [article.id, newId()] })).rejects.toThrow(
    /Nothing was changed/,
  )
  expect(records.articles.get(article.id)?.revision).toBe(1)
})

test('each of the three queries goes by an index wherever the log grows', () => {
  const { library } = published()
  for (const scope of ['library', 'article', 'product'] as const) {
    const plan = library.connection
      .prepare(`EXPLAIN QUERY PLAN ${mayBeOutOfDateQuery(scope)}`)
      .all(scope === 'library' ? {} : { id: 'x' }) as { detail: string }[]
    const scans = plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'))
    expect(scans, scope).toEqual(scope === 'library' ? [expect.stringMatching(/^SCAN a\b/)] : [])
  }
})
