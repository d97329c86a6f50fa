import type { ArticleDocument } from '@shared/article/document'
import type { FindQuery } from '@shared/article/find/find-query'
import { plainText } from '@shared/article/plain-text'
import { newId } from '@shared/identifiers'
import type { ArticleStatus } from '@shared/records/choices'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const query: FindQuery = {
  text: 'zinkweiss',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere',
}

function document(...lines: string[]): ArticleDocument {
  return {
    type: 'doc',
    content: lines.map((text) => ({
      type: 'paragraph',
      attrs: { id: newId() },
      content: [{ type: 'text', text }],
    })),
  }
}

async function write(title: string, status: ArticleStatus, ...lines: string[]) {
  return desk.call('articles.create', { fields: { title, status }, document: document(...lines) })
}

async function find(asked: Partial<FindQuery> = {}) {
  const { articles } = await desk.call('find.inArticles', { query: { ...query, ...asked } })
  return articles
}

function chosen(articles: Awaited<ReturnType<typeof find>>) {
  return articles.map(({ articleId, revision, places }) => ({
    articleId,
    revision,
    keys: places.map(({ key }) => key),
  }))
}

const textOf = async (id: string) => plainText((await desk.call('articles.get', { id })).document)

test('chosen places are replaced, published articles need an update, and it is all taken back', async () => {
  const published = await write('One', 'published', 'Zinkweiss first.', 'Then zinkweiss, zinkweiss.')
  const draft = await write('Two', 'drafting', 'No zinkweiss.')
  const found = await find()
  expect(found.map(({ title, places }) => [title, places.length]).sort()).toEqual([
    ['One', 3],
    ['Two', 1],
  ])
  const [wanted] = chosen(found.filter(({ title }) => title === 'One'))
  if (!wanted) throw new Error('nothing found')
  const answer = await desk.call('find.replaceInArticles', {
    query,
    replacement: { text: 'oxide', keepCase: true },
    articles: [{ ...wanted, keys: wanted.keys.filter((_, index) => index !== 1) }],
  })
  expect(answer).toMatchObject({ changed: [published.id], places: 2, left: [] })
  expect(await textOf(published.id)).toBe('Oxide first.\nThen zinkweiss, oxide.')
  const [kept] = await desk.call('revisions.list', { articleId: published.id })
  expect(kept).toMatchObject({ cause: 'replace', status: 'published' })
  const before = await desk.call('revisions.read', { id: kept?.id ?? '' })
  expect(plainText(before.document)).toBe('Zinkweiss first.\nThen zinkweiss, zinkweiss.')
  expect(await desk.call('revisions.list', { articleId: draft.id })).toEqual([])
  expect(await textOf(draft.id)).toBe('No zinkweiss.')
  expect((await desk.call('articles.get', { id: published.id })).status).toBe('needs-update')

  expect(await desk.call('find.undoReplace', { undoId: answer.undoId })).toEqual({
    restored: 1,
    problems: [],
  })
  expect(await textOf(published.id)).toBe('Zinkweiss first.\nThen zinkweiss, zinkweiss.')
  expect((await desk.call('articles.get', { id: published.id })).status).toBe('published')
  await expect(desk.call('find.undoReplace', { undoId: answer.undoId })).rejects.toThrow(/no longer/)
})

test('an article that was saved meanwhile is left, and what was changed since stays', async () => {
  const first = await write('One', 'drafting', 'Zinkweiss.', 'Zinkweiss too.')
  const second = await write('Two', 'drafting', 'Zinkweiss.')
  const found = await find()
  await desk.call('articles.save', {
    id: second.id,
    revision: second.revision,
    document: document('Zinkweiss, mine.'),
  })
  const answer = await desk.call('find.replaceInArticles', {
    query,
    replacement: { text: 'oxide', keepCase: false },
    articles: chosen(found),
  })
  expect(answer).toMatchObject({ changed: [first.id], places: 2, left: ['Two'] })
  expect(await textOf(second.id)).toBe('Zinkweiss, mine.')

  const now = await desk.call('articles.get', { id: first.id })
  const [block, ...rest] = now.document.content
  if (!block) throw new Error('no block')
  const [mine] = document('New here.').content
  await desk.call('articles.save', {
    id: first.id,
    revision: now.revision,
    document: { type: 'doc', content: [...(mine ? [mine] : []), ...rest] },
  })
  const back = await desk.call('find.undoReplace', { undoId: answer.undoId })
  expect(back.restored).toBe(1)
  expect(back.problems[0]).toContain('“One” was changed since')
  expect(await textOf(first.id)).toBe('New here.\nZinkweiss too.')
})

test('an expression that takes for ever, or is none, is refused with a line', async () => {
  await write('One', 'drafting', `${'a'.repeat(60)}b`)
  await expect(find({ text: '(a+)+$', isExpression: true })).rejects.toThrow(/takes too long/)
  await expect(find({ text: '(a', isExpression: true })).rejects.toThrow(/no regular expression/)
  expect(await find({ text: '(a){20}b', isExpression: true })).toHaveLength(1)
})

test('articles in the bin are not looked through', async () => {
  const { id } = await write('One', 'drafting', 'Zinkweiss.')
  await desk.call('articles.bin', { ids: [id] })
  expect(await find()).toEqual([])
})
