import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createLibrary, openLibrary } from '@main/library'
import { backUpBeforeMigration } from '@main/library/backup'
import { libraryFiles } from '@main/library/layout'
import { takeLock } from '@main/library/lock'
import { backUpLibrary, compareBackup } from '@main/services/backup'
import { openForCommand } from '@main/services/open-for-command'
import { takePlace } from '@main/services/restore/restore-in-place'
import { verifyLibrary } from '@main/services/verify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAHElEQVR4nGNgYGiwYWioYGhgYEhpsElpqEhpAAAtmAWV/sXM3gAAAABJRU5ErkJggg==',
  'base64',
)
const rubbish = 'no database at all, but quite long. '.repeat(400)

let desk: DeskUnderTest
beforeEach(() => {
  desk = createDeskUnderTest()
})
afterEach(() => desk.end())

const state = () => desk.call('library.state', null)
const titles = async () => (await desk.call('articles.list', {})).rows.map(({ title }) => title)
const list = async () => (await desk.call('backups.list', null)).backups
/** Everything beside the library, so that nothing is left lying about. */
const beside = () => readdirSync(desk.folder).filter((name) => name.startsWith('Desk'))

/** A library with one article and a picture, closed. */
async function makeLibrary(): Promise<void> {
  await desk.current.create(desk.path('Desk'))
  await desk.call('articles.create', { fields: { title: 'Kept by the backup' } })
  await desk.call('media.addPasted', { fileName: 'jar.png', bytes: new Uint8Array(png) })
  desk.current.close()
}

/** As `desk backup` makes one: without the window, reading only. */
async function backUp(into = desk.path('My backups')): Promise<string> {
  const { library } = openForCommand(desk.path('Desk'), 'read')
  const { folder } = await backUpLibrary(library, into)
  library.close()
  return folder
}

function damage(): void {
  writeFileSync(desk.path('Desk', 'library.db'), rubbish)
}

describe('a damaged library', () => {
  test('says so, lists its backups and opens again out of one; the damaged one is kept whole', async () => {
    await makeLibrary()
    const made = await backUp()
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const before = await state()
    expect(before).toMatchObject({ open: false, damaged: true, restored: 0 })
    const [backup, ...others] = await list()
    expect(others).toEqual([])
    expect(backup).toMatchObject({
      kind: 'whole',
      library: 'Desk',
      location: desk.path('My backups'),
      counts: { article: 1, media: 1, expert: 0 },
    })
    expect(Date.now() - (backup?.madeAt ?? 0)).toBeLessThan(60_000)

    const { keptAs } = await desk.call('backups.restore', { backupId: backup?.backupId ?? '' })
    expect(keptAs).toMatch(/^Desk damaged \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d$/)
    expect(await state()).toMatchObject({
      open: true,
      name: 'Desk',
      damaged: false,
      restored: 1,
      problem: null,
    })
    expect(await titles()).toEqual(['Kept by the backup'])
    expect(readFileSync(desk.path(keptAs ?? '', 'library.db'), 'utf8')).toBe(rubbish)
    expect(readdirSync(desk.path(keptAs ?? '', 'media'))).toHaveLength(1)
    expect((await verifyLibrary(desk.current.get().library)).problems).toEqual([])
    await compareBackup(made)
    expect(beside().toSorted()).toEqual(['Desk', keptAs])
    expect(desk.told.findLast(({ name }) => name === 'library.changed')?.payload).toMatchObject({
      restored: 1,
    })
    // The next time, the backup is known as well.
    expect((await list()).map(({ backupId }) => backupId)).toEqual([backup?.backupId])
  })

  test('opens out of the copy made before a change of format, with what is sound of its media', async () => {
    await makeLibrary()
    const { library } = openForCommand(desk.path('Desk'), 'write')
    backUpBeforeMigration(library.connection, library.files, desk.current.backupFolder, 9)
    library.close()
    const broken = desk.path('Desk', 'media', 'ab', `${'ab'.repeat(32)}.png`)
    mkdirSync(desk.path('Desk', 'media', 'ab'))
    writeFileSync(broken, 'bits that rotted')
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const [backup] = await list()
    expect(backup).toMatchObject({ kind: 'database', library: 'Desk', counts: { article: 1, media: 1 } })
    const { keptAs } = await desk.call('backups.restore', { backupId: backup?.backupId ?? '' })
    expect(await titles()).toEqual(['Kept by the backup'])
    expect((await verifyLibrary(desk.current.get().library)).problems).toEqual([])
    expect(existsSync(desk.path(keptAs ?? '', 'media', 'ab', `${'ab'.repeat(32)}.png`))).toBe(true)
    expect(existsSync(broken)).toBe(false)
  })

  test('chosen while no library is open is shown with its backups', async () => {
    await makeLibrary()
    await backUp()
    damage()
    desk.person.answers.push(desk.path('Desk'))
    expect(await desk.call('library.chooseAndOpen', null)).toEqual({ chosen: true })
    expect(await state()).toMatchObject({ open: false, damaged: true, location: desk.path('Desk') })
    expect(await list()).toHaveLength(1)
  })

  test('a backup that has changed, lies inside it or is unknown changes nothing and says so', async () => {
    await makeLibrary()
    const made = await backUp()
    cpSync(made, desk.path('Desk', 'inside'), { recursive: true })
    writeFileSync(`${made}/library.db`, 'words')
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const [changed] = await list()
    desk.person.answers.push(desk.path('Desk', 'inside'))
    const [inside] = (await desk.call('backups.choose', null)).backups
    for (const [backup, words] of [
      [changed, /library\.db has changed since it was made.* The library “Desk” was left as it is\.$/],
      [inside, /inside the library/],
      [{ backupId: '01890000-0000-7000-8000-000000000000' }, /not known/],
    ] as const) {
      const answer = await desk.ask('backups.restore', { backupId: backup?.backupId ?? '' })
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringMatching(words) } })
    }
    expect(beside()).toEqual(['Desk'])
    expect(readFileSync(desk.path('Desk', 'library.db'), 'utf8')).toBe(rubbish)
    expect((await state()).damaged).toBe(true)
  })

  test('a backup from a newer version never takes the place', async () => {
    await makeLibrary()
    const { library } = openForCommand(desk.path('Desk'), 'write')
    library.connection.pragma('user_version = 999999')
    await backUpLibrary(library, desk.path('My backups'))
    library.close()
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const [backup] = await list()
    const answer = await desk.ask('backups.restore', { backupId: backup?.backupId ?? '' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'library-newer' } })
    expect(beside()).toEqual(['Desk'])
  })

  test('that another process still writes to is left to it', async () => {
    await makeLibrary()
    await backUp()
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const [backup] = await list()
    const lock = takeLock(libraryFiles(desk.path('Desk')), 'Another desk')
    const answer = await desk.ask('backups.restore', { backupId: backup?.backupId ?? '' })
    lock.release(null)
    expect(answer).toMatchObject({ ok: false, error: { code: 'library-locked' } })
    expect(beside()).toEqual(['Desk'])
    expect((await state()).damaged).toBe(true)
  })

  test('a restore is cancelled without a trace', async () => {
    await makeLibrary()
    await backUp()
    damage()
    await desk.current.tryOpen(desk.path('Desk'))
    const [backup] = await list()
    const answer = desk.ask('backups.restore', { backupId: backup?.backupId ?? '' })
    await desk.call('backups.cancel', null)
    expect(await answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(beside()).toEqual(['Desk'])
  })
})

describe('a library in good order', () => {
  test('gives way to its backup and is kept whole, with what was written since', async () => {
    await makeLibrary()
    await backUp()
    await desk.current.open(desk.path('Desk'))
    await desk.call('articles.create', { fields: { title: 'Written since' } })
    const [backup] = await list()
    const { keptAs } = await desk.call('backups.restore', { backupId: backup?.backupId ?? '' })
    expect(keptAs).toMatch(/^Desk before restoring /)
    expect(await titles()).toEqual(['Kept by the backup'])
    await desk.call('articles.create', { fields: { title: 'Written after' } })
    const kept = openForCommand(desk.path(keptAs ?? ''), 'write')
    const { rows } = kept.records.articles.list({ filter: '', binned: false, limit: 9, offset: 0 })
    expect(rows.map(({ title }) => title).toSorted()).toEqual(['Kept by the backup', 'Written since'])
    kept.library.close()
  })

  test('that another process holds is left to it', async () => {
    await makeLibrary()
    await backUp()
    const held = openLibrary(desk.path('Desk'), { application: 'Another desk' })
    await desk.current.tryOpen(desk.path('Desk'))
    const [backup] = await list()
    const answer = await desk.ask('backups.restore', { backupId: backup?.backupId ?? '' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'read-only' } })
    held.close()
    expect(beside()).toEqual(['Desk'])
  })

  test('is in its place again when the restored one cannot take it', async () => {
    await makeLibrary()
    const [backup] = [{ kind: 'whole' as const, path: '', library: '', madeAt: 0, counts: {} }]
    const prepared = { backup, folder: desk.path('Gone'), place: desk.path('Desk') }
    expect(() => takePlace(prepared, 'damaged')).toThrow(/left as it is and nothing was restored/)
    expect(beside()).toEqual(['Desk'])
    await desk.current.open(desk.path('Desk'))
    expect(await titles()).toEqual(['Kept by the backup'])
  })

  test('backups of another library are listed only when their folder is chosen', async () => {
    await makeLibrary()
    await backUp()
    const other = createLibrary(desk.path('Other'))
    await backUpLibrary(other, desk.path('My backups'))
    other.close()
    await desk.current.open(desk.path('Desk'))
    expect((await list()).map(({ library }) => library)).toEqual(['Desk'])
    mkdirSync(desk.path('Empty'))
    desk.person.answers.push(desk.path('My backups'), null, desk.path('Empty'))
    const { backups } = await desk.call('backups.choose', null)
    expect(backups.map(({ library }) => library).toSorted()).toEqual(['Desk', 'Other'])
    expect(await desk.call('backups.choose', null)).toEqual({ backups: [] })
    expect(await desk.ask('backups.choose', null)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable', message: expect.stringContaining('Empty') },
    })
    rmSync(desk.path('My backups'), { recursive: true })
    expect(await list()).toEqual([])
  })

  test('moved elsewhere still knows its backups', async () => {
    await makeLibrary()
    await backUp()
    await desk.current.open(desk.path('Desk'))
    mkdirSync(desk.path('Elsewhere'))
    desk.person.answers.push(desk.path('Elsewhere', 'Desk'))
    await desk.call('library.move', null)
    expect(await list()).toHaveLength(1)
  })
})

test('without a library there is nothing to list and nothing to replace', async () => {
  expect(await list()).toEqual([])
})
