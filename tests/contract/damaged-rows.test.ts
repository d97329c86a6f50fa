import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportToFolder } from '@main/services/exports/export-to-folder'
import { workOnPicture } from '@main/services/media/work-on-picture'
import { verifyLibrary } from '@main/services/verify'
import { newId } from '@shared/identifiers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paragraphs } from '../helpers/library-samples'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

// A library that opens, and in which another program, a bad disk or somebody hostile has written what no save writes:
// what is wrong is told in a line, and everything else goes on.

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

const sql = (text: string, ...values: unknown[]) =>
  desk.current
    .get()
    .library.connection.prepare(text)
    .run(...values)

const article = (title: string, ...texts: string[]) =>
  desk.call('articles.create', { fields: { title }, document: paragraphs(...texts) })

const paragraph = (inner: object) => ({ type: 'paragraph', attrs: { id: null }, ...inner })
const nested = (levels: number) => {
  const open = '{"type":"blockquote","content":['.repeat(levels)
  return `{"type":"doc","content":[${open}{"type":"paragraph"}${']}'.repeat(levels)}]}`
}

const texts: [what: string, document: string][] = [
  ['cut short', '{"type":"doc","content":[{"type":"para'],
  ['empty', ''],
  ['a number', '7'],
  ['a document without content', '{"type":"doc"}'],
  ['content that is no list', '{"type":"doc","content":"words"}'],
  ['nodes that are none', '{"type":"doc","content":[7,null,"words"]}'],
  [
    'a text that is none',
    JSON.stringify({ type: 'doc', content: [paragraph({ content: [{ type: 'text', text: 7 }] })] }),
  ],
  ['a node that nobody knows', '{"type":"doc","content":[{"type":"applet","attrs":{"src":"javascript:1"}}]}'],
  [
    'attributes that are none',
    JSON.stringify({
      type: 'doc',
      content: [paragraph({ attrs: 7, content: [{ type: 'mention', attrs: null }] })],
    }),
  ],
  ['ten thousand levels', nested(10_000)],
  ['three hundred levels', nested(300)],
]

describe('an article whose text is', () => {
  test.each(texts)('%s', async (_what, document) => {
    const whole = await article('Whole', 'Lather that is found.')
    const broken = await article('Broken', 'Words that were there.')
    sql('UPDATE article_documents SET document = ? WHERE article_id = ?', document, broken.id)
    const opened = desk.current.get()

    // It is listed, and told when it is opened; the other one is as it was.
    const { rows } = await desk.call('articles.list', {})
    expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(['Whole', 'Broken']))
    const answer = await desk.ask('articles.get', { id: broken.id })
    if (!answer.ok)
      expect(answer.error).toMatchObject({
        code: 'library-damaged',
        message: expect.stringMatching(/^The article “Broken” cannot be read: .+ left as it is.+$/),
      })
    expect(await desk.call('articles.get', { id: whole.id })).toEqual(whole)

    const { problems } = await verifyLibrary(opened.library)
    expect(problems.filter((line) => line.includes('“Broken”'))).toHaveLength(1)
    expect(problems.filter((line) => line.includes('“Whole”'))).toEqual([])

    // An export writes the others.
    const [profile] = (await desk.call('profiles.list', {})).rows
    if (!profile) throw new Error('No profile')
    const out = await exportToFolder(opened, {
      articleIds: [whole.id, broken.id],
      profile,
      folder: desk.path('out'),
      pictures: { work: workOnPicture, close() {} },
    })
    expect(out.written.map(({ title }) => title)).toContain('Whole')
    expect(out.written).toHaveLength(2 - out.unwritten)
    if (out.unwritten > 0) {
      expect(out.problems).toEqual([expect.stringContaining('Broken')])
      expect(readdirSync(desk.path('out'))).toEqual([out.written[0]?.file])
    }

    // The search is made again of what there is.
    await desk.call('library.rebuild', null)
    const found = await desk.call('search.find', { text: 'lather' })
    expect(found.map(({ id }) => id)).toContain(whole.id)

    // It can be given up.
    await desk.call('articles.bin', { ids: [broken.id] })
    await desk.call('articles.deleteForEver', { ids: [broken.id] })
    expect((await verifyLibrary(opened.library)).problems).toEqual([])
  })

  test('missing', async () => {
    const broken = await article('Broken', 'Words.')
    sql('DELETE FROM article_documents WHERE article_id = ?', broken.id)
    expect(await desk.ask('articles.get', { id: broken.id })).toMatchObject({
      ok: false,
      error: { code: 'library-damaged', message: expect.stringContaining('“Broken”') },
    })
    expect((await verifyLibrary(desk.current.get().library)).problems).toEqual([
      expect.stringContaining('“Broken”'),
    ])
  })
})

test('a record that cannot be read keeps no change of many from the others, nor from being found', async () => {
  const { rows } = await desk.call('experts.list', {})
  const ids = rows.map(({ id }) => id)
  sql("UPDATE experts SET contacts = '[{' WHERE id = ?", ids[0])
  const tags = { add: ['gommage'], remove: [] }
  const edit = { kind: 'expert' as const, ids, fields: {}, tags, editId: newId() }
  expect(await desk.call('records.editMany', edit)).toMatchObject({ done: ids.length })
  const found = await desk.call('search.find', { text: 'gommage' })
  expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(ids.slice(1)))

  // Of hundreds the words follow afterwards, all of them.
  const { records } = desk.current.get()
  records.wordsBehind.add('expert', ids)
  await vi.waitFor(() => expect(records.wordsBehind.isEmpty()).toBe(true))
})

test('the whole library is not exported without a record of it, and the line names it', async () => {
  const broken = await article('Broken', 'Words.')
  sql('UPDATE article_documents SET document = ? WHERE article_id = ?', '{"type"', broken.id)
  desk.person.answers.push(desk.path('export.zip'))
  expect(await desk.ask('transfers.exportLibrary', null)).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('“Broken” cannot be read') },
  })
  expect(existsSync(desk.path('export.zip'))).toBe(false)
})

test.each([
  ['experts', "UPDATE experts SET contacts = '[{'"],
  ['media', 'UPDATE media SET crop = \'{"left":\''],
  ['media', "UPDATE media SET filled_from_file = ''"],
] as const)(
  '%s: what a column holds is told when it is read, and named by a look at the whole: %s',
  async (feature, damage) => {
    sql(damage)
    const { rows } = await desk.call(`${feature}.list`, {})
    const [first] = rows
    expect(await desk.ask(`${feature}.get`, { id: first?.id ?? '' })).toMatchObject({
      ok: false,
      error: { code: 'library-damaged' },
    })
    const { problems } = await verifyLibrary(desk.current.get().library)
    expect(problems).toHaveLength(rows.length)
    for (const line of problems) expect(line).toMatch(/cannot be read: its row in the library is damaged/)
  },
)

test('settings that cannot be read have what they start with, the others stay', async () => {
  await desk.call('settings.set', { byline: 'Vera Quist', currency: 'SEK' })
  const put =
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  for (const [key, value] of [
    ['currency', '"cro'],
    ['wordsPerMinute', '-7'],
    ['language', ''],
    ['constructor', '1'],
    ['__proto__', '{"a":1}'],
    ['styleChoices', '{'],
    ['ignoredFindings', 'x'],
  ])
    sql(put, key, value)
  expect(await desk.call('settings.get', null)).toEqual({
    byline: 'Vera Quist',
    currency: 'EUR',
    language: 'en-GB',
    wordsPerMinute: 220,
  })
  const made = await article('Written meanwhile', 'Words.')
  expect(await desk.call('articles.get', { id: made.id })).toMatchObject({ title: 'Written meanwhile' })
  await desk.call('checks.rules', null)
  await desk.call('checks.ignored', { articleId: made.id })
})

test('rows that refer to nothing are told, and what they are of can be read', async () => {
  const made = await article('Without its interview', 'Words.')
  const { connection } = desk.current.get().library
  connection.pragma('foreign_keys = OFF')
  sql(
    'INSERT INTO article_interviews (article_id, position, interview_id) VALUES (?, 0, ?)',
    made.id,
    newId(),
  )
  sql('UPDATE articles SET cover_media_id = ? WHERE id = ?', newId(), made.id)
  connection.pragma('foreign_keys = ON')
  expect(await desk.call('articles.get', { id: made.id })).toMatchObject({ title: 'Without its interview' })
  await desk.call('articles.list', {})
  await desk.call('search.find', { text: 'interview' })
  const { problems } = await verifyLibrary(desk.current.get().library)
  expect(problems).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^A row of article_interviews refers to a row of interviews/),
    ]),
  )
})

test('signs that no text should hold stop no list, search, rebuild or export', async () => {
  const made = await article('Strange', 'Lather of the strange kind.')
  const strange = 'Lather \u0000 \ud800 \ufffe \u202e end'
  sql('UPDATE articles SET title = ?, client = ? WHERE id = ?', strange, strange, made.id)
  sql(
    "UPDATE article_documents SET document = replace(document, 'Lather of', ?) WHERE article_id = ?",
    'Lather \\u0000\\ud800 of',
    made.id,
  )
  const { rows } = await desk.call('articles.list', {})
  expect(rows.map(({ id }) => id)).toContain(made.id)
  await desk.call('library.rebuild', null)
  const found = await desk.call('search.find', { text: 'strange kind' })
  expect(found.map(({ id }) => id)).toEqual([made.id])
  await desk.call('search.find', { text: '\u0000 \ud800' })
  for (const profile of (await desk.call('profiles.list', {})).rows) {
    const folder = desk.path('out', profile.key)
    const out = await exportToFolder(desk.current.get(), {
      articleIds: [made.id],
      profile,
      folder,
      pictures: { work: workOnPicture, close() {} },
    })
    expect(out).toMatchObject({ unwritten: 0 })
    expect(readFileSync(join(folder, out.written[0]?.file ?? ''), 'utf8')).not.toContain('\u0000')
  }
  desk.person.answers.push(desk.path('export.zip'))
  await desk.call('transfers.exportLibrary', null)
  desk.person.answers.push(desk.path('export.zip'), desk.path('Again'))
  await desk.call('transfers.openExport', null)
  expect(await desk.call('articles.get', { id: made.id })).toMatchObject({ id: made.id })
})

test('an article with a field that no save wrote is named, and exported by none, the others are', async () => {
  const good = await article('Whole', 'Words.')
  const bad = await article('Broken', 'Words.')
  sql('UPDATE articles SET slug = ? WHERE id = ?', '../../up', bad.id)
  const { problems } = await verifyLibrary(desk.current.get().library)
  expect(problems).toEqual(['The article “Broken” is damaged in: slug.'])
  const [profile] = (await desk.call('profiles.list', {})).rows
  if (!profile) throw new Error('No profile')
  const out = await exportToFolder(desk.current.get(), {
    articleIds: [bad.id, good.id],
    profile,
    folder: desk.path('out'),
    pictures: { work: workOnPicture, close() {} },
  })
  expect(out.written.map(({ articleId }) => articleId)).toEqual([good.id])
  expect(out.problems).toEqual(['Broken: its row in the library is damaged; it was not exported'])
  expect(readdirSync(desk.path('out'))).toEqual([out.written[0]?.file])
})

test('a day that is none is left out of the calendar’s file, and the others are in it', async () => {
  const good = await desk.call('articles.create', { fields: { title: 'Due', deadline: '2027-03-01' } })
  const bad = await desk.call('articles.create', { fields: { title: 'Never due', deadline: '2027-03-02' } })
  sql('UPDATE articles SET deadline = ? WHERE id = ?', '2027-99-99', bad.id)
  desk.person.answers.push(desk.path('deadlines.ics'))
  await desk.call('transfers.exportDeadlines', null)
  const text = readFileSync(desk.path('deadlines.ics'), 'utf8')
  expect(text).toContain(good.id)
  expect(text).not.toContain(bad.id)
})
