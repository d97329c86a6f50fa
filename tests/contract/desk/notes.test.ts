import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { wholeBlock } from '@main/library/repositories/note-rows'
import { emptyDocument } from '@shared/article/document'
import { emptyArticleFields } from '@shared/records/article-fields'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-notes-')))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Two articles: one with a resolved note and an overdue to-do, one with a note whose words are gone. */
function writeLibrary(): { first: string; second: string } {
  const library = createLibrary(join(folder, 'Library'))
  const { articles, notes } = repositoriesOf(library)
  const write = (title: string) =>
    articles.create({ fields: { ...emptyArticleFields(), title }, document: emptyDocument() }).id
  const first = write('Balms for the boat')
  const second = write('Salt and sun')
  const note = { author: 'Vera', place: wholeBlock('b'), isLost: false, isTodo: false, dueOn: null }
  const done = notes.create({ ...note, articleId: first, text: 'Is it vegan?', quote: 'the balm' })
  notes.save(done.id, 1, { ...done, resolvedAt: 5 })
  notes.create({
    ...note,
    articleId: first,
    text: 'Ask for\nthe price.',
    quote: 'two drops',
    isTodo: true,
    dueOn: '2020-01-31',
  })
  notes.create({ ...note, articleId: second, text: 'Too long.', quote: 'a tide', isLost: true })
  library.close()
  return { first, second }
}

test('desk search finds a note, told by the article it stands beside', async () => {
  const { first } = writeLibrary()
  const desk = (...words: string[]) => runDesk(['search', '--library', 'Library', ...words], folder)
  expect((await desk('vegan')).out).toContain(first)
  const hits: unknown = JSON.parse((await desk('vegan', '--json')).out)
  expect(hits).toMatchObject([{ kind: 'article', id: first, part: expect.stringMatching(/^note:/) }])
})

test('desk notes lists them by what is due, narrowed by article and state, and as JSON', async () => {
  const { first, second } = writeLibrary()
  const desk = (...words: string[]) => runDesk(['notes', '--library', 'Library', ...words], folder)
  const todo = '  To do by 2020-01-31, overdue: Ask for the price. “two drops”\n'
  const lost = `Salt and sun (${second})\n  Note, its words are gone: Too long. “a tide”\n`
  expect(await desk()).toMatchObject({
    code: 0,
    out: `Balms for the boat (${first})\n${todo}  Note, resolved: Is it vegan? “the balm”\n${lost}`,
  })
  expect((await desk('--open')).out).toBe(`Balms for the boat (${first})\n${todo}${lost}`)
  expect((await desk('--due')).out).toBe(`Balms for the boat (${first})\n${todo}`)
  expect((await desk('--article', second)).out).toBe(lost)
  expect(JSON.parse((await desk('--due', '--json')).out)).toMatchObject({
    articles: [{ articleId: first, notes: [{ text: 'Ask for\nthe price.', dueOn: '2020-01-31' }] }],
  })
})
