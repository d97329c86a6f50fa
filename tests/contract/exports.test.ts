import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

async function everything() {
  const articles = (await desk.call('articles.list', {})).rows
  const profiles = (await desk.call('profiles.list', {})).rows
  const profileId = (key: string) => profiles.find((profile) => profile.key === key)?.id ?? ''
  return { articleIds: articles.map(({ id }) => id), profileId, articles }
}

test('articles are written whole with their pictures beside them, and logged', async () => {
  const { articleIds, profileId } = await everything()
  desk.person.answers.push(desk.path('out'))
  const outcome = await desk.call('exports.toFolder', { articleIds, profileId: profileId('html-page') })
  expect(outcome).toMatchObject({ chosen: true, folderName: 'out', problems: [] })
  expect(outcome.written.map(({ articleId }) => articleId).toSorted()).toEqual(articleIds.toSorted())
  const mediaFiles = new Set(outcome.written.flatMap((written) => written.mediaFiles))
  expect(mediaFiles.size).toBeGreaterThan(0)
  const files = readdirSync(desk.path('out'), { recursive: true }).map(String)
  expect(files.filter((file) => file.includes('.part'))).toEqual([])
  for (const written of outcome.written) {
    const html = readFileSync(desk.path('out', written.file), 'utf8')
    expect(html).toMatch(/^<!doctype html>/i)
    for (const file of written.mediaFiles) {
      expect(html).toContain(file)
      expect(existsSync(desk.path('out', file))).toBe(true)
    }
  }
  const { records } = desk.current.get()
  const [id = ''] = articleIds
  const [entry] = records.exportLog.ofArticle(id)
  expect(entry).toMatchObject({ profileName: 'HTML page', format: 'html-page', target: desk.path('out') })
})

test('the values that were printed are in the log', async () => {
  const { articleIds, profileId } = await everything()
  desk.person.answers.push(desk.path('out'))
  await desk.call('exports.toFolder', { articleIds, profileId: profileId('markdown') })
  const { records } = desk.current.get()
  const printed = articleIds.flatMap((id) => {
    const [entry] = records.exportLog.ofArticle(id)
    const text = entry?.file ? readFileSync(join(entry.target, entry.file), 'utf8') : ''
    return records.exportLog.factsOf(entry?.id ?? '').map((fact) => ({ ...fact, text }))
  })
  expect(printed.length).toBeGreaterThan(0)
  for (const { value, text, blockId } of printed) {
    expect(text.replaceAll('\\', '')).toContain(value)
    expect(blockId).not.toBeNull()
  }
})

test('two articles of one name get two files; a binned or unknown one is told', async () => {
  const { articleIds, profileId } = await everything()
  const [id = ''] = articleIds
  const copy = await desk.call('articles.duplicate', { id })
  const again = await desk.call('articles.duplicate', { id })
  desk.person.answers.push(desk.path('out'))
  const outcome = await desk.call('exports.toFolder', {
    articleIds: [copy.id, again.id, '01890000-0000-7000-8000-000000000000'],
    profileId: profileId('markdown'),
  })
  const names = outcome.written.map(({ file }) => file)
  expect(new Set(names).size).toBe(2)
  expect(names[1]).toMatch(/-2\.md$/)
  expect(outcome.problems.join()).toContain('no longer in the library')
})

test('a picture that is missing is told, and the text is written all the same', async () => {
  const { articleIds, profileId } = await everything()
  rmSync(join(desk.current.get().library.files.media), { recursive: true })
  desk.person.answers.push(desk.path('out'))
  const outcome = await desk.call('exports.toFolder', { articleIds, profileId: profileId('html') })
  expect(outcome.written).toHaveLength(articleIds.length)
  expect(outcome.problems.join()).toContain('missing from the library')
})

test('a folder that cannot be written is one clear line', async () => {
  const { articleIds, profileId } = await everything()
  writeFileSync(desk.path('out'), 'a file')
  desk.person.answers.push(desk.path('out'))
  const answer = await desk.ask('exports.toFolder', { articleIds, profileId: profileId('html') })
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-unwritable' } })
  expect(readFileSync(desk.path('out'), 'utf8')).toBe('a file')
})

test('the preview shows what an export would write, with pictures that the window can show', async () => {
  const { articles, profileId } = await everything()
  const shown = articles.find(({ status }) => status === 'published')
  const articleId = shown?.id ?? ''
  const markdown = await desk.call('exports.preview', { articleId, profileId: profileId('markdown') })
  expect(markdown.text).toMatch(/^---\n/)
  expect(markdown.page).toBeNull()
  const html = await desk.call('exports.preview', { articleId, profileId: profileId('html-page') })
  expect(html.page).toContain('src="media://item/')
  expect(html.page).not.toMatch(/src="media\/(?!\/)/)
  expect(html.text).not.toContain('media://')
})

test('the clipboard gets text and HTML, and the log a row', async () => {
  const { articleIds, profileId } = await everything()
  const [articleId = ''] = articleIds
  await desk.call('exports.toClipboard', { articleId, profileId: profileId('markdown') })
  expect(desk.person.copied).toEqual([
    { text: expect.not.stringMatching(/^---/), html: expect.stringContaining('<p>') },
  ])
  const { exportLog } = desk.current.get().records
  expect(exportLog.ofArticle(articleId)[0]).toMatchObject({ target: 'clipboard', file: null })
  // What is pasted into a blog's own editor prints prices like a file does.
  const profile = profileId('html')
  await desk.call('exports.toClipboard', { articleId, profileId: profile, form: 'source' })
  expect(desk.person.copied[1]).toEqual({ text: expect.stringContaining('<p>') })
  expect(exportLog.ofArticle(articleId)[0]).toMatchObject({ target: 'clipboard', profileId: profile })
})

test('a picture without a credit is named before and after an export, which goes on all the same', async () => {
  const { articleIds, profileId } = await everything()
  const { records } = desk.current.get()
  const shown = records.media.list({ filter: '', binned: false, limit: 100, offset: 0 }).rows
  for (const { id } of shown) {
    const media = records.media.get(id)
    if (!media) throw new Error('a picture is missing')
    const fields = { ...media, credit: '', creator: '', copyright: '' }
    await desk.call('media.save', { id, revision: media.revision, fields })
  }
  const [articleId = ''] = articleIds.filter((id) =>
    JSON.stringify(records.articles.get(id)).includes('"figure"'),
  )
  const profile = profileId('markdown')
  const { problems } = await desk.call('exports.preview', { articleId, profileId: profile })
  expect(problems).toContainEqual(expect.stringMatching(/^The picture \S+\.jpg has no credit$/))
  desk.person.answers.push(desk.path('out'))
  const outcome = await desk.call('exports.toFolder', { articleIds: [articleId], profileId: profile })
  expect(outcome.written).toHaveLength(1)
  expect(outcome.problems).toContainEqual(expect.stringMatching(/: The picture \S+\.jpg has no credit$/))
  const copied = await desk.call('exports.toClipboard', { articleId, profileId: profile })
  expect(copied.problems).toEqual(problems)
})
