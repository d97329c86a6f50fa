import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { createRevisions } from '@main/services/facts/revisions'
import { ChangeFeed } from '@main/services/records'
import { newId } from '@shared/identifiers'
import { emptyArticleFields } from '@shared/records/article-fields'
import { emptyProductFields } from '@shared/records/product'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-facts-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const price = (amountMinor: number, asOf: string) => ({
  id: newId(),
  sizeId: null,
  amountMinor,
  currency: 'EUR',
  asOf,
})

/** A published article with a card of a balm at €34, in a library that nobody holds open. */
function writeLibrary(): { articleId: string; changePrice: () => void } {
  const place = join(folder, 'Library')
  const fields = { ...emptyProductFields(), name: 'Tidewater Balm', prices: [price(3400, '2026-01-05')] }
  const library = createLibrary(place)
  const records = repositoriesOf(library)
  const product = records.products.create(fields)
  const card = { type: 'productCard' as const, attrs: { id: newId(), productId: product.id, note: null } }
  const article = records.articles.create({
    fields: { ...emptyArticleFields(), title: 'Balms for the boat', status: 'published' },
    document: { type: 'doc', content: [card] },
  })
  library.close()
  return {
    articleId: article.id,
    changePrice() {
      const again = openLibrary(place)
      const prices = [...fields.prices, price(3800, '2026-06-01')]
      repositoriesOf(again).products.save(product.id, 1, { ...fields, prices })
      again.close()
    },
  }
}

const dayNow = () => new Date().toISOString().slice(0, 10)

test('desk facts lists old prices in plain lines and as JSON, and ends with 0', async () => {
  const { articleId, changePrice } = writeLibrary()
  const desk = (...words: string[]) => runDesk(words, folder)
  const before = dayNow()
  const exported = await desk(
    'export',
    '--all',
    '--to',
    'posts',
    '--profile',
    'markdown',
    '--library',
    'Library',
  )
  expect(exported.code).toBe(0)
  expect(await desk('facts', '--library', 'Library')).toMatchObject({ code: 0, out: '' })

  changePrice()
  const listed = await desk('facts', '--library', 'Library')
  // Midnight may have come in between.
  const day = listed.out.includes(before) ? before : dayNow()
  expect(listed).toEqual({
    code: 0,
    err: '',
    out: `Balms for the boat (${articleId})\n  Tidewater Balm, price: €34.00 → €38.00, printed ${day} (Markdown)\n`,
  })
  const json = await desk('facts', '--library', 'Library', '--json')
  expect(json.code).toBe(0)
  expect(JSON.parse(json.out)).toMatchObject({
    articles: [{ articleId, values: [{ value: '€34.00', now: '€38.00', asOf: '2026-06-01' }] }],
  })
})

test('desk export publishes again what needed an update, unless it is told to leave it', async () => {
  const { articleId } = writeLibrary()
  const place = join(folder, 'Library')
  const setStatus = (status: 'needs-update') => {
    const library = openLibrary(place)
    const { articles } = repositoriesOf(library)
    const article = articles.get(articleId)
    if (article) articles.save(articleId, article.revision, { fields: { ...article, status } })
    library.close()
  }
  const status = () => {
    const library = openLibrary(place, { mode: 'read' })
    const now = repositoriesOf(library).articles.get(articleId)?.status
    library.close()
    return now
  }
  const words = ['export', articleId, '--to', 'posts', '--profile', 'html', '--library', 'Library']
  setStatus('needs-update')
  expect((await runDesk([...words, '--keep-status'], folder)).err).toBe('')
  expect(status()).toBe('needs-update')
  const exported = await runDesk(words, folder)
  expect(exported).toMatchObject({
    code: 0,
    err: 'Published again: Balms for the boat, which needed an update.\n',
  })
  expect(status()).toBe('published')
})

test('desk undo-revision lists what was revised and takes it back', async () => {
  const { articleId, changePrice } = writeLibrary()
  const words = ['--library', 'Library']
  await runDesk(['export', articleId, '--to', 'posts', '--profile', 'html', ...words], folder)
  changePrice()
  const library = openLibrary(join(folder, 'Library'))
  const revisions = createRevisions(library, repositoriesOf(library), new ChangeFeed())
  const { undoId } = await revisions.revise([articleId])
  library.close()
  const listed = await runDesk(['undo-revision', ...words], folder)
  expect(listed.out).toMatch(new RegExp(`^${undoId}\t\\d{4}-\\d\\d-\\d\\d\t1 article\tBalms for the boat\n$`))
  const done = await runDesk(['undo-revision', undoId, '--json', ...words], folder)
  expect(JSON.parse(done.out)).toEqual({ restored: 1, problems: [] })
  expect((await runDesk(['undo-revision', undoId, ...words], folder)).code).toBe(1)
})
