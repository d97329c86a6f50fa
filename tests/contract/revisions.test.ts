import { newId } from '@shared/identifiers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest } from './desk-under-test'

let desk: ReturnType<typeof createDeskUnderTest>
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const textOf = (words: string) => ({
  type: 'doc' as const,
  content: [
    { type: 'paragraph' as const, attrs: { id: null }, content: [{ type: 'text' as const, text: words }] },
  ],
})

test('a window keeps, lists, reads and names revisions, and hears of them', async () => {
  const article = await desk.call('articles.create', {
    fields: { title: 'Clay' },
    document: textOf('Twice a week.'),
  })
  const kept = await desk.call('revisions.keep', { articleId: article.id, cause: 'named', label: ' Sent ' })
  expect(kept).toMatchObject({ cause: 'named', label: 'Sent', articleId: article.id })
  expect(desk.told).toContainEqual({ name: 'revisions.changed', payload: { articleId: article.id } })
  await desk.call('articles.save', { id: article.id, revision: 1, document: textOf('Once a week.') })
  await desk.call('revisions.keep', { articleId: article.id, cause: 'restore' })
  expect(await desk.call('revisions.list', { articleId: article.id })).toMatchObject([
    { cause: 'restore', added: 1, removed: 1 },
    { id: kept.id },
  ])
  expect((await desk.call('revisions.read', { id: kept.id })).document).toEqual(article.document)
  await desk.call('revisions.rename', { id: kept.id, label: '' })
  expect((await desk.call('revisions.list', { articleId: article.id }))[1]?.label).toBe('')
})

test('what is not there is told, and a cause of the desk’s own is refused', async () => {
  const missing = newId()
  expect(await desk.ask('revisions.read', { id: missing })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  expect(await desk.ask('revisions.rename', { id: missing, label: 'x' })).toMatchObject({ ok: false })
  expect(await desk.ask('revisions.keep', { articleId: missing, cause: 'named' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
  const forged = { articleId: missing, cause: 'export' } as never
  expect(await desk.ask('revisions.keep', forged)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
})

test('closing a library keeps what somebody was writing', async () => {
  const article = await desk.call('articles.create', {
    fields: { title: 'Clay' },
    document: textOf('Twice a week.'),
  })
  await desk.call('articles.save', { id: article.id, revision: 1, document: textOf('Once a week.') })
  await desk.call('library.openSample', null)
  expect(await desk.call('revisions.list', { articleId: article.id })).toMatchObject([
    { cause: 'pause', added: 1, removed: 1 },
    { cause: 'start' },
  ])
})

test('whoever looks at the revisions sees what the article was before it was written in, without a pause', async () => {
  const article = await desk.call('articles.create', {
    fields: { title: 'Clay' },
    document: textOf('Twice a week.'),
  })
  await desk.call('articles.save', { id: article.id, revision: 1, document: textOf('Once a week.') })
  const listed = await desk.call('revisions.list', { articleId: article.id })
  expect(listed).toMatchObject([{ cause: 'start' }])
  expect((await desk.call('revisions.read', { id: listed[0]?.id ?? '' })).document).toEqual(article.document)
  expect(desk.told).toContainEqual({ name: 'revisions.changed', payload: { articleId: article.id } })

  // It is kept once, and goes on as before: what is written now is kept at the pause.
  await desk.call('articles.save', { id: article.id, revision: 2, document: textOf('Never.') })
  expect(await desk.call('revisions.list', { articleId: article.id })).toHaveLength(1)
  await desk.call('library.openSample', null)
  expect(await desk.call('revisions.list', { articleId: article.id })).toMatchObject([
    { cause: 'pause', added: 1, removed: 3 },
    { cause: 'start' },
  ])
})
