import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { createLibrary, openLibrary } from '@main/library'
import { libraryFiles } from '@main/library/layout'
import { newestSchemaVersion } from '@main/library/migrate'
import { repositoriesOf } from '@main/library/repositories'
import { undoImport } from '@main/services/record-import/undo'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { beforeAll, expect, test } from 'vitest'
import { buildChild, startChild } from '../helpers/library-child'
import { temporaryFolders } from '../helpers/library-folder'

/** `LIBRARY_KILLS=2000 npx vitest run tests/library/crash.test.ts` for many more. */
const kills = Number(process.env.LIBRARY_KILLS ?? 200)

/** Kills of what is not done all day long. */
const others = Math.ceil(kills / 8)

/** Victims at once, each with a library of its own: most of what a kill costs is waiting for a process to start. */
const victims = 4

/** Each victim is killed again and again; `victim` is told which it is, and which kill it is. */
async function killEach(count: number, kill: (victim: number, kill: number) => Promise<void>): Promise<void> {
  await Promise.all(
    Array.from({ length: victims }, async (_, victim) => {
      for (let number = victim; number < count; number += victims) await kill(victim, number)
    }),
  )
}

const folder = temporaryFolders()
let script = ''
let importing = ''
let migrating = ''
beforeAll(async () => {
  script = await buildChild('save-loop')
  importing = await buildChild('import-tables')
  migrating = await buildChild('migrating')
}, 60_000)

test(`${kills} kills at random instants lose no acknowledged save and damage nothing`, async () => {
  const libraries = Array.from({ length: victims }, (_, victim) => {
    const place = join(folder(), `Killed ${victim}`)
    const made = createLibrary(place)
    const { id } = createRecordServices(made, new ChangeFeed())['articles.create']({ fields: {} })
    made.close()
    return { place, id, saves: 1 }
  })
  let openings = 0
  await killEach(kills, async (victim, kill) => {
    const killed = libraries[victim]
    if (!killed) throw new Error('No such victim')
    const { place, id } = killed
    const child = startChild(script, [place, id])
    if (kill % 20 >= 16) {
      // While it takes in what the last one left, or a little later.
      await child.line('starts')
      await setTimeout(Math.random() * 40)
    } else {
      // After some saves, at any instant of the next: the same on a fast machine and on a busy one.
      await child.printed(3 + Math.floor(Math.random() * 8))
      await setTimeout(Math.random() * 6)
    }
    child.process.kill('SIGKILL')
    await child.ended
    expect(child.errors()).toBe('')
    const saved = child.lines.filter((line) => line.startsWith('saved')).at(-1)
    if (!saved) openings += 1
    const acknowledged = saved ? Number(saved.split(' ')[1]) : killed.saves

    // Opening checks every page of a library that was not closed.
    const library = openLibrary(place)
    const services = createRecordServices(library, new ChangeFeed())
    const article = services['articles.get']({ id })
    expect(article.revision).toBeGreaterThanOrEqual(acknowledged)
    // At most the one save that was under way when the process died.
    expect(article.revision).toBeLessThanOrEqual(acknowledged + 1)
    if (article.revision > 1) {
      expect(article.title).toBe(`Revision ${article.revision}`)
      expect(JSON.stringify(article.document)).toContain(`"last ${article.revision}"`)
    }
    expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(services['search.find']({ text: 'cleansing', kinds: [], limit: 5 })).toHaveLength(
      article.revision > 1 ? 1 : 0,
    )
    killed.saves = article.revision
    library.close()
  })
  expect(openings).toBeGreaterThan(0)
  const saves = libraries.reduce((sum, library) => sum + library.saves, 0)
  expect(saves).toBeGreaterThan(kills)
}, 600_000)

test('kills while a table comes in lose no acknowledged save, and what came in can be taken back', async () => {
  const place = join(folder(), 'Importing')
  createLibrary(place).close()
  for (let kill = 0; kill < others / 5; kill++) {
    const child = startChild(importing, [place])
    await child.line('begin')
    await child.printed(3 + Math.floor(Math.random() * 6))
    await setTimeout(Math.random() * 30)
    child.process.kill('SIGKILL')
    await child.ended
    expect(child.errors()).toBe('')
    const [, acknowledged = '', brandId = ''] = child.lines.at(-1)?.split(' ') ?? []
    const { passing } = libraryFiles(place)
    expect(existsSync(passing)).toBe(true)

    const library = openLibrary(place)
    expect(existsSync(passing)).toBe(false)
    const records = repositoriesOf(library)
    expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(records.brands.get(brandId)?.revision).toBeGreaterThanOrEqual(Number(acknowledged))
    const [batch] = records.importBatches.list()
    expect(batch).toMatchObject({ endedAt: null, added: records.products.count() })
    expect(batch?.added).toBeGreaterThan(0)
    expect(await undoImport({ library, records }, batch?.id ?? '')).toMatchObject({ kept: [] })
    expect(records.products.count()).toBe(0)
    records.brands.deleteForEver([brandId])
    expect(records.brands.count()).toBe(0)
    library.close()
  }
}, 300_000)

test('kills while a library is brought to a new format leave the old one or the new one', async () => {
  const oldest = gunzipSync(
    readFileSync(resolve(import.meta.dirname, '../fixtures/libraries/format-10.db.gz')),
  )
  const oldLibrary = (name: string) => {
    const place = join(folder(), name)
    mkdirSync(place)
    writeFileSync(join(place, 'library.db'), oldest)
    return place
  }
  const whole = startChild(migrating, [oldLibrary('Whole')])
  const longest = Number((await whole.line('done')).split(' ')[1])
  let cutOff = 0
  await killEach(others, async (_victim, kill) => {
    const place = oldLibrary(`Cut off ${kill}`)
    const child = startChild(migrating, [place, String(Math.random() * longest)])
    await child.ended
    expect(child.errors()).toBe('')
    if (!child.lines.some((line) => line.startsWith('done'))) cutOff += 1

    const library = openLibrary(place)
    expect(library.schemaVersion).toBe(newestSchemaVersion())
    expect(library.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    const records = repositoriesOf(library)
    expect(records.search.find('Okafor', [], 10).length).toBeGreaterThan(0)
    expect(records.bin.list()).toMatchObject([{ title: 'Binned' }])
    library.close()
  })
  expect(cutOff).toBeGreaterThan(0)
}, 300_000)
