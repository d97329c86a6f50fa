import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { needsRebuild } from '@main/services/rebuild'
import { verifyLibrary } from '@main/services/verify'
import { emptyDocument } from '@shared/article/document'
import { emptyArticleFields } from '@shared/records/article-fields'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGiwYWioYGhgYEhpsElpqEhpAAAtmAWV/sXM3gAAAABJRU5ErkJggg==',
  'base64',
)

let desk: DeskUnderTest
beforeEach(() => {
  desk = createDeskUnderTest()
})
afterEach(() => desk.end())

const state = () => desk.call('library.state', null)

test('the search of a library from an earlier version is brought in step by itself, and that is told', async () => {
  const place = desk.path('From before')
  mkdirSync(place)
  const fixture = resolve(import.meta.dirname, '../fixtures/libraries/format-80.db.gz')
  writeFileSync(join(place, 'library.db'), gunzipSync(readFileSync(fixture)))
  desk.person.answers.push(place)
  await desk.call('library.chooseAndOpen', null)
  const refreshing = () =>
    desk.told.flatMap(({ name, payload }) => (name === 'search.refreshing' ? [payload] : []))
  await vi.waitFor(() => expect(refreshing().at(-1)).toBeNull())
  expect(refreshing()[0]).toMatchObject({ total: expect.any(Number) })
  expect(needsRebuild(desk.current.get().library)).toBe(false)
  const toldBefore = refreshing().length
  desk.person.answers.push(place)
  await desk.call('library.chooseAndOpen', null)
  expect(desk.current.work.isIdle).toBe(true)
  expect(refreshing()).toHaveLength(toldBefore)
})

describe('libraries', () => {
  test('are made, opened and left by the person’s choice; a closed dialog changes nothing', async () => {
    desk.person.answers.push(null, desk.path('Mine'), null, desk.path('Mine'))
    expect(await desk.call('library.chooseAndCreate', null)).toEqual({ chosen: false })
    expect((await state()).open).toBe(false)
    expect(await desk.call('library.chooseAndCreate', null)).toEqual({ chosen: true })
    expect(await state()).toMatchObject({
      open: true,
      name: 'Mine',
      isSample: false,
      readOnly: false,
      problem: null,
    })
    expect((await desk.call('profiles.list', {})).total).toBe(3)
    await desk.call('library.openSample', null)
    expect(await state()).toMatchObject({ name: 'Sample library', isSample: true })
    expect(await desk.call('library.chooseAndOpen', null)).toEqual({ chosen: false })
    expect((await state()).isSample).toBe(true)
    expect(await desk.call('library.chooseAndOpen', null)).toEqual({ chosen: true })
    expect(await state()).toMatchObject({ name: 'Mine', counts: { article: 0, profile: 3 } })
    const told = desk.told.flatMap(({ name, payload }) => (name === 'library.changed' ? [payload.name] : []))
    expect(told).toEqual(['Mine', 'Sample library', 'Mine'])
  })

  test('that somebody else holds are read until that is over, and can then be written to in place', async () => {
    const place = desk.path('Shared')
    const holder = createLibrary(place)
    desk.person.answers.push(place)
    await desk.call('library.chooseAndOpen', null)
    expect(await state()).toMatchObject({ readOnly: true, holder: 'there', problem: expect.any(String) })
    expect(await desk.ask('library.takeOver', null)).toMatchObject({ error: { code: 'library-locked' } })
    expect(await desk.ask('articles.create', { fields: {} })).toMatchObject({ error: { code: 'read-only' } })
    const { id } = repositoriesOf(holder).articles.create({
      fields: emptyArticleFields(),
      document: emptyDocument(),
    })
    holder.close()
    const told = () =>
      desk.told.flatMap(({ name, payload }) => (name === 'library.changed' ? [payload.holder] : []))
    await vi.waitFor(() => expect(told()).toEqual(['there', 'gone']), 10_000)
    await desk.call('library.takeOver', null)
    expect(await state()).toMatchObject({ readOnly: false, holder: null, problem: null })
    // What was saved meanwhile is read again by whoever has it open.
    expect(desk.told).toContainEqual({ name: 'records.changed', payload: { kind: 'article', ids: [id] } })
    await desk.call('articles.create', { fields: {} })
    expect(() => openLibrary(place)).toThrow(expect.objectContaining({ code: 'library-locked' }))
    await desk.call('library.takeOver', null)
    expect((await state()).readOnly).toBe(false)
  })

  test('that cannot be opened leave the present one open', async () => {
    await desk.call('library.openSample', null)
    mkdirSync(desk.path('Broken'))
    writeFileSync(desk.path('Broken', 'library.db'), 'no database at all, but quite long. '.repeat(9))
    desk.person.answers.push(desk.path('Broken'), desk.path('Nowhere'), desk.path('Broken'))
    expect(await desk.ask('library.chooseAndOpen', null)).toMatchObject({
      error: { code: 'library-damaged' },
    })
    expect(await desk.ask('library.chooseAndOpen', null)).toMatchObject({ error: { code: 'no-library' } })
    expect(await desk.ask('library.chooseAndCreate', null)).toMatchObject({ error: { code: 'conflict' } })
    expect(await state()).toMatchObject({ open: true, isSample: true, problem: null })
    expect((await desk.call('articles.list', {})).total).toBeGreaterThan(0)
  })

  test('opened again when they cannot be any more are told to be closed, and why', async () => {
    await desk.current.create(desk.path('Mine'))
    renameSync(desk.path('Mine', 'library.db'), desk.path('elsewhere.db'))
    desk.person.answers.push(desk.path('Mine'))
    expect(await desk.ask('library.chooseAndOpen', null)).toMatchObject({ ok: false })
    const told = desk.told.filter(({ name }) => name === 'library.changed').at(-1)
    expect(told?.payload).toMatchObject({ open: false, problem: expect.any(String) })
  })

  test('held by another process are open for reading, with a line that says who holds them', async () => {
    const held = createLibrary(desk.path('Held'), { application: 'Another desk' })
    try {
      await desk.current.tryOpen(desk.path('Held'))
      const seen = await state()
      expect(seen).toMatchObject({
        open: true,
        readOnly: true,
        problem: expect.stringContaining('Another desk'),
      })
      writeFileSync(desk.path('a.png'), png)
      for (const answer of [
        await desk.ask('articles.create', { fields: { title: 'No' } }),
        await desk.ask('media.addDropped', { paths: [desk.path('a.png')] }),
        await desk.ask('imports.fromPasted', { html: null, text: 'Words.' }),
        await desk.ask('library.rebuild', null),
      ]) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'read-only' } })
      }
      expect(readdirSync(desk.path('Held', 'media'))).toEqual([])
    } finally {
      held.close()
    }
  })

  test('from the future, damaged or missing at start: no library, and why', async () => {
    const library = createLibrary(desk.path('Future'))
    library.connection.pragma('user_version = 999999')
    library.close()
    await desk.current.tryOpen(desk.path('Future'))
    expect(await state()).toMatchObject({
      open: false,
      location: desk.path('Future'),
      problem: expect.stringContaining('newer version'),
    })
    await desk.current.tryOpen(desk.path('Gone'))
    expect(await state()).toMatchObject({ open: false, problem: expect.stringContaining('no folder') })
  })

  test('are moved whole, and go on being used in the new place', async () => {
    await desk.call('library.openSample', null)
    const before = await desk.call('articles.list', {})
    desk.person.answers.push(null, desk.path('Moved'))
    expect(await desk.call('library.move', null)).toEqual({ chosen: false })
    expect(await desk.call('library.move', null)).toEqual({ chosen: true })
    expect(await state()).toMatchObject({ open: true, location: desk.path('Moved'), isSample: false })
    expect(await desk.call('articles.list', {})).toEqual(before)
    await desk.call('articles.create', { fields: { title: 'Written after the move' } })
    const { library } = desk.current.get()
    expect((await verifyLibrary(library)).problems).toEqual([])
  })

  test('are backed up where the person says, and told by name', async () => {
    await desk.call('library.openSample', null)
    desk.person.answers.push(null, desk.path('Backups of mine'))
    expect(await desk.call('library.backUp', null)).toEqual({ chosen: false, name: null })
    const { name } = await desk.call('library.backUp', null)
    const shares = desk.told.flatMap(({ name: event, payload }) =>
      event === 'work.progress' && payload && payload.total > 0 ? [payload.done / payload.total] : [],
    )
    expect(shares.at(-1)).toBe(1)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    const copy = openLibrary(desk.path('Backups of mine', name ?? ''), { mode: 'read' })
    expect(copy.schemaVersion).toBe((await state()).schemaVersion)
    copy.close()
  })

  test('are rebuilt from their records', async () => {
    await desk.call('library.openSample', null)
    const find = async () =>
      (await desk.call('search.find', { text: 'redness' })).map(({ id, snippet }) => ({ id, snippet }))
    const before = await find()
    expect(before.length).toBeGreaterThan(0)
    const { articles } = await desk.call('library.rebuild', null)
    expect(articles).toBe((await desk.call('articles.list', {})).total)
    expect(await find()).toEqual(before)
  })

  test('whose rebuild was stopped are brought in step when they are opened again', async () => {
    await desk.call('library.openSample', null)
    const rebuilding = desk.ask('library.rebuild', null)
    // Looks between any two of its slices: on a quick machine it is soon done.
    while (!desk.told.some(({ name }) => name === 'work.progress')) await setImmediate()
    await desk.call('work.stop', null)
    expect(await rebuilding).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(needsRebuild(desk.current.get().library)).toBe(true)
    await desk.call('library.openSample', null)
    await vi.waitFor(() => expect(needsRebuild(desk.current.get().library)).toBe(false))
  })
})

describe('media', () => {
  beforeEach(() => desk.current.create(desk.path('Library')))

  const stored = () =>
    readdirSync(desk.path('Library', 'media'), { recursive: true })
      .map(String)
      .filter((name) => /\.\w+$/.test(name))

  test('a picture that is being pasted is whole in its library before that is closed', async () => {
    createLibrary(desk.path('Other')).close()
    await desk.current.create(desk.path('Mine'))
    // Such calls are loaded when one of them is first made.
    await desk.call('media.addDropped', { paths: [] })
    desk.person.answers.push(desk.path('Other'))
    const pasting = desk.ask('media.addPasted', { fileName: 'image.png', bytes: new Uint8Array(png) })
    await desk.call('library.chooseAndOpen', null)
    expect(await pasting).toMatchObject({ ok: true, value: { title: 'image' } })
    await desk.current.open(desk.path('Mine'))
    expect((await desk.call('media.list', {})).total).toBe(1)
  })

  test('comes in by dialog, drop and paste; the same bytes are one record', async () => {
    writeFileSync(desk.path('jar_on-shelf.png'), png)
    writeFileSync(desk.path('drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
    desk.person.answers.push([desk.path('jar_on-shelf.png'), desk.path('drawing.svg'), desk.path('gone.png')])
    const picked = await desk.call('media.pick', null)
    expect(picked.media).toMatchObject([
      {
        title: 'jar on shelf',
        mimeType: 'image/png',
        kind: 'image',
        width: 3,
        height: 2,
        byteLength: png.length,
      },
    ])
    expect(picked.problems).toEqual([
      expect.stringContaining('drawing.svg was not added'),
      expect.stringContaining('gone.png could not be read'),
    ])
    const dropped = await desk.call('media.addDropped', { paths: [desk.path('jar_on-shelf.png')] })
    const pasted = await desk.call('media.addPasted', { fileName: 'image.png', bytes: new Uint8Array(png) })
    expect(dropped.media[0]?.id).toBe(picked.media[0]?.id)
    expect(pasted.id).toBe(picked.media[0]?.id)
    expect(stored()).toHaveLength(1)
  })

  test('a binned picture that is added again is taken out of the bin', async () => {
    const { id } = await desk.call('media.addPasted', { fileName: 'a.png', bytes: new Uint8Array(png) })
    await desk.call('media.bin', { ids: [id] })
    const again = await desk.call('media.addPasted', { fileName: 'b.png', bytes: new Uint8Array(png) })
    expect(again).toMatchObject({ id, binnedAt: null, fileName: 'a.png' })
  })

  test('a file goes when its last record does, and no sooner', async () => {
    const { id } = await desk.call('media.addPasted', { fileName: 'a.png', bytes: new Uint8Array(png) })
    await desk.call('media.bin', { ids: [id] })
    expect(stored()).toHaveLength(1)
    await desk.call('bin.empty', null)
    expect(stored()).toHaveLength(0)
    const again = await desk.call('media.addPasted', { fileName: 'a.png', bytes: new Uint8Array(png) })
    expect(again.id).not.toBe(id)
    await desk.call('media.deleteForEver', { ids: [again.id] })
    expect(stored()).toHaveLength(0)
    expect((await desk.call('media.list', { binned: true })).total).toBe(0)

    const one = await desk.call('media.addPasted', { fileName: 'a.png', bytes: new Uint8Array(png) })
    // A second record of the same bytes: no call makes one, but an old or merged library may hold it.
    const { media } = desk.current.get().records
    const { id: _id, ...same } = one
    const other = media.create(same)
    await desk.call('media.deleteForEver', { ids: [one.id] })
    expect(stored()).toHaveLength(1)
    await desk.call('media.deleteForEver', { ids: [other.id] })
    expect(stored()).toHaveLength(0)
  })

  test('a file name that looks like a path is only a name', async () => {
    const media = await desk.call('media.addPasted', {
      fileName: '../../../evil.png',
      bytes: new Uint8Array(png),
    })
    expect(media.fileName).toBe('evil.png')
    expect(existsSync(desk.path('evil.png'))).toBe(false)
  })
})

test('preferences are kept beside the app’s data and told to every window', async () => {
  const changed = await desk.call('preferences.set', { theme: 'dark', textSize: 20 })
  expect(changed).toMatchObject({ theme: 'dark', textSize: 20 })
  expect(desk.told).toContainEqual({ name: 'preferences.changed', payload: changed })
  expect(JSON.parse(readFileSync(desk.path('preferences.json'), 'utf8'))).toEqual(changed)
  expect(await desk.ask('preferences.set', { textSize: 400 })).toMatchObject({ ok: false })
})

test('text that could not be saved goes where the person says', async () => {
  desk.person.answers.push(desk.path('rescued.md'), null)
  const text = { suggestedName: 'My article.md', text: 'Every word.' }
  expect(await desk.call('windows.saveTextElsewhere', text)).toEqual({ chosen: true })
  expect(readFileSync(desk.path('rescued.md'), 'utf8')).toBe('Every word.')
  expect(await desk.call('windows.saveTextElsewhere', text)).toEqual({ chosen: false })
})
