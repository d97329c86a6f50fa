import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import type { ArticleDocument, TopBlock } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { mergedFields } from '@shared/records/merge/merge-fields'
import { emptyProductFields } from '@shared/records/product'
import { expect, test, vi } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { halfway } from '../helpers/part-way'

const testLibrary = testLibraries()
const COUNT = 130

/** Two records of one cream: `COUNT` articles name the wrong one, with a price of a size that both have. */
function shelves() {
  const made = testLibrary()
  const { records } = made
  const cream = (name: string, sizeId: string, amountMinor: number) =>
    records.products.create({
      ...emptyProductFields(),
      name,
      sizes: [{ id: sizeId, label: '50 ml' }],
      prices: [{ id: newId(), sizeId, amountMinor, currency: 'EUR', asOf: '2026-03-01' }],
    })
  const sizes = { keep: newId(), other: newId() }
  const keep = cream('Clay Cream', sizes.keep, 3200)
  const other = cream('Clay Crème', sizes.other, 2900)
  const articleIds = records.articles.createMany(
    Array.from({ length: COUNT }, (_, index) => ({
      fields: { ...emptyArticleFields(), title: `On clay ${index}` },
      document: naming(other.id, sizes.other, `Text ${index}. `),
    })),
  )
  return { ...made, keep, other, sizes, articleIds }
}

type Shelves = ReturnType<typeof shelves>

function naming(productId: string, sizeId: string, words: string): ArticleDocument {
  const paragraph: TopBlock = {
    type: 'paragraph',
    attrs: { id: newId() },
    content: [
      { type: 'text', text: words },
      { type: 'mention', attrs: { kind: 'product', id: productId, text: null } },
      {
        type: 'fact',
        attrs: { productId, field: 'price', sizeId, mode: 'live', value: null, asOf: null },
      },
    ],
  }
  return { type: 'doc', content: [paragraph] }
}

function asking({ records, keep, other }: Shelves) {
  const wholes = records.products.getMany([keep.id, other.id])
  const [first, second] = wholes
  if (!first || !second) throw new Error('A product is gone.')
  const seen = ({ id, revision }: typeof first) => ({ id, revision })
  return {
    kind: 'product' as const,
    keep: seen(first),
    merged: [seen(second)],
    fields: mergedFields('product', wholes),
  }
}

/** What a person sees: everything but how often and when records were written. */
function seen({ records }: Pick<TestLibrary, 'records'>, { articleIds, keep, other }: Shelves) {
  return {
    articles: records.articles.getMany(articleIds).map(asSeen),
    products: records.products.getMany([keep.id, other.id]).map(asSeen),
    namedBy: [keep.id, other.id].map((id) => records.articles.idsShowing('product', id).length),
    merged: records.merges.hasAny(),
    journal: records.editJournal.isEmpty(),
  }
}

/** Writes blocks at the end of an article, after all that it has unless `former` is said. */
function write({ records }: Shelves, id: string, added: TopBlock[], former?: TopBlock[]): void {
  const article = records.articles.get(id)
  if (!article) throw new Error('It is gone.')
  const content = [...(former ?? article.document.content), ...added]
  records.articles.save(id, article.revision, { document: { type: 'doc', content } })
}

async function merged(made: Shelves, following = {}): Promise<string> {
  const answer = await made.services['merges.make'](asking(made), following)
  if (answer.outcome !== 'merged') throw new Error('It was refused.')
  expect(answer.articles).toBe(COUNT)
  return answer.mergeId
}

test('a record that many texts name is merged in slices between which others have their turn, and taken back', async () => {
  const made = shelves()
  const { records, services, keep, other, sizes, articleIds, told } = made
  const before = seen(made, made)
  let turns = 0
  const others = setInterval(() => (turns += 1), 0)
  const progress: number[] = []
  const mergeId = await merged(made, { onProgress: (done: number) => progress.push(done) })
  clearInterval(others)
  expect(progress).toEqual([20, 40, 60, 80, 100, 120, 130])
  expect(turns).toBeGreaterThan(3)
  expect(seen(made, made)).toMatchObject({ namedBy: [COUNT, 0], merged: true, journal: true })
  // The price of the size that went is the price of the one that stayed.
  const text = JSON.stringify(records.articles.getMany(articleIds))
  expect(text).not.toContain(other.id)
  expect(text).not.toContain(sizes.other)
  expect(text.split(sizes.keep)).toHaveLength(COUNT + 1)
  expect(told.find(({ kind, ids }) => kind === 'article' && ids.length === COUNT)).toBeDefined()
  expect(services['mentions.ofRecord']({ kind: 'product', id: keep.id })[0]?.sentence).toContain('Clay Cream')

  expect(await services['merges.undo']({ mergeId })).toEqual({ done: 1, left: 0 })
  expect(seen(made, made)).toEqual(before)
})

test('a merge of many texts, and its way back, that is stopped has changed nothing', async () => {
  const made = shelves()
  const { services } = made
  const before = seen(made, made)
  const stop = new AbortController()
  await expect(
    services['merges.make'](asking(made), {
      signal: stop.signal,
      onProgress: halfway(() => {
        expect(seen(made, made).namedBy[1]).toBeLessThan(COUNT)
        stop.abort()
      }),
    }),
  ).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('Everything is as it was') })
  expect(seen(made, made)).toEqual(before)

  const mergeId = await merged(made)
  const whole = seen(made, made)
  const again = new AbortController()
  await expect(
    services['merges.undo']({ mergeId }, { signal: again.signal, onProgress: halfway(() => again.abort()) }),
  ).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen(made, made)).toEqual(whole)
  expect(await services['merges.undo']({ mergeId })).toEqual({ done: 1, left: 0 })
  expect(seen(made, made)).toEqual(before)
})

test('what is written meanwhile, before its turn and after it, comes along', async () => {
  const made = shelves()
  const { records, services, other, sizes, articleIds } = made
  const [first = '', ...rest] = articleIds
  const last = rest.at(-1) ?? ''
  const add = (id: string, words: string) => write(made, id, naming(other.id, sizes.other, words).content)
  const mergeId = await merged(made, {
    onProgress: halfway(() => {
      add(first, 'Written after its turn. ')
      add(last, 'Written before its turn. ')
    }),
  })
  expect(JSON.stringify(records.articles.getMany(articleIds))).not.toContain(other.id)
  // What somebody rewrites after the merge stays, and is told.
  const second = records.articles.get(rest[0] ?? '')
  if (second)
    records.articles.save(second.id, second.revision, {
      document: naming(made.keep.id, sizes.keep, 'All new. '),
    })
  const stays = records.articles.get(rest[0] ?? '')?.document
  const undone = await services['merges.undo'](
    { mergeId },
    { onProgress: halfway(() => add(first, 'Written while it was taken back. ')) },
  )
  expect(undone).toEqual({ done: 1, left: 1 })
  expect(records.articles.get(rest[0] ?? '')?.document).toEqual(stays)
  // What was written while the merge still stood is about the record that stayed.
  const named = (id: string) => JSON.stringify(records.articles.get(id)?.document).split(other.id).length - 1
  expect([named(first), named(last)]).toEqual([4, 4])
})

test('of articles that somebody only renames or bins while a merge is taken back, nothing is said to be left', async () => {
  const made = shelves()
  const { records, services, articleIds } = made
  const mergeId = await merged(made)
  const [renamed = '', binned = ''] = articleIds
  const undone = await services['merges.undo'](
    { mergeId },
    {
      onProgress: halfway(() => {
        const article = records.articles.get(renamed)
        if (article)
          records.articles.save(renamed, article.revision, { fields: { ...article, title: 'New.' } })
        records.articles.bin([binned])
      }),
    },
  )
  expect(undone).toEqual({ done: 1, left: 0 })
  expect(seen(made, made).namedBy).toEqual([0, COUNT])
  expect(records.articles.get(renamed)?.title).toBe('New.')
})

test('a text that was saved while a merge was taken back has the merge again when that is stopped, and nothing else is said', async () => {
  const made = shelves()
  const { services, keep, sizes, articleIds } = made
  const mergeId = await merged(made)
  const stop = new AbortController()
  const onProgress = halfway(() => {
    write(made, articleIds[0] ?? '', naming(keep.id, sizes.keep, 'More. ').content)
    stop.abort()
  })
  await expect(
    services['merges.undo']({ mergeId }, { signal: stop.signal, onProgress }),
  ).rejects.toMatchObject({ code: 'cancelled', message: expect.stringContaining('Everything is as it was') })
  expect(seen(made, made).namedBy).toEqual([COUNT, 0])
})

test('what was written after its turn and rewritten since the merge is told, though the rest of its text is back', async () => {
  const made = shelves()
  const { records, services, keep, other, sizes, articleIds } = made
  const [first = ''] = articleIds
  const mergeId = await merged(made, {
    onProgress: halfway(() => write(made, first, naming(other.id, sizes.other, 'Added. ').content)),
  })
  const [moved] = records.articles.get(first)?.document.content ?? []
  write(made, first, naming(keep.id, sizes.keep, 'All new. ').content, moved ? [moved] : [])
  const undone = await services['merges.undo'](
    { mergeId },
    { onProgress: halfway(() => write(made, first, naming(keep.id, sizes.keep, 'More. ').content)) },
  )
  expect(undone).toEqual({ done: 1, left: 1 })
  // What the last write brought to the record that stayed once more is back too.
  const blocks = records.articles.get(first)?.document.content.map((block) => JSON.stringify(block))
  expect(blocks?.map((block) => block.includes(other.id))).toEqual([true, false, false])
})

test('a record that moves on while texts are moved stops the merge, and every text is as it was', async () => {
  const made = shelves()
  const { records, services, keep } = made
  const before = seen(made, made).articles
  const answer = await services['merges.make'](asking(made), {
    onProgress: halfway(() => {
      const product = records.products.get(keep.id)
      if (product) records.products.save(keep.id, product.revision, { ...product, notes: 'New.' })
    }),
  })
  expect(answer).toMatchObject({ outcome: 'stale', current: [{ notes: 'New.' }, {}] })
  expect(seen(made, made).articles).toEqual(before)
})

test('a merge of many texts, and its way back, that the process did not survive is taken back at the next opening', async () => {
  const made = shelves()
  const { folder } = made.library
  const before = seen(made, made)
  const crash = async (work: Promise<unknown>) => expect(work).rejects.toThrow()
  await crash(made.services['merges.make'](asking(made), { onProgress: halfway(() => made.library.close()) }))
  const opened = await recovered(folder)
  expect(seen(opened, made)).toEqual(before)
  const again = { ...made, ...opened }
  const mergeId = await merged(again)
  const whole = seen(opened, made)
  await crash(
    opened.services['merges.undo']({ mergeId }, { onProgress: halfway(() => opened.library.close()) }),
  )
  const last = await recovered(folder)
  expect(seen(last, made)).toEqual(whole)
  expect(await last.services['merges.undo']({ mergeId })).toEqual({ done: 1, left: 0 })
  expect(seen(last, made)).toEqual(before)
  last.library.close()
})

/** The library opened again, with what was half done taken back. */
async function recovered(folder: string) {
  const library = openLibrary(folder)
  const records = repositoriesOf(library)
  expect(records.editJournal.isEmpty()).toBe(false)
  const services = createRecordServices(library, new ChangeFeed())
  await vi.waitFor(() => expect(records.editJournal.isEmpty()).toBe(true), 10_000)
  return { library, records, services }
}
