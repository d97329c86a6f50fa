import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { newId } from '@shared/identifiers'
import { exportFormatSchema } from '@shared/records/profile'
import { tableKinds } from '@shared/tables/columns'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

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

function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'latin1')}`)
    .join('\n')
}

test('no exporter lets a note out, by file, preview, clipboard, CSV or vCard', async () => {
  const articleId = await annotated()
  const profiles = (await desk.call('profiles.list', {})).rows
  expect(new Set(profiles.map(({ format }) => format))).toEqual(new Set(exportFormatSchema.options))
  const out: string[] = []
  for (const { id: profileId } of profiles) {
    desk.person.answers.push(desk.path(`out-${profileId}`))
    const { written } = await desk.call('exports.toFolder', { articleIds: [articleId], profileId })
    expect(written).toHaveLength(1)
    out.push(everythingIn(desk.path(`out-${profileId}`)))
    out.push(JSON.stringify(await desk.call('exports.preview', { articleId, profileId })))
    for (const form of ['formatted', 'source'] as const)
      await desk.call('exports.toClipboard', { articleId, profileId, form })
  }
  expect(desk.person.copied).toHaveLength(profiles.length * 2)
  out.push(JSON.stringify(desk.person.copied))
  for (const kind of tableKinds) {
    desk.person.answers.push(desk.path(`${kind}.csv`))
    await desk.call('transfers.exportCsv', { kind, columns: [], byteOrderMark: false })
    out.push(readFileSync(desk.path(`${kind}.csv`), 'utf8'))
  }
  desk.person.answers.push(desk.path('people.vcf'))
  await desk.call('transfers.exportVcards', null)
  out.push(readFileSync(desk.path('people.vcf'), 'utf8'))
  // The text itself is there, so an empty export does not pass for a clean one.
  const { title } = await desk.call('articles.get', { id: articleId })
  expect(out.filter((text) => text.includes(title)).length).toBeGreaterThan(profiles.length)
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
