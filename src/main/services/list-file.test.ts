import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readListFile } from './list-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beauty-desk-list-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (path: string) => readListFile(path, 'words', 'No word was added')

function written(content: string): string {
  const path = join(folder, 'words.txt')
  writeFileSync(path, content)
  return path
}

test('a list is read as it is', async () => {
  expect(await read(written('Zorvane\nVelouria\n'))).toBe('Zorvane\nVelouria\n')
})

test('what is no list is refused, and a film before any of it is read', async () => {
  const none = 'This file is no list of words. No word was added.'
  await expect(read(written('a\0b'))).rejects.toThrow(none)
  const film = written('')
  // More than can be read at once; as it holds nothing, it takes no room on the disk.
  truncateSync(film, 5_000_000_000)
  await expect(read(film)).rejects.toThrow(none)
  await expect(read(join(folder, 'gone.txt'))).rejects.toThrow(
    'gone.txt could not be read: it is not there; no word was added.',
  )
})

test.skipIf(process.platform === 'win32')(
  'a device without an end is refused at once, and a folder as one',
  async () => {
    await expect(read('/dev/zero')).rejects.toThrow('This file is no list of words.')
    await expect(read(folder)).rejects.toThrow('it is a folder; no word was added')
  },
)
