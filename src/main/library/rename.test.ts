import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rename, renameSync } from './rename'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beauty-desk-rename-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A system that refuses some times before it does what it is asked. */
function refusing(times: number, code: string, windows = true) {
  const waited: number[] = []
  let tries = 0
  const attempt = () => {
    tries += 1
    if (tries <= times) throw Object.assign(new Error(code), { code })
  }
  return {
    waited,
    tries: () => tries,
    sync: { windows, rename: attempt, wait: (ms: number) => void waited.push(ms) },
    async: { windows, rename: async () => attempt(), wait: async (ms: number) => void waited.push(ms) },
  }
}

test.each(['EPERM', 'EACCES', 'EBUSY'])('waits on Windows until nobody holds the file (%s)', async (code) => {
  const one = refusing(3, code)
  renameSync('a', 'b', one.sync)
  const other = refusing(3, code)
  await rename('a', 'b', other.async)
  expect([one.tries(), other.tries()]).toEqual([4, 4])
  expect(one.waited).toEqual(other.waited)
  expect(one.waited).toHaveLength(3)
})

test('gives up after a while, with what the system said', async () => {
  const one = refusing(99, 'EBUSY')
  expect(() => renameSync('a', 'b', one.sync)).toThrow('EBUSY')
  await expect(rename('a', 'b', refusing(99, 'EBUSY').async)).rejects.toThrow('EBUSY')
  expect(one.waited.reduce((sum, ms) => sum + ms, 0)).toBe(2000)
})

test('another reason, or another system, is told at once', async () => {
  for (const system of [refusing(1, 'ENOENT'), refusing(1, 'EPERM', false)]) {
    expect(() => renameSync('a', 'b', system.sync)).toThrow()
    expect(system.waited).toEqual([])
  }
  await expect(rename('a', 'b', refusing(1, 'ENOSPC').async)).rejects.toThrow('ENOSPC')
})

test('takes the place of a file', async () => {
  const [from, to] = [join(folder, 'from'), join(folder, 'to')]
  writeFileSync(to, 'old')
  writeFileSync(from, 'new')
  await rename(from, to)
  expect([existsSync(from), readFileSync(to, 'utf8')]).toEqual([false, 'new'])
  renameSync(to, from)
  expect(existsSync(to)).toBe(false)
})
