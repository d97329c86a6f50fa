import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWholeFile } from './write-whole-file'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('replaces a file whole and leaves no other file', async () => {
  const path = join(folder, 'page.html')
  writeFileSync(path, 'before')
  await writeWholeFile(path, 'after')
  expect(readFileSync(path, 'utf8')).toBe('after')
  expect(readdirSync(folder)).toEqual(['page.html'])
})

test('a missing folder is told and nothing is made', async () => {
  await expect(writeWholeFile(join(folder, 'gone', 'page.html'), 'x')).rejects.toMatchObject({
    code: 'file-unwritable',
    message: 'page.html could not be written: its folder is not there; nothing was changed.',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a name that a folder has is refused and the temporary file is gone', async () => {
  mkdirSync(join(folder, 'page.html', 'inner'), { recursive: true })
  await expect(writeWholeFile(join(folder, 'page.html'), 'x')).rejects.toMatchObject({
    code: 'file-unwritable',
  })
  expect(readdirSync(folder)).toEqual(['page.html'])
})
