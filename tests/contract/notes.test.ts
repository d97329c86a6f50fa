import { newId } from '@shared/identifiers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'
import { everythingExported } from './everything-exported'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const secret = 'Zyxxnote'
const whole = { quote: `${secret}quote`, isLost: false }

/** An article with a note on its words, one on a block, a to-do, a resolved one, a lost one, and an answer. */
async function annotated(): Promise<string> {
  const [first] = (await desk.call('articles.list', {})).rows
  const articleId = first?.id ?? ''
  const { document } = await desk.call('articles.get', { id: articleId })
  const blockId = document.content[0]?.attrs?.id ?? null
  const place = { blockId, endBlockId: blockId, from: 0, to: 4, words: 'Word', before: '', after: '' }
  for (const isTodo of [false, true])
    for (const isLost of [false, true]) {
      const note = await desk.call('notes.create', {
        articleId,
        fields: { text: `${secret} text`, isTodo, dueOn: isTodo ? '2026-12-01' : null },
        at: { ...whole, place, isLost },
      })
      const reply = { id: newId(), author: `${secret}author`, text: `${secret} answer`, createdAt: 1 }
      const fields = { ...note, replies: [reply], resolvedAt: isLost ? 1 : null }
      await desk.call('notes.save', { id: note.id, revision: 1, fields })
    }
  return articleId
}

test('no exporter lets a note out, by file, preview, clipboard, CSV or vCard', async () => {
  const articleId = await annotated()
  const { out, profiles } = await everythingExported(desk, articleId)
  // The text itself is there, so an empty export does not pass for a clean one.
  const { title } = await desk.call('articles.get', { id: articleId })
  expect(out.filter((text) => text.includes(title)).length).toBeGreaterThan(profiles)
  for (const text of out) expect(text).not.toContain(secret)
})

test('a copy of an article has no notes; the library’s own format keeps every one', async () => {
  const articleId = await annotated()
  const copy = await desk.call('articles.duplicate', { id: articleId })
  expect(await desk.call('notes.ofArticle', { articleId: copy.id })).toEqual([])
  const before = await desk.call('notes.ofArticle', { articleId })
  expect(before).toHaveLength(4)
  desk.person.answers.push(desk.path('out.zip'))
  await desk.call('transfers.exportLibrary', null)
  desk.person.answers.push([desk.path('out.zip')], desk.path('Again'))
  await desk.call('transfers.openExport', null)
  expect(await desk.call('notes.ofArticle', { articleId })).toEqual(before)
})

test('windows are told of the article whose notes changed, and of nothing when a place is kept', async () => {
  const articleId = await annotated()
  const told = () => desk.told.filter(({ name }) => name === 'notes.changed')
  expect(told()).toHaveLength(8)
  const { revision } = await desk.call('articles.get', { id: articleId })
  const placed = (await desk.call('notes.ofArticle', { articleId })).map(({ id, place }) => ({
    ...whole,
    id,
    place,
  }))
  expect(await desk.call('notes.place', { articleId, articleRevision: revision, placed })).toEqual({
    kept: true,
  })
  expect(told()).toHaveLength(8)
  const [first] = placed
  await desk.call('notes.delete', { id: first?.id ?? '' })
  expect(told().at(-1)?.payload).toEqual({ articleId })
  const gone = await desk.ask('notes.save', {
    id: first?.id ?? '',
    revision: 2,
    fields: { text: 'a', isTodo: false, dueOn: null, resolvedAt: null, replies: [] },
  })
  expect(gone).toMatchObject({ ok: false, error: { code: 'not-found' } })
})
