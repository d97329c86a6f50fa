import { readFileSync } from 'node:fs'
import { newId } from '@shared/identifiers'
import type { ArticleFields } from '@shared/records/article'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest

beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

async function write(fields: Partial<ArticleFields>): Promise<string> {
  return (await desk.call('articles.create', { fields })).id
}

test('a card moved to another column is another revision soon, and every window is told', async () => {
  const id = await write({ title: 'Clay and patience', status: 'in-review' })
  await desk.call('revisions.keep', { articleId: id, cause: 'named', label: 'As it came' })
  desk.told.length = 0
  await desk.call('board.move', { ids: [id], status: 'approved', after: null })
  expect(desk.told).toContainEqual({ name: 'records.changed', payload: { kind: 'article', ids: [id] } })
  await expect
    .poll(() => desk.call('revisions.list', { articleId: id }))
    .toMatchObject([{ cause: 'status', status: 'approved' }, { label: 'As it came' }])
  // A place among its own is no other article.
  desk.told.length = 0
  await desk.call('board.move', { ids: [id], status: 'approved', after: null })
  expect(desk.told).toEqual([{ name: 'board.changed', payload: null }])
  const board = await desk.call('board.read', { query: { filter: 'clay and patience' } })
  expect(board.find(({ status }) => status === 'approved')).toMatchObject({ count: 1, cards: [{ id }] })
})

test('a board is not narrowed by what articles do not have, and takes no status of its own making', async () => {
  const where = [{ test: 'is' as const, flag: 'withoutPicture' }]
  expect((await desk.ask('board.read', { query: { where } })).ok).toBe(false)
  // What a page could send past its types.
  const finished = { ids: [newId()], status: 'finished' as 'approved' }
  expect((await desk.ask('board.move', finished)).ok).toBe(false)
  expect(await desk.call('board.move', { ids: [newId()], status: 'approved' })).toMatchObject({
    done: 0,
    left: 1,
    formerlyAfter: null,
  })
})

test('deadlines that are still to keep are written for a calendar, where the person chooses', async () => {
  await write({ title: 'Kept, and long out', status: 'published', deadline: '2031-01-02' })
  await write({ title: 'Salt; clay, ash', status: 'drafting', deadline: '2031-01-03', client: 'Almanac' })
  desk.person.answers.push(desk.path('deadlines.ics'), null)
  const { chosen, name, events } = await desk.call('transfers.exportDeadlines', null)
  expect({ chosen, name }).toEqual({ chosen: true, name: 'deadlines.ics' })
  const text = readFileSync(desk.path('deadlines.ics'), 'utf8')
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(events)
  expect(text).toContain('DTSTART;VALUE=DATE:20310103\r\n')
  expect(text).toContain('SUMMARY:Due: Salt\\; clay\\, ash\r\n')
  expect(text).not.toContain('long out')
  expect(await desk.call('transfers.exportDeadlines', null)).toMatchObject({ chosen: false, events: 0 })
})
