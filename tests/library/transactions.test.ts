import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, type Library } from '@main/library'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
let library: Library

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-transactions-'))
  library = createLibrary(join(folder, 'Library'))
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true, force: true })
})

const put = (key: string) =>
  library.connection.prepare("INSERT INTO settings (key, value) VALUES (?, '1')").run(key)
const kept = () => library.connection.prepare('SELECT key FROM settings ORDER BY key').pluck().all()
const failing = (key: string) => () => {
  put(key)
  throw new Error('refused')
}

test('a part of a write that fails undoes the whole, also where its error is caught', () => {
  const before = kept()
  const { epoch } = library
  expect(() =>
    library.write(() => {
      put('a')
      try {
        library.write(failing('b'))
      } catch {
        // Whoever goes on without looking must not save the half of it.
      }
      put('c')
    }),
  ).toThrow(/A part of a change failed/)
  expect(kept()).toEqual(before)
  expect(library.epoch).toBeGreaterThan(epoch)
  library.write(() => put('d'))
  expect(kept()).toEqual([...before, 'd'].toSorted())
})

test('a part that is written apart fails alone, with the parts in it', () => {
  const before = kept()
  library.write(() => {
    put('a')
    expect(() => library.writeApart(() => library.write(failing('b')))).toThrow('refused')
    library.writeApart(() => put('c'))
  })
  expect(kept()).toEqual([...before, 'a', 'c'].toSorted())
})

test('work that waits in between is undone whole when a part of it failed', async () => {
  const before = kept()
  await expect(
    library.writeAlone(async () => {
      put('a')
      await Promise.resolve()
      expect(() => library.write(failing('b'))).toThrow('refused')
    }),
  ).rejects.toThrow(/A part of a change failed/)
  expect(kept()).toEqual(before)
  library.write(() => put('c'))
  expect(kept()).toEqual([...before, 'c'].toSorted())
})
