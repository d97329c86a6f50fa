import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyDocument } from '@shared/article/document'
import type { ArticleFields } from '@shared/records/article'
import { emptyArticleFields } from '@shared/records/article-fields'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
let ids: Record<'balm' | 'salt' | 'clay' | 'fern', string>
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-workflow-')))
  const library = createLibrary(join(folder, 'Library'))
  const { articles } = repositoriesOf(library)
  const write = (fields: Partial<ArticleFields>) =>
    articles.create({ fields: { ...emptyArticleFields(), ...fields }, document: emptyDocument() }).id
  ids = {
    balm: write({ title: 'Balms', status: 'in-review', deadline: '2020-01-31', client: 'Fable' }),
    salt: write({ title: 'Salt', status: 'in-review', deadline: inDays(3), client: 'Tide' }),
    clay: write({ title: 'Clay', status: 'idea', deadline: inDays(60) }),
    fern: write({ title: 'Fern', status: 'published', deadline: '2020-01-31', publishedOn: '2020-02-02' }),
  }
  library.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE')
}

const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)
const listed = async (...words: string[]) => {
  const rows = JSON.parse((await desk('list', ...words, '--json')).out) as { title: string }[]
  return rows.map(({ title }) => title).sort()
}

test('desk list narrows articles by status, client and deadline', async () => {
  expect(await listed('--status', 'in-review')).toEqual(['Balms', 'Salt'])
  expect(await listed('--status', 'in-review,idea', '--due-before', inDays(3))).toEqual(['Balms'])
  expect(await listed('--due-before', inDays(4))).toEqual(['Balms', 'Fern', 'Salt'])
  expect(await listed('--client', 'Tide')).toEqual(['Salt'])
  expect(await listed('--client', '')).toEqual(['Clay', 'Fern'])
  const unknown = await desk('list', '--status', 'finished')
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('There is no status “finished”')
  expect(await desk('list', '--due-before', 'soon')).toMatchObject({ code: 2 })
  expect((await desk('list', 'brands', '--client', 'Tide')).err).toContain('Only articles have')
})

test('desk due lists what is late and what is due within a week, and prints it for a calendar', async () => {
  const rows = (await desk('due')).out.split('\n')
  expect(rows).toEqual([
    expect.stringMatching(`^${ids.balm}\tlate since 31 Jan 2020\tin-review\tBalms$`),
    expect.stringMatching(`^${ids.salt}\tdue \\w+\tin-review\tSalt$`),
    '',
  ])
  const all = JSON.parse((await desk('due', '--all', '--json')).out) as { id: string }[]
  expect(all.map(({ id }) => id)).toEqual([ids.balm, ids.salt, ids.clay])
  const { out } = await desk('due', '--ics')
  expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(3)
  expect(out).toContain('DTSTART;VALUE=DATE:20200131\r\n')
  expect(out).toContain('SUMMARY:Due: Balms\r\n')
  expect(await desk('due', '--ics', '--json')).toMatchObject({ code: 2, out: '' })
})

test('desk set-status changes all or none, and keeps a revision of what changed', async () => {
  const missing = await desk('set-status', ids.balm, 'nobody', '--status', 'approved')
  expect(missing).toMatchObject({ code: 1, out: '' })
  expect(missing.err).toContain('“nobody”')
  expect(await listed('--status', 'approved')).toEqual([])

  expect((await desk('set-status', ids.balm, ids.salt, '--status', 'published')).out).toBe(
    `${ids.balm}\tBalms: in-review → published\n${ids.salt}\tSalt: in-review → published\n`,
  )
  const again = await desk('set-status', ids.balm, '--status', 'published', '--json')
  expect(JSON.parse(again.out)).toEqual({ status: 'published', changed: [] })
  const library = openLibrary(join(folder, 'Library'), { mode: 'read' })
  const { articles, revisions } = repositoriesOf(library)
  expect(articles.get(ids.balm)).toMatchObject({ status: 'published', publishedOn: inDays(0) })
  expect(revisions.ofArticle(ids.balm)).toMatchObject([{ cause: 'status', status: 'published' }])
  library.close()
  expect(await desk('set-status', ids.balm, '--status', 'finished')).toMatchObject({ code: 2 })
})
