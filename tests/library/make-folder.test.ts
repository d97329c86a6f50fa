import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLibrary, moveLibrary } from '@main/library'
import { backUpLibrary, restoreLibrary } from '@main/services/backup'
import { makeFolder } from '@main/services/make-folder'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'

const folder = temporaryFolders()
const main = resolve(import.meta.dirname, '../../src/main')
const isRoot = process.getuid?.() === 0
const failure = (code: string, words: string) =>
  expect.objectContaining({ code, message: expect.stringMatching(words) })

test('a folder is made with those it lies in; one that is there is no error', () => {
  const place = join(folder(), 'a', 'b', 'c')
  makeFolder(place, 'nothing was written')
  makeFolder(place, 'nothing was written')
  makeFolder(join(place, '..', 'd'), 'nothing was written')
  expect(readdirSync(join(place, '..')).sort()).toEqual(['c', 'd'])
})

test.skipIf(process.platform === 'win32')('a link to a folder is that folder', () => {
  const place = folder()
  makeFolder(join(place, 'real'), 'nothing was written')
  symlinkSync(join(place, 'real'), join(place, 'link'))
  makeFolder(join(place, 'link', 'inside'), 'nothing was written')
  expect(readdirSync(join(place, 'real'))).toEqual(['inside'])
})

test('a file in the way is left alone and told in one line', () => {
  const file = join(folder(), 'letter.txt')
  writeFileSync(file, 'Dear desk')
  expect(() => makeFolder(join(file, 'a', 'b'), 'nothing was exported')).toThrow(
    failure(
      'file-unwritable',
      '^The folder “.*b” could not be made: part of its path is not a folder; nothing',
    ),
  )
  expect(() => makeFolder(file, 'nothing was exported')).toThrow(
    failure('file-unwritable', 'a file has that name; nothing was exported.$'),
  )
  expect(readFileSync(file, 'utf8')).toBe('Dear desk')
})

test.skipIf(isRoot || process.platform === 'win32')('a folder that may not be written to says so', () => {
  const place = folder()
  chmodSync(place, 0o500)
  try {
    expect(() => makeFolder(join(place, 'a', 'b'), 'nothing was written')).toThrow(
      failure('file-unwritable', 'not allowed'),
    )
  } finally {
    chmodSync(place, 0o700)
  }
})

test.skipIf(process.platform !== 'linux')(
  'where the system takes no folders, nothing waits for ever',
  async () => {
    const nowhere = '/proc/nope/deeper'
    expect(() => makeFolder(nowhere, 'nothing was written')).toThrow(
      failure(
        'file-unwritable',
        '“/proc/nope/deeper” could not be made: no folder can be made in that place',
      ),
    )
    expect(() => createLibrary(nowhere)).toThrow(failure('read-only', '/proc/nope/deeper'))
    const home = folder()
    const library = createLibrary(join(home, 'Desk'))
    const { folder: backup } = await backUpLibrary(library, join(home, 'Backups'))
    const refused = failure('file-unwritable', '/proc/nope')
    await expect(backUpLibrary(library, nowhere)).rejects.toThrow(refused)
    await expect(restoreLibrary(backup, nowhere)).rejects.toThrow(refused)
    await expect(moveLibrary(library, nowhere)).rejects.toThrow(refused)
    expect(library.connection.open).toBe(true)
    library.close()
  },
)

test('a library is not restored or moved over a file', async () => {
  const home = folder()
  const library = createLibrary(join(home, 'Desk'))
  const { folder: backup } = await backUpLibrary(library, join(home, 'Backups'))
  const file = join(home, 'letter.txt')
  writeFileSync(file, 'Dear desk')
  await expect(restoreLibrary(backup, file)).rejects.toThrow(failure('conflict', 'letter.txt'))
  await expect(moveLibrary(library, file)).rejects.toThrow(failure('conflict', 'letter.txt'))
  expect(readFileSync(file, 'utf8')).toBe('Dear desk')
  expect(existsSync(`${file}.partial`)).toBe(false)
  library.close()
})

test('no folder is made in the way that may never return', () => {
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const waiting = files.filter((file) =>
    /mkdir(Sync)?\([^)]*recursive/.test(readFileSync(join(main, file), 'utf8')),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(waiting).toEqual([])
})
