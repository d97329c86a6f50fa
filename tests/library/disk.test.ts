import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { makePlan } from '@main/services/record-import/make-plan'
import { runPlan } from '@main/services/record-import/run-plan'
import { undoImport } from '@main/services/record-import/undo'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { emptyFields, paragraphs } from '../helpers/library-samples'

// Hooks run last in, first out: mounts are taken away before the folders under them.
const folder = temporaryFolders()
const mounted: string[] = []
afterEach(() => {
  for (const place of mounted.splice(0).reverse()) execFileSync('umount', ['-l', place])
})
function mount(...args: string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' })
    mounted.push(args.at(-1) ?? '')
    return true
  } catch {
    return false
  }
}

const canMount = (() => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = folder()
  const did = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place)
  for (const at of mounted.splice(0)) execFileSync('umount', [at])
  rmSync(place, { recursive: true })
  return did
})()

const code = (value: string) => expect.objectContaining({ code: value })

test('a library that may not grow says that the disk is full, and keeps all earlier saves', () => {
  const library = createLibrary(join(folder(), 'Desk'))
  const services = createRecordServices(library, new ChangeFeed())
  const article = services['articles.create']({
    fields: { title: 'Kept' },
    document: paragraphs('Kept words.'),
  })
  const pages = Number(library.connection.pragma('page_count', { simple: true }))
  library.connection.pragma(`max_page_count = ${pages + 2}`)
  const long = paragraphs(
    ...Array.from({ length: 300 }, (_, index) => `Paragraph ${index} about lather. `.repeat(20)),
  )
  expect(() => services['articles.save']({ id: article.id, revision: 1, document: long })).toThrow(
    code('disk-full'),
  )
  expect(services['articles.get']({ id: article.id })).toEqual(article)
  expect(services['search.find']({ text: 'lather', kinds: [], limit: 5 })).toEqual([])
  library.connection.pragma('max_page_count = 1000000')
  expect(services['articles.save']({ id: article.id, revision: 1, document: long }).outcome).toBe('saved')
  expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  library.close()
})

test.skipIf(!canMount)(
  'a full disk loses nothing that was saved, and saving goes on when there is room',
  () => {
    const disk = folder()
    mount('-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk)
    const place = join(disk, 'Desk')
    const library = createLibrary(place)
    const services = createRecordServices(library, new ChangeFeed())
    const { id } = services['articles.create']({ fields: { title: 'Begin' } })
    writeFileSync(join(disk, 'filler'), Buffer.alloc(2_000_000))
    let revision = 1
    const save = () => {
      const texts = Array.from({ length: 200 }, (_, index) =>
        `Save ${revision} paragraph ${index} on lather. `.repeat(9),
      )
      const answer = services['articles.save']({ id, revision, document: paragraphs(...texts) })
      if (answer.outcome === 'saved') revision = answer.revision
    }
    expect(() => {
      for (let count = 0; count < 500; count++) save()
    }).toThrow(code('disk-full'))
    expect(revision).toBeGreaterThan(2)
    expect(services['articles.get']({ id }).revision).toBe(revision)
    expect(() =>
      services['brands.create']({
        fields: { ...emptyFields.brand(), name: 'x', notes: 'y'.repeat(190_000) },
      }),
    ).toThrow(code('disk-full'))
    expect(() => createLibrary(join(disk, 'Second'))).toThrow(code('disk-full'))
    rmSync(join(disk, 'Second'), { recursive: true, force: true })

    rmSync(join(disk, 'filler'))
    save()
    expect(services['articles.get']({ id }).revision).toBe(revision)
    library.close()
    const again = openLibrary(place)
    expect(repositoriesOf(again).articles.get(id)?.revision).toBe(revision)
    expect(again.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    again.close()
  },
)

test.skipIf(!canMount)(
  'a table that the disk has no room for comes in whole row by row as far as it goes, and can be taken back',
  async () => {
    const disk = folder()
    mount('-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk)
    const library = createLibrary(join(disk, 'Desk'))
    const records = repositoriesOf(library)
    const kept = records.brands.create({ ...emptyFields.brand(), name: 'Kept' })
    writeFileSync(join(disk, 'filler'), Buffer.alloc(6_000_000))
    const rows = Array.from(
      { length: 20_000 },
      (_, index) => `Product ${index},Brand ${index % 9},${'note '.repeat(60)}`,
    )
    const { plan } = await makePlan(
      { kind: 'text', text: `name,brand,notes\n${rows.join('\n')}\n` },
      { currency: 'EUR', kind: 'product' },
    )
    const choices = { duplicates: 'skip', decisions: new Map() } as const
    await expect(runPlan({ library, records }, plan, choices, 0)).rejects.toMatchObject({ code: 'disk-full' })
    const [batch] = records.importBatches.list()
    expect(batch?.added).toBeGreaterThan(100)
    expect(batch?.added).toBe(records.products.count())
    expect(library.connection.pragma('synchronous', { simple: true })).toBe(2)

    rmSync(join(disk, 'filler'))
    const undone = await undoImport({ library, records }, batch?.id ?? '')
    expect(undone.kept).toEqual([])
    expect(records.products.count()).toBe(0)
    expect(records.brands.allIds()).toEqual([kept.id])
    expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    library.close()
  },
)

test('another program that writes to the file is waited for, then told of; the text is kept', () => {
  const library = createLibrary(join(folder(), 'Desk'))
  const services = createRecordServices(library, new ChangeFeed())
  const { id } = services['articles.create']({ fields: {}, document: paragraphs('Kept words.') })
  const save = () => services['articles.save']({ id, revision: 1, document: paragraphs('New words.') })
  const other = new Database(library.files.database)
  other.exec('BEGIN IMMEDIATE')
  library.connection.pragma('busy_timeout = 50')
  expect(save).toThrow(code('library-locked'))
  expect(services['articles.get']({ id })).toMatchObject({ revision: 1 })
  other.exec('ROLLBACK')
  other.close()
  expect(save()).toMatchObject({ outcome: 'saved' })
  expect(services['search.find']({ text: 'new words', kinds: [], limit: 5 })).toHaveLength(1)
  library.close()
})

test.skipIf(!canMount)('a folder that cannot be written to can be read, and is not changed', () => {
  const disk = folder()
  const place = join(disk, 'Desk')
  const made = createLibrary(place)
  repositoriesOf(made).brands.create({ ...emptyFields.brand(), name: 'Balm' })
  made.close()
  const before = readdirSync(place).sort()
  mount('--bind', disk, disk)
  execFileSync('mount', ['-o', 'remount,ro,bind', disk])
  expect(() => openLibrary(place)).toThrow(code('read-only'))
  expect(() => createLibrary(join(disk, 'New'))).toThrow(code('read-only'))
  const reader = openLibrary(place, { mode: 'read' })
  const services = createRecordServices(reader, new ChangeFeed())
  expect(services['search.find']({ text: 'balm', kinds: [], limit: 5 })).toHaveLength(1)
  expect(() => services['brands.create']({ fields: { ...emptyFields.brand(), name: 'New' } })).toThrow(
    code('read-only'),
  )
  expect(() => services['settings.set']({ currency: 'SEK' })).toThrow(code('read-only'))
  reader.close()
  expect(readdirSync(place).sort()).toEqual(before)
})

test.skipIf(process.platform === 'win32')(
  'a library deleted or replaced while open refuses to pretend',
  () => {
    const home = folder()
    const place = join(home, 'Desk')
    const library = createLibrary(place)
    const services = createRecordServices(library, new ChangeFeed())
    const { id } = services['articles.create']({ fields: { title: 'Here' }, document: paragraphs('Words.') })
    const save = () => services['articles.save']({ id, revision: 1, document: paragraphs('More words.') })

    const elsewhere = join(home, 'Elsewhere')
    renameSync(place, elsewhere)
    expect(save).toThrow(code('no-library'))
    renameSync(elsewhere, place)
    expect(save()).toMatchObject({ outcome: 'saved' })

    const other = join(home, 'Other')
    createLibrary(other).close()
    rmSync(join(place, 'library.db'))
    copyFileSync(join(other, 'library.db'), join(place, 'library.db'))
    expect(save).toThrow(
      expect.objectContaining({ code: 'no-library', message: expect.stringContaining('not saved') }),
    )

    rmSync(place, { recursive: true })
    expect(save).toThrow(code('no-library'))
    // The text itself is still there to be kept elsewhere.
    expect(services['articles.get']({ id }).title).toBe('Here')
    library.close()
    mkdirSync(place)
    expect(readdirSync(place)).toEqual([])
  },
)
