import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyProductFields } from '@shared/records/product'
import { expect, test, vi } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { fullMedia } from '../helpers/library-samples'
import { halfway } from '../helpers/part-way'

const testLibrary = testLibraries()
const COUNT = 130

/** A binned cream that `COUNT` German articles name, with its price. */
function shelves() {
  const made = testLibrary()
  const { records } = made
  const sizeId = newId()
  const cream = records.products.create({
    ...emptyProductFields(),
    name: 'Clay Cream',
    sizes: [{ id: sizeId, label: '50 ml' }],
    prices: [{ id: newId(), sizeId, amountMinor: 3200, currency: 'EUR', asOf: '2026-03-01' }],
  })
  const naming = (words: string) => ({
    type: 'paragraph' as const,
    attrs: { id: newId() },
    content: [
      { type: 'text' as const, text: words },
      { type: 'mention' as const, attrs: { kind: 'product' as const, id: cream.id, text: null } },
      {
        type: 'fact' as const,
        attrs: {
          productId: cream.id,
          field: 'price',
          sizeId,
          mode: 'live',
          value: null,
          asOf: null,
        } as const,
      },
    ],
  })
  const articleIds = records.articles.createMany(
    Array.from({ length: COUNT }, (_, index) => ({
      fields: { ...emptyArticleFields(), title: `On clay ${index}`, language: 'de-DE' },
      document: { type: 'doc', content: [naming(`Text ${index} on `)] },
    })),
  )
  records.products.bin([cream.id])
  return { ...made, cream, naming, articleIds }
}

type Shelves = ReturnType<typeof shelves>

function seen({ records }: Pick<TestLibrary, 'records'>, { articleIds, cream }: Shelves) {
  return {
    articles: records.articles.getMany(articleIds).map(asSeen),
    cream: records.products.get(cream.id),
    keptWords: records.keptWords.has(cream.id),
    journal: records.editJournal.isEmpty(),
  }
}

test('a record that many texts name goes in slices between which others have their turn', async () => {
  const made = shelves()
  const { records, services, cream, articleIds, told } = made
  const reading = vi.spyOn(records.articles, 'get')
  let turns = 0
  const others = setInterval(() => (turns += 1), 0)
  const progress: number[] = []
  const deleting = services['products.deleteForEver'](
    { ids: [cream.id] },
    { onProgress: (done) => progress.push(done) },
  )
  expect(await deleting).toEqual({ done: 1 })
  clearInterval(others)
  expect(progress).toEqual([20, 40, 60, 80, 100, 120, 130])
  expect(turns).toBeGreaterThan(3)
  // A value that is kept still says whose it was, yet its text is read and written once.
  expect(reading).toHaveBeenCalledTimes(COUNT)
  expect(records.products.get(cream.id)).toBeNull()
  for (const { document, revision } of records.articles.getMany(articleIds)) {
    expect(revision).toBe(2)
    expect(document.content).toMatchObject([
      {
        content: [
          { type: 'text', text: expect.stringMatching(/^Text \d+ on Clay Cream$/) },
          { type: 'fact', attrs: { mode: 'pinned', value: '32,00\u00a0€' } },
        ],
      },
    ])
  }
  expect(told.find(({ kind, ids }) => kind === 'article' && ids.length === COUNT)).toBeDefined()
  expect(told).toContainEqual({ kind: 'product', ids: [cream.id] })
})

test('stopped, it has changed nothing, and what is written meanwhile keeps its words too', async () => {
  const made = shelves()
  const { records, services, cream, naming, articleIds } = made
  const before = seen(made, made)
  const stop = new AbortController()
  await expect(
    services['products.deleteForEver'](
      { ids: [cream.id] },
      { signal: stop.signal, onProgress: halfway(() => stop.abort()) },
    ),
  ).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('Everything is as it was') })
  expect(seen(made, made)).toEqual(before)

  const [first = ''] = articleIds
  const onProgress = halfway(() => {
    const article = records.articles.get(first)
    if (!article) throw new Error('It is gone.')
    const content = [...article.document.content, naming('Written after its turn: ')]
    records.articles.save(first, article.revision, { document: { type: 'doc', content } })
  })
  expect(await services['products.deleteForEver']({ ids: [cream.id] }, { onProgress })).toEqual({ done: 1 })
  expect(records.articles.get(first)?.document.content[1]).toMatchObject({
    content: [{ type: 'text', text: 'Written after its turn: Clay Cream' }, { type: 'fact' }],
  })
})

test('a record that is restored meanwhile stays, and every text names it as before', async () => {
  const made = shelves()
  const { records, services, cream } = made
  const before = seen(made, made).articles
  await expect(
    services['products.deleteForEver'](
      { ids: [cream.id] },
      { onProgress: halfway(() => records.products.restore([cream.id])) },
    ),
  ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Nothing was deleted') })
  expect(seen(made, made).articles).toEqual(before)
  expect(records.products.get(cream.id)?.binnedAt).toBeNull()
})

test('a deletion that the process did not survive is taken back at the next opening', async () => {
  const made = shelves()
  const before = seen(made, made)
  const { folder } = made.library
  const deleting = made.services['products.deleteForEver'](
    { ids: [made.cream.id] },
    { onProgress: halfway(() => made.library.close()) },
  )
  await expect(deleting).rejects.toThrow()
  const library = openLibrary(folder)
  const records = repositoriesOf(library)
  expect(records.editJournal.isEmpty()).toBe(false)
  createRecordServices(library, new ChangeFeed())
  await vi.waitFor(() => expect(records.editJournal.isEmpty()).toBe(true), 10_000)
  expect(seen({ records }, made)).toEqual(before)
  library.close()
})

test('a bin with such a record is emptied in slices too; stopped in one, that record stays in it', async () => {
  const made = shelves()
  const { records, services, cream, articleIds } = made
  const brandIds = records.brands.createMany(
    ['House of Clay', 'House of Foam', 'House of Salt'].map((name) => ({ ...emptyBrandFields(), name })),
  )
  records.brands.bin(brandIds)
  const before = seen(made, made)
  const stop = new AbortController()
  // The brands go before the product; then its texts are under way.
  const others = setInterval(() => {
    if (records.articles.standing(articleIds[0] ?? '')?.revision === 2) stop.abort()
  }, 0)
  expect(await services['bin.empty'](null, { signal: stop.signal })).toEqual({ done: 3, left: 1 })
  clearInterval(others)
  expect(seen(made, made)).toEqual(before)
  expect(await services['bin.empty'](null)).toEqual({ done: 1, left: 0 })
  expect(records.products.get(cream.id)).toBeNull()
  expect(JSON.stringify(records.articles.getMany(articleIds).map(({ document }) => document))).not.toContain(
    '"mention"',
  )
})

test('a picture that is the cover of many articles and stands in none is gone at once', async () => {
  const { records, services, told } = testLibrary()
  const media = records.media.create(fullMedia())
  records.articles.createMany(
    Array.from({ length: COUNT }, () => ({
      fields: { ...emptyArticleFields(), coverMediaId: media.id },
      document: { type: 'doc', content: [] },
    })),
  )
  const progress: number[] = []
  await services['media.deleteForEver']({ ids: [media.id] }, { onProgress: (done) => progress.push(done) })
  expect(progress).toEqual([])
  expect(told.at(-1)).toMatchObject({ kind: 'article', ids: { length: COUNT } })
})
