import { createHash } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary, openLibraryAside } from '@main/library'
import { checkDatabase, type Soundness } from '@main/library/check-database'
import { repositoriesOf } from '@main/library/repositories'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { emptyFields } from '../helpers/library-samples'

const folder = temporaryFolders()

/** A closed library with some records in it. */
function made(name = 'Desk', brands = 200): string {
  const place = join(folder(), name)
  const library = createLibrary(place)
  repositoriesOf(library).brands.createMany(
    Array.from({ length: brands }, (_, index) => ({
      ...emptyFields.brand(),
      name: `Brand ${index}`,
      notes: 'A note on the making of soap. '.repeat(10),
    })),
  )
  library.close()
  return place
}

function bytesOf(place: string): Map<string, string> {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => [
      join(entry.parentPath, entry.name),
      createHash('sha256')
        .update(readFileSync(join(entry.parentPath, entry.name)))
        .digest('hex'),
    ]),
  )
}

function refusal(place: string): { code: string; message: string } {
  try {
    openLibrary(place).close()
  } catch (error) {
    const { code, message } = error as { code: string; message: string }
    expect(message).not.toContain('\n')
    return { code, message }
  }
  throw new Error('it was opened')
}

test('a library that is not there is said to be not there', () => {
  const place = folder()
  expect(refusal(join(place, 'nowhere'))).toMatchObject({
    code: 'no-library',
    message: expect.stringContaining('nowhere'),
  })
  expect(refusal(place)).toMatchObject({ code: 'no-library', message: expect.stringContaining('library.db') })
  const file = join(place, 'letter.txt')
  writeFileSync(file, 'Dear desk')
  expect(refusal(file)).toMatchObject({ code: 'no-library', message: expect.stringContaining('letter.txt') })
  expect(readFileSync(file, 'utf8')).toBe('Dear desk')
})

test('a new library is only made where nothing is', () => {
  const place = folder()
  const taken = join(place, 'taken')
  mkdirSync(taken)
  writeFileSync(join(taken, 'letter.txt'), 'Dear desk')
  expect(() => createLibrary(taken)).toThrow(expect.objectContaining({ code: 'conflict' }))
  expect(() => openLibrary(taken, { create: true })).toThrow(expect.objectContaining({ code: 'no-library' }))
  expect(readdirSync(taken)).toEqual(['letter.txt'])
  const fresh = join(place, 'fresh')
  openLibrary(fresh, { create: true }).close()
  openLibrary(fresh, { create: true }).close()
})

describe('a file that is no sound library is refused and left as it is', () => {
  const cases: Record<string, (database: string) => void> = {
    'an empty file': (database) => writeFileSync(database, ''),
    'a text': (database) => writeFileSync(database, 'These are words and no database. '.repeat(50)),
    'a few bytes': (database) => writeFileSync(database, 'SQLite'),
    'a cut-off database': (database) => truncateSync(database, statSync(database).size - 20_000),
    'a database cut to its first page': (database) => truncateSync(database, 8192),
    'a folder': (database) => {
      rmSync(database)
      mkdirSync(database)
    },
    'a database with rubbish in the middle': (database) => {
      const handle = openSync(database, 'r+')
      for (let page = 3; page < statSync(database).size / 8192; page += 2)
        writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, page * 8192)
      closeSync(handle)
    },
  }
  for (const [name, damage] of Object.entries(cases)) {
    test(name, () => {
      const place = made()
      damage(join(place, 'library.db'))
      const before = bytesOf(place)
      const { code, message } = refusal(place)
      expect(code).toBe('library-damaged')
      expect(message).toContain('Desk')
      expect(message).toMatch(/Restore a backup/)
      before.delete(join(place, 'library.lock.json'))
      const after = bytesOf(place)
      after.delete(join(place, 'library.lock.json'))
      expect(after).toEqual(before)
    })
  }

  test('the database of another program', () => {
    const place = folder()
    const other = new Database(join(place, 'library.db'))
    other.exec('CREATE TABLE songs (title TEXT)')
    other.close()
    const before = bytesOf(place)
    expect(refusal(place)).toMatchObject({
      code: 'no-library',
      message: expect.stringContaining('another program'),
    })
    expect(bytesOf(place)).toEqual(before)
  })
})

test('a library from a newer version is refused, byte for byte untouched', () => {
  const place = made()
  const database = new Database(join(place, 'library.db'))
  database.pragma('user_version = 99999')
  database.close()
  rmSync(join(place, 'library.lock'))
  rmSync(join(place, 'library.lock.json'))
  const before = bytesOf(place)
  for (const mode of ['write', 'read'] as const)
    expect(() => openLibrary(place, { mode })).toThrow(
      expect.objectContaining({ code: 'library-newer', message: expect.stringContaining('99999') }),
    )
  expect(bytesOf(place)).toEqual(before)
})

describe('-wal and -shm files', () => {
  test('left by a crash are taken in', () => {
    const place = made()
    const library = openLibrary(place)
    repositoriesOf(library).brands.create({ ...emptyFields.brand(), name: 'Written last' })
    // What a crash leaves: the files as they are now.
    const copy = join(folder(), 'Crashed')
    mkdirSync(copy)
    for (const name of ['library.db', 'library.db-wal', 'library.db-shm', 'library.lock.json'])
      copyFileSync(join(place, name), join(copy, name))
    library.close()
    const crashed = openLibrary(copy)
    expect(repositoriesOf(crashed).brands.count()).toBe(201)
    expect(crashed.notices).toEqual([])
    crashed.close()
  })

  test('of another state of the library are set aside', () => {
    const place = made()
    const library = openLibrary(place)
    repositoriesOf(library).brands.createMany(
      Array.from({ length: 50 }, () => ({ ...emptyFields.brand(), name: 'Late' })),
    )
    const stale = readFileSync(join(place, 'library.db-wal'))
    library.close()
    writeFileSync(join(place, 'library.db-wal'), stale)
    writeFileSync(join(place, 'library.db-shm'), Buffer.alloc(32_768, 7))
    const again = openLibrary(place)
    expect(repositoriesOf(again).brands.count()).toBe(250)
    expect(again.notices).toHaveLength(1)
    expect(again.connection.pragma('integrity_check', { simple: true })).toBe('ok')
    again.close()
    expect(readdirSync(place).some((name) => name.includes('set-aside'))).toBe(true)
  })

  test('that would damage a sound database are set aside', () => {
    const place = made('Small', 3)
    const other = join(folder(), 'Other')
    const donor = createLibrary(other)
    repositoriesOf(donor).brands.createMany(
      Array.from({ length: 400 }, (_, index) => ({
        ...emptyFields.brand(),
        name: `Donor ${index}`,
        notes: 'x'.repeat(3000),
      })),
    )
    copyFileSync(join(other, 'library.db-wal'), join(place, 'library.db-wal'))
    donor.close()
    rmSync(join(place, 'library.lock.json'))
    const library = openLibrary(place)
    expect(library.notices).toHaveLength(1)
    expect(repositoriesOf(library).brands.count()).toBe(3)
    library.close()
  })

  test('of nothing but rubbish do no harm', () => {
    const place = made()
    writeFileSync(join(place, 'library.db-wal'), 'rubbish '.repeat(5000))
    writeFileSync(join(place, 'library.db-shm'), 'rubbish '.repeat(5000))
    rmSync(join(place, 'library.lock.json'))
    const library = openLibrary(place)
    expect(repositoriesOf(library).brands.count()).toBe(200)
    library.close()
  })
})

describe('a large library that was not closed in good order is looked through elsewhere', () => {
  /** As a crash leaves it: nobody noted how its file was closed. */
  function large(): string {
    const place = made('Large', 9000)
    rmSync(join(place, 'library.lock.json'))
    return place
  }

  function spoil(place: string): void {
    const handle = openSync(join(place, 'library.db'), 'r+')
    for (let page = 300; page < 340; page++) writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, page * 8192)
    closeSync(handle)
  }

  /** A check that somebody else makes; `tell` is its answer. */
  function elsewhere() {
    let tell: (found: Soundness) => void = () => {}
    const answer = new Promise<Soundness>((resolve) => {
      tell = resolve
    })
    return { tell: (found: Soundness) => tell(found), check: () => answer }
  }

  test('and is held meanwhile, unwritten; then it opens', async () => {
    const place = large()
    const before = bytesOf(place).get(join(place, 'library.db'))
    const { tell, check } = elsewhere()
    const told: number[] = []
    const opening = openLibraryAside(place, { check, onCheck: (byteLength) => told.push(byteLength) })
    expect(told).toEqual([statSync(join(place, 'library.db')).size])
    expect(refusal(place).code).toBe('library-locked')
    expect(bytesOf(place).get(join(place, 'library.db'))).toBe(before)
    tell({ kind: 'sound' })
    const library = await opening
    expect(repositoriesOf(library).brands.count()).toBe(9000)
    library.close()
    // Closed in good order now.
    const again = await openLibraryAside(place, { check: () => expect.unreachable() })
    again.close()
  })

  test('and refused where it is damaged, before anything is written to it', async () => {
    const place = large()
    spoil(place)
    const before = bytesOf(place).get(join(place, 'library.db'))
    await expect(
      openLibraryAside(place, { check: async (found) => checkDatabase(found) }),
    ).rejects.toMatchObject({
      code: 'library-damaged',
      message: expect.stringMatching(/a check of library.db says.*Restore a backup/),
    })
    expect(bytesOf(place).get(join(place, 'library.db'))).toBe(before)
    expect(existsSync(join(place, 'library.db-wal'))).toBe(false)
  })

  test('and is free again at once when that is given up', async () => {
    const place = large()
    const gaveUp = new AbortController()
    const opening = openLibraryAside(place, { check: elsewhere().check, signal: gaveUp.signal })
    gaveUp.abort()
    await expect(opening).rejects.toMatchObject({ code: 'cancelled' })
    openLibrary(place).close()
  })

  test('and not opened when its file was replaced or taken away meanwhile', async () => {
    for (const meddle of [spoil, (place: string) => rmSync(join(place, 'library.db'))]) {
      const place = large()
      const { tell, check } = elsewhere()
      const opening = openLibraryAside(place, { check })
      meddle(place)
      tell({ kind: 'sound' })
      await expect(opening).rejects.toMatchObject({ code: 'conflict' })
      expect(existsSync(join(place, 'library.db-wal'))).toBe(false)
    }
  })
})

test('a large library that was closed in order is not checked again, one that was changed behind its back is', () => {
  const place = made('Large', 9000)
  const database = join(place, 'library.db')
  expect(statSync(database).size).toBeGreaterThan(8_000_000)
  const { mtime, size } = statSync(database)
  const handle = openSync(database, 'r+')
  for (let page = 300; page < 340; page++) writeSync(handle, Buffer.alloc(8192, 0x5a), 0, 8192, page * 8192)
  closeSync(handle)
  expect(refusal(place).code).toBe('library-damaged')

  // The note of the last process is the only difference between the two.
  const note = { holder: null, closed: { byteLength: size, modifiedMs: mtime.getTime() } }
  utimesSync(database, mtime, mtime)
  note.closed.modifiedMs = statSync(database).mtimeMs
  writeFileSync(join(place, 'library.lock.json'), JSON.stringify(note))
  openLibrary(place).close()
  expect(existsSync(database)).toBe(true)
})
