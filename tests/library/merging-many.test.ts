import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyBrandFields } from '@shared/records/brand'
import { mergedFields } from '@shared/records/merge/merge-fields'
import { expect, test, vi } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields } from '../helpers/library-samples'
import { halfway } from '../helpers/part-way'

const testLibrary = testLibraries()
const COUNT = 900

/** Two spellings of one house: `COUNT` jars of the wrong one, and one of the right one. */
function shelves() {
  const made = testLibrary()
  const { records } = made
  const brand = (name: string) => records.brands.create({ ...emptyBrandFields(), name })
  const keep = brand('Maison Aurèle')
  const other = brand('Aurelle Paris')
  const jar = (name: string, brandId: string) => ({ ...emptyFields.product(), name, brandId })
  const ids = records.products.createMany([
    jar('The right jar', keep.id),
    ...Array.from({ length: COUNT }, (_, index) => jar(`Jar ${index}`, other.id)),
  ])
  const article = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'On jars' },
    document: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { id: newId() },
          content: [{ type: 'mention', attrs: { kind: 'brand', id: other.id, text: null } }],
        },
      ],
    },
  })
  return { ...made, keep, other, ids, article }
}

type Shelves = ReturnType<typeof shelves>

function asking({ records, keep, other }: Shelves) {
  const wholes = records.brands.getMany([keep.id, other.id])
  const [first, second] = wholes
  if (!first || !second) throw new Error('A brand is gone.')
  const seen = ({ id, revision }: typeof first) => ({ id, revision })
  return {
    kind: 'brand' as const,
    keep: seen(first),
    merged: [seen(second)],
    fields: mergedFields('brand', wholes),
  }
}

/** What a person sees: everything but how often and when records were written. */
function seen({ records }: Pick<TestLibrary, 'records'>, { ids, keep, other, article }: Shelves) {
  return {
    products: records.products.getMany(ids).map(asSeen),
    brands: records.brands.getMany([keep.id, other.id]).map(asSeen),
    document: records.articles.get(article.id)?.document,
    merged: records.merges.hasAny(),
  }
}

const brandsOf = ({ records, ids }: Shelves) =>
  new Set(records.products.getMany(ids).map(({ brandId }) => brandId))

test('a brand of many products is merged in slices between which others have their turn, and taken back', async () => {
  const made = shelves()
  const { services, records, keep, other, article } = made
  const before = seen(made, made)
  let turns = 0
  const others = setInterval(() => (turns += 1), 0)
  const told: number[] = []
  const answer = await services['merges.make'](asking(made), { onProgress: (done) => told.push(done) })
  clearInterval(others)
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  expect(told).toEqual([250, 500, 750, 900, 901])
  expect(turns).toBeGreaterThan(2)
  expect(answer.articles).toBe(1)
  expect(brandsOf(made)).toEqual(new Set([keep.id]))
  expect(JSON.stringify(records.articles.get(article.id))).not.toContain(other.id)
  expect(records.editJournal.isEmpty()).toBe(true)
  const found = (text: string) => services['search.find']({ text, kinds: ['product'], limit: 5 }).length
  await vi.waitFor(() => expect(found('"Maison Aurèle" jar 899')).toBe(1), 10_000)

  expect(await services['merges.undo']({ mergeId: answer.mergeId })).toEqual({ done: 1, left: 0 })
  expect(seen(made, made)).toEqual(before)
  await vi.waitFor(() => expect(found('"Aurelle Paris" jar 899')).toBe(1), 10_000)
})

test('a merge, and its way back, that is stopped has changed nothing', async () => {
  const made = shelves()
  const { services } = made
  const before = seen(made, made)
  const stop = new AbortController()
  const following = { signal: stop.signal, onProgress: halfway(() => stop.abort()) }
  await expect(services['merges.make'](asking(made), following)).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringContaining('Everything is as it was'),
  })
  expect(seen(made, made)).toEqual(before)

  const answer = await services['merges.make'](asking(made))
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  const merged = seen(made, made)
  const again = new AbortController()
  await expect(
    services['merges.undo'](
      { mergeId: answer.mergeId },
      { signal: again.signal, onProgress: halfway(() => again.abort()) },
    ),
  ).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen(made, made)).toEqual(merged)
  expect(await services['merges.undo']({ mergeId: answer.mergeId })).toEqual({ done: 1, left: 0 })
})

test('what is saved or made meanwhile comes along, and a brand that moves on meanwhile stops the merge', async () => {
  const made = shelves()
  const { services, records, keep, other, ids } = made
  const [, first = '', second = ''] = ids
  const meddle = halfway(() => {
    const product = records.products.get(ids.at(-1) ?? '')
    if (product) records.products.save(product.id, product.revision, { ...product, notes: 'Kept.' })
    records.products.create({ ...emptyFields.product(), name: 'A late jar', brandId: other.id })
  })
  const answer = await services['merges.make'](asking(made), { onProgress: meddle })
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  expect(records.products.idsOfBrand(other.id)).toEqual([])
  expect(records.products.get(ids.at(-1) ?? '')).toMatchObject({ notes: 'Kept.', brandId: keep.id })
  // One goes to another brand by hand, one is deleted: the first is told, the other counts for nothing.
  const third = records.brands.create({ ...emptyBrandFields(), name: 'Third' })
  const moved = records.products.get(first)
  if (moved) records.products.save(moved.id, moved.revision, { ...moved, brandId: third.id })
  records.products.deleteForEver([second])
  expect(await services['merges.undo']({ mergeId: answer.mergeId })).toEqual({ done: 1, left: 1 })
  expect(records.products.idsOfBrand(other.id)).toHaveLength(COUNT - 1)
  expect(records.products.get(first)?.brandId).toBe(third.id)

  const before = brandsOf(made)
  const rename = halfway(() => {
    const brand = records.brands.get(keep.id)
    if (brand) records.brands.save(keep.id, brand.revision, { ...brand, country: 'France' })
  })
  const stale = await services['merges.make'](asking(made), { onProgress: rename })
  expect(stale).toMatchObject({ outcome: 'stale', current: [{ country: 'France' }, { id: other.id }] })
  expect(brandsOf(made)).toEqual(before)
})

test('a merge that the process did not survive is taken back at the next opening', async () => {
  const made = shelves()
  const before = seen(made, made)
  const { folder } = made.library
  await expect(
    made.services['merges.make'](asking(made), { onProgress: halfway(() => made.library.close()) }),
  ).rejects.toThrow()
  const library = openLibrary(folder)
  try {
    const records = repositoriesOf(library)
    expect(records.editJournal.isEmpty()).toBe(false)
    createRecordServices(library, new ChangeFeed())
    await vi.waitFor(() => expect(records.editJournal.isEmpty()).toBe(true), 10_000)
    expect(seen({ records }, made)).toEqual(before)
  } finally {
    library.close()
  }
})

test('a brand of many products, and of many texts, is renamed at once and found by its new name soon after', async () => {
  const made = shelves()
  const { services, records, other, article, told } = made
  for (let copy = 0; copy < 20; copy += 1)
    records.articles.create({ fields: emptyArticleFields(), document: article.document })
  const brand = records.brands.get(other.id)
  if (!brand) throw new Error('It is gone.')
  const rename = (revision: number, name: string) =>
    services['brands.save']({ id: brand.id, revision, fields: { ...brand, name } })
  rename(brand.revision, 'Zephyrin')
  const behind = records.wordsBehind.list()
  rename(brand.revision + 1, 'Zephyrine')
  // However often it is saved while it is typed, each record is brought in step once.
  expect(records.wordsBehind.list()).toEqual(behind)
  expect(behind.map(({ kind, ids }) => [kind, ids.length])).toEqual([
    ['article', 21],
    ['product', COUNT],
  ])
  const found = (kind: 'product' | 'article') =>
    services['search.find']({ text: 'Zephyrine', kinds: [kind], limit: 50 }).length
  await vi.waitFor(() => expect([found('product'), found('article')]).toEqual([50, 21]), 10_000)
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ kind: 'article' }), 10_000)
  expect(services['mentions.ofRecord']({ kind: 'brand', id: brand.id })[0]?.sentence).toBe('Zephyrine')
  await vi.waitFor(() => expect(records.wordsBehind.isEmpty()).toBe(true), 10_000)
})
