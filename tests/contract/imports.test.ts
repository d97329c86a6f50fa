import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createDirectReader } from '@main/services/imports/reader'
import { createImportSessions } from '@main/services/imports/sessions'
import type { ArticleDocument, InlineNode } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { noKnownNames } from '@shared/intake'
import type { Corrections, ImportItem, ImportSession } from '@shared/ipc/import-calls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ARTICLE_FIXTURES } from '../helpers/article-fixtures'
import { madePicture } from '../helpers/picture-files'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGiwYWioYGhgYEhpsElpqEhpAAAtmAWV/sXM3gAAAABJRU5ErkJggg=='
const post = `# Five minutes with a soap maker

Ada Brandt boils soap in a shed by the sea. We asked her what goes into a bar.

**What do you start with?**

Olive oil, always. It makes a mild bar that keeps for years.

**Does scent fade?**

Citrus fades first. Cedar stays, and clove stays longest of all.

**What should people stop doing?**

Leaving the bar in a puddle. Give it a dish that drains.
`
const talk = `WEBVTT

00:00:00.000 --> 00:00:04.000
<v Mara Lindqvist>How long have you made soap?

00:00:04.000 --> 00:00:09.500
<v Ada Brandt>Eleven years now, and I still burn a batch each spring.

00:00:09.500 --> 00:00:12.000
<v Mara Lindqvist>What went wrong this time?

00:00:12.000 --> 00:00:18.000
<v Ada Brandt>I went to answer the door, and it boiled over.
`

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.current.create(desk.path('Library'))
})
afterEach(() => desk.end())

function write(name: string, content: string | Uint8Array): string {
  const path = desk.path(name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

function started(answer: { session: ImportSession | null }): ImportSession {
  if (!answer.session) throw new Error('No session was started.')
  return answer.session
}

/** Waits until everything of a session is read, as the events tell it. */
async function settled({ sessionId, items }: ImportSession): Promise<ImportItem[]> {
  const present = new Map(items.map((item) => [item.itemId, item]))
  for (let tries = 0; tries < 200; tries += 1) {
    for (const { name, payload } of desk.told) {
      if (name !== 'imports.changed' || payload.sessionId !== sessionId) continue
      for (const item of payload.items) present.set(item.itemId, item)
    }
    if ([...present.values()].every(({ state }) => state !== 'waiting' && state !== 'reading')) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return [...present.values()]
}

test('files are read, previewed, accepted and reported in = out', async () => {
  const folder = dirname(write('in/post.md', post))
  write('in/deeper/talk.vtt', talk)
  write('in/empty.txt', '')
  write('in/picture.md', Buffer.from(png, 'base64'))
  write('in/.hidden.md', post)
  write('in/notes.xyz', 'not looked at in a folder')
  const session = started(await desk.call('imports.fromDropped', { paths: [folder] }))
  expect(session.items.map(({ fileName }) => fileName)).toEqual([
    'talk.vtt',
    'empty.txt',
    'picture.md',
    'post.md',
  ])
  const items = await settled(session)
  expect(items.map(({ state }) => state)).toEqual(['ready', 'rejected', 'rejected', 'ready'])
  expect(items[1]?.found?.error).toContain('empty.txt')

  const { files } = await desk.call('imports.accept', {
    sessionId: session.sessionId,
    itemIds: items.map(({ itemId }) => itemId),
  })
  expect(files).toMatchObject([
    { title: null, kind: 'interview', questions: 2 },
    { kind: 'rejected' },
    { kind: 'rejected' },
    { title: 'Five minutes with a soap maker', kind: 'article', questions: 3 },
  ])
  // What was read stays here: thousands of texts would go to every window, more than once each.
  const listed = JSON.stringify([items, files, desk.told.filter(({ name }) => name === 'imports.changed')])
  expect(listed).not.toContain('Cedar stays')
  const written = desk.told.flatMap(({ name, payload }) => (name === 'records.changed' ? [payload.kind] : []))
  expect(written).toEqual(['interview', 'article'])

  const articles = await desk.call('articles.list', {})
  expect(articles.rows.map(({ title }) => title).toSorted()).toEqual([
    'Five minutes with a soap maker',
    'talk',
  ])
})

test('a talk becomes an interview with its transcript, and an article drafted from it', async () => {
  desk.current.get().calls['experts.create']({
    fields: { ...(await emptyExpert()), name: 'Ada Brandt' },
  })
  const session = started(await desk.call('imports.fromDropped', { paths: [write('talk.vtt', talk)] }))
  const [item] = await settled(session)
  const { articleIds, interviewIds } = await desk.call('imports.accept', {
    sessionId: session.sessionId,
    itemIds: [item?.itemId ?? ''],
  })
  const drafted = await desk.call('articles.get', { id: articleIds[0] ?? '' })
  expect(drafted.interviewIds).toEqual(interviewIds)
  const interview = await desk.call('interviews.get', { id: interviewIds[0] ?? '' })
  expect(interview.participants).toMatchObject([
    { name: 'Mara Lindqvist', role: 'interviewer', expertId: null },
    { name: 'Ada Brandt', role: 'expert', expertId: expect.any(String) },
  ])
  expect(interview.segments.map(({ text, startMs }) => [startMs, text])).toContainEqual([
    12000,
    'I went to answer the door, and it boiled over.',
  ])
  expect(interview.durationMs).toBe(18_000)
  const [row] = (await desk.call('articles.list', {})).rows
  const article = await desk.call('articles.get', { id: row?.id ?? '' })
  expect(article.interviewIds).toEqual([interview.id])
  expect(JSON.stringify(article.document)).toContain(interview.participants[1]?.expertId)
  // People without a record get none by an import.
  expect((await desk.call('experts.list', {})).total).toBe(1)
})

async function emptyExpert() {
  const { emptyExpertFields } = await import('@shared/records/expert')
  return emptyExpertFields()
}

test('a speaker that is renamed has the new name in the transcript too', async () => {
  const session = started(await desk.call('imports.fromDropped', { paths: [write('talk.vtt', talk)] }))
  const at = { sessionId: session.sessionId, itemId: session.items[0]?.itemId ?? '' }
  const renamedSpeakers = { 'Ada Brandt': 'Ada Brandt-Holm', 'Mara Lindqvist': 'Mara' }
  await desk.call('imports.correct', { ...at, corrections: { rows: [], renamedSpeakers } })
  const { interviewIds } = await desk.call('imports.accept', {
    sessionId: at.sessionId,
    itemIds: [at.itemId],
  })
  const { participants, segments } = await desk.call('interviews.get', { id: interviewIds[0] ?? '' })
  expect(participants).toMatchObject([
    { name: 'Mara', role: 'interviewer' },
    { name: 'Ada Brandt-Holm', role: 'expert' },
  ])
  const [mara, ada] = participants.map(({ id }) => id)
  expect(segments.map(({ participantId }) => participantId)).toEqual([mara, ada, mara, ada])
})

test('corrections change what is written, and the rows keep their places', async () => {
  const session = started(await desk.call('imports.fromDropped', { paths: [write('post.md', post)] }))
  const [item] = await settled(session)
  const at = { sessionId: session.sessionId, itemId: item?.itemId ?? '' }
  const { outline } = await desk.call('imports.preview', at)
  const scent = outline.find(({ text }) => text.includes('scent'))
  expect(scent?.role).toBe('question')
  const corrected = await desk.call('imports.correct', {
    ...at,
    corrections: {
      rows: [
        { index: scent?.index ?? -1, role: 'text' },
        { index: 0, role: 'dropped' },
      ],
      renamedSpeakers: {},
      title: 'Soap, slowly',
    },
  })
  expect(corrected.found.title).toBe('Soap, slowly')
  expect(corrected.found.pairs).toHaveLength(2)
  expect(corrected.outline.map(({ index }) => index)).toEqual(outline.map(({ index }) => index))
  // The same corrections again from the first answer's places give the same result.
  await desk.call('imports.accept', { sessionId: at.sessionId, itemIds: [at.itemId] })
  const [row] = (await desk.call('articles.list', {})).rows
  expect(row).toMatchObject({ title: 'Soap, slowly', questionCount: 2 })
})

test('a line that was left out is put back at its place, corrected like any other, and left out again', async () => {
  const shared = post.replace('**Does scent fade?**', 'Share this post\n\n**Does scent fade?**')
  const source = `${shared}\n## Leave a Reply\n\nYour email address will not be published.\n`
  const session = started(await desk.call('imports.fromDropped', { paths: [write('post.md', source)] }))
  const [item] = await settled(session)
  const at = { sessionId: session.sessionId, itemId: item?.itemId ?? '' }
  const first = await desk.call('imports.preview', at)
  expect(first.leftOut.map(({ text }) => text)).toEqual(first.found.dropped)
  const share = first.leftOut.find(({ text }) => text === 'Share this post')?.index ?? -1
  const correct = (rows: Corrections['rows']) =>
    desk.call('imports.correct', { ...at, corrections: { rows, renamedSpeakers: {} } })

  const back = await correct([{ index: share }])
  const texts = back.outline.map(({ text }) => text)
  expect(texts[texts.indexOf('Share this post') + 1]).toBe('Does scent fade?')
  expect(back.outline.find(({ index }) => index === share)?.role).toBe('text')
  expect(back.found.dropped).toEqual(first.found.dropped.filter((text) => text !== 'Share this post'))
  expect(back.leftOut.map(({ text }) => text)).toEqual(back.found.dropped)

  // The writer's own "Leave out" is listed too, and both are taken back by a role.
  const own = first.outline.find(({ text }) => text.startsWith('Citrus'))?.index ?? -1
  const less = await correct([
    { index: share, role: 'dropped' },
    { index: own, role: 'dropped' },
  ])
  expect(less.leftOut.filter(({ index }) => index === share || index === own)).toHaveLength(2)
  expect(less.outline.map(({ index }) => index)).toEqual(first.outline.map(({ index }) => index))

  const { found } = await correct([{ index: share, role: 'answer' }])
  expect(found.pairs[0]?.answers[0]?.text).toContain('Share this post')
  expect(found.dropped).not.toContain('Share this post')
  const { articleIds } = await desk.call('imports.accept', {
    sessionId: at.sessionId,
    itemIds: [at.itemId],
  })
  const { document } = await desk.call('articles.get', { id: articleIds[0] ?? '' })
  expect(JSON.stringify(document)).toContain('Share this post')
})

test('pictures beside a source come along, those outside its folder never', async () => {
  write('outside.png', Buffer.from(png, 'base64'))
  const folder = dirname(write('posts/images/soap bar.png', Buffer.from(png, 'base64')))
  // Not everybody may make links on Windows; what is not there is refused like one.
  if (process.platform !== 'win32') symlinkSync(desk.path('outside.png'), `${folder}/link.png`)
  const path = write(
    'posts/post.md',
    [
      post,
      '![A bar of soap](images/soap%20bar.png "The finished bar")',
      '![Outside](../outside.png)',
      '![Linked](images/link.png)',
      '![Far](https://example.org/far.png)',
      `![Inside](data:image/png;base64,${Buffer.from(png, 'base64').toString('base64')})`,
    ].join('\n\n'),
  )
  const session = started(await desk.call('imports.fromDropped', { paths: [path] }))
  const [item] = await settled(session)
  const preview = await desk.call('imports.preview', {
    sessionId: session.sessionId,
    itemId: item?.itemId ?? '',
  })
  // The preview shows them as pictures, with the words below them.
  const shown = preview.outline.filter(({ look }) => look === 'picture')
  expect(shown.map(({ text }) => text)).toContain('The finished bar')
  const { files } = await desk.call('imports.accept', {
    sessionId: session.sessionId,
    itemIds: [item?.itemId ?? ''],
  })
  const media = await desk.call('media.list', {})
  // The picture beside the post and the one inside it are the same bytes, so they are one record.
  expect(media.rows.map(({ fileName, width, height }) => [fileName, width, height])).toEqual([
    ['soap bar.png', 3, 2],
  ])
  const warnings = files[0]?.warnings.join('\n') ?? ''
  expect(warnings).toContain('../outside.png')
  expect(warnings).toContain('images/link.png')
  expect(warnings).toContain('https://example.org/far.png')
  expect(warnings).not.toContain('soap%20bar')
  const stored = readdirSync(desk.path('Library', 'media'), { recursive: true }).map(String)
  expect(stored.filter((name) => name.endsWith('.png'))).toHaveLength(1)
})

test('an import is taken back with the pictures that it alone brought, and comes again', async () => {
  for (const [name, width] of Object.entries({ jar: 40, shed: 50, ada: 60 }))
    write(`posts/${name}.png`, await madePicture('png', { width, words: false }))
  const bring = async (name: string, ...pictures: string[]) => {
    const shown = pictures.map((picture) => `![${picture}](${picture}.png)`)
    const path = write(`posts/${name}`, [post, ...shown].join('\n\n'))
    const session = started(await desk.call('imports.fromDropped', { paths: [path] }))
    const itemIds = (await settled(session)).map(({ itemId }) => itemId)
    const { files: _files, ...brought } = await desk.call('imports.accept', {
      sessionId: session.sessionId,
      itemIds,
    })
    return brought
  }
  const namesOf = async () => (await desk.call('media.list', {})).rows.map(({ title }) => title).toSorted()
  await bring('before.md', 'shed')
  const brought = await bring('post.md', 'shed', 'jar', 'ada', 'jar')
  expect(brought.mediaIds).toHaveLength(2)
  const ada = (await desk.call('media.list', {})).rows.find(({ title }) => title === 'ada')
  await desk.call('experts.create', {
    fields: { ...(await emptyExpert()), name: 'Ada Brandt', portraitMediaId: ada?.id ?? '' },
  })

  const taken = await desk.call('imports.takeBack', brought)
  expect(taken).toEqual({
    articleIds: brought.articleIds,
    interviewIds: [],
    mediaIds: brought.mediaIds.filter((id) => id !== ada?.id),
    mediaKept: 1,
  })
  expect(await namesOf()).toEqual(['ada', 'shed'])
  expect((await desk.call('articles.list', {})).total).toBe(1)
  expect(await desk.call('imports.takeBack', brought)).toMatchObject({ articleIds: [], mediaIds: [] })

  // The same bytes come out of the bin, and are again what this import brought.
  const again = await bring('post.md', 'shed', 'jar', 'ada')
  expect(again.mediaIds).toEqual(taken.mediaIds)
  expect(await namesOf()).toEqual(['ada', 'jar', 'shed'])
  await desk.call('imports.takeBack', again)
  expect(await namesOf()).toEqual(['ada', 'shed'])

  await desk.call('bin.empty', null)
  const stored = readdirSync(desk.path('Library', 'media'), { recursive: true }).map(String)
  expect(stored.filter((name) => name.endsWith('.png'))).toHaveLength(2)
})

test('a text that names no language has that of its words, where it is not the library’s own', async () => {
  const german = [
    'Meine Großmutter stellte ihre Cremes auf das Fensterbrett, weil sie mochte, wie sie das Licht fingen.',
    'Ich bewahre meine in einer Schublade auf, und man sagt mir, dass sie dort viel länger halten.',
    'Von ihr habe ich nur die Gewohnheit, an jedem Tiegel zu riechen, bevor ich ihn wieder schließe.',
  ].join('\n\n')
  const languageOf = async (text: string) => {
    const session = started(await desk.call('imports.fromPasted', { html: null, text }))
    const [item] = await settled(session)
    const at = { sessionId: session.sessionId, itemId: item?.itemId ?? '' }
    const { language } = await desk.call('imports.preview', at)
    const { articleIds } = await desk.call('imports.accept', { ...at, itemIds: [at.itemId] })
    const article = await desk.call('articles.get', { id: articleIds[0] ?? '' })
    expect(article.language).toBe(language)
    return language
  }
  expect(await languageOf(german)).toBe('de')
  expect(await languageOf(`---\nlang: de-AT\n---\n\n${german}`)).toBe('de-AT')
  expect(await languageOf('Ein Satz sagt noch nichts.')).toBe('')
  // British English is the library's own, and stays British.
  expect(await languageOf(`${post}\n${post}`)).toBe('')
  const { language: _own, ...settings } = await desk.call('settings.get', null)
  await desk.call('settings.set', { ...settings, language: 'de-AT' })
  expect(await languageOf(german)).toBe('')
  expect(await languageOf(`${post}\n${post}`)).toBe('en')
})

test('pasted words take the same way', async () => {
  const html = '<h2>On soap</h2><p><b>What is lye?</b></p><p>A salt that turns oil into soap.</p>'
  const session = started(await desk.call('imports.fromPasted', { html, text: 'On soap' }))
  const [item] = await settled(session)
  expect(item).toMatchObject({ fileName: 'Pasted text', state: 'ready' })
  const nothing = started(await desk.call('imports.fromPasted', { html: '<style>p{}</style>', text: '  ' }))
  expect((await settled(nothing))[0]).toMatchObject({ state: 'rejected' })
})

test('a cancelled import forgets what was not accepted and keeps what was', async () => {
  const paths = Array.from({ length: 30 }, (_, index) => write(`many/${index}.md`, post))
  const session = started(await desk.call('imports.fromDropped', { paths }))
  const first = session.items[0]?.itemId ?? ''
  await desk.call('imports.preview', { sessionId: session.sessionId, itemId: first })
  await desk.call('imports.accept', { sessionId: session.sessionId, itemIds: [first] })
  await desk.call('imports.cancel', { sessionId: session.sessionId })
  const late = await desk.ask('imports.preview', { sessionId: session.sessionId, itemId: first })
  expect(late).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect((await desk.call('articles.list', {})).total).toBe(1)
  // Accepting the same item twice must not write it twice, nor may a closed dialog start anything.
  desk.person.answers.push(null)
  expect(await desk.call('imports.pick', null)).toEqual({ session: null })
})

test('an import whose reading is stopped keeps what is read, to be looked at and taken in', async () => {
  const paths = Array.from({ length: 200 }, (_, index) => write(`many/${index}.md`, post))
  const session = started(await desk.call('imports.fromDropped', { paths }))
  const { sessionId } = session
  const first = session.items[0]?.itemId ?? ''
  await desk.call('imports.preview', { sessionId, itemId: first })
  await desk.call('imports.stopReading', { sessionId })
  const states = (await settled(session)).map(({ state }) => state)
  expect(new Set(states)).toEqual(new Set(['ready', 'cancelled']))
  expect(states[0]).toBe('ready')
  // Read anew, with what is corrected.
  const corrections = { rows: [], renamedSpeakers: {}, title: 'Ten jars' }
  await desk.call('imports.correct', { sessionId, itemId: first, corrections })
  const { articleIds } = await desk.call('imports.accept', { sessionId, itemIds: [first] })
  expect(articleIds).toHaveLength(1)
  expect((await desk.call('articles.list', {})).rows[0]?.title).toBe('Ten jars')
  // Nor does what was being read come in late.
  const later = (await settled(session)).map(({ state }) => state)
  expect(later).toEqual(states.with(0, 'accepted'))
})

test('an import that is stopped while it is taken in answers what is in the library by then', async () => {
  const paths = Array.from({ length: 200 }, (_, index) => write(`many/${index}.md`, post))
  const session = started(await desk.call('imports.fromDropped', { paths }))
  const { sessionId } = session
  await settled(session)
  const taking = desk.call('imports.accept', {
    sessionId,
    itemIds: session.items.map(({ itemId }) => itemId),
  })
  const isIn = () =>
    desk.told.some(
      ({ name, payload }) =>
        name === 'imports.changed' && payload.items.some(({ state }) => state === 'accepted'),
    )
  while (!isIn()) await new Promise((resolve) => setImmediate(resolve))
  await desk.call('imports.cancel', { sessionId })
  const { articleIds } = await taking
  expect(articleIds.length).toBeGreaterThan(0)
  expect(articleIds.length).toBeLessThan(200)
  const { total } = await desk.call('articles.list', {})
  expect(total).toBe(articleIds.length)
  const heard = desk.told.flatMap(({ name, payload }) =>
    name === 'records.changed' && payload.kind === 'article' ? payload.ids : [],
  )
  expect(heard.toSorted()).toEqual(articleIds.toSorted())
})

test('a folder without a text in it says so', async () => {
  const folder = dirname(write('photographs/one.png', Buffer.from(png, 'base64')))
  const answer = await desk.ask('imports.fromDropped', { paths: [folder] })
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(JSON.stringify(answer)).toContain('“photographs”')
})

test('accepting twice writes once', async () => {
  const session = started(await desk.call('imports.fromDropped', { paths: [write('post.md', post)] }))
  const [item] = await settled(session)
  const accept = { sessionId: session.sessionId, itemIds: [item?.itemId ?? ''] }
  const first = await desk.call('imports.accept', accept)
  const second = await desk.call('imports.accept', accept)
  expect(second.files).toEqual(first.files)
  expect((await desk.call('articles.list', {})).total).toBe(1)
})

test('nothing is written into a library that was opened meanwhile', async () => {
  const session = started(await desk.call('imports.fromDropped', { paths: [write('post.md', post)] }))
  const [item] = await settled(session)
  await desk.current.create(desk.path('Other'))
  const answer = await desk.ask('imports.accept', {
    sessionId: session.sessionId,
    itemIds: [item?.itemId ?? ''],
  })
  expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect((await desk.call('articles.list', {})).total).toBe(0)
})

test.each([
  ['chips.html', ['We love ', 'Quiet Clay Mask', ' by Maison Orlé, says Ines.', 'It costs €42.00 for 75 ml']],
  ['cards.html', ['Quiet Clay Mask', 'The one we emptied.', 'Dr. Ines Okafor', 'Mara Lindqvist']],
  ['cards.page.html', ['Quiet Clay Mask', 'The one we emptied.', 'Dr. Ines Okafor', 'Mara Lindqvist']],
  ['cards.md', ['Quiet Clay Mask', 'The one we emptied.', 'Dr. Ines Okafor', 'Mara Lindqvist']],
])('an export of a library that has other records keeps the words of those: %s', async (file, words) => {
  const session = started(await desk.call('imports.fromDropped', { paths: [join(ARTICLE_FIXTURES, file)] }))
  const itemIds = (await settled(session)).map(({ itemId }) => itemId)
  const { articleIds } = await desk.call('imports.accept', { sessionId: session.sessionId, itemIds })
  const { document } = await desk.call('articles.get', { id: articleIds[0] ?? '' })
  const stored = JSON.stringify(document)
  expect(stored).not.toMatch(/01900000-0000-7000/)
  for (const each of words) expect(stored).toContain(each)
})

test('an import whose library is closed while a source of it is read is over', async () => {
  const reader = createDirectReader(noKnownNames())
  const task = { kind: 'pasted', html: null, text: 'Soap is patient.' } as const
  const read = await reader.read({ task, shownPath: 'Pasted text', corrections: null })
  if (read.outcome !== 'read') throw new Error('It was not read.')
  // Its text names a record, which the library would be asked for.
  const document = naming(newId())
  let answer = () => {}
  const sessions = createImportSessions({
    createReader: () => ({
      read: () =>
        new Promise((resolve) => {
          answer = () => resolve({ ...read, result: { ...read.result, document } })
        }),
      close() {},
    }),
    changed() {},
  })
  const { sessionId, items } = sessions.start(desk.current.get(), [{ fileName: 'Pasted text', task }])
  desk.current.close()
  answer()
  await new Promise((resolve) => setImmediate(resolve))
  await expect(sessions.preview(sessionId, items[0]?.itemId ?? '')).rejects.toThrow('This import is over.')
})

function naming(id: string): ArticleDocument {
  const mention: InlineNode = { type: 'mention', attrs: { kind: 'product', id, text: null } }
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newId() }, content: [mention] }] }
}
