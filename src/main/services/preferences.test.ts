import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultPreferences } from '@shared/records/setting-values'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPreferences } from './preferences'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-preferences-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new computer has the defaults', () => {
  expect(createPreferences(join(folder, 'none', 'preferences.json')).get()).toEqual(defaultPreferences)
})

test('what was set is there at the next start, in a file written whole', async () => {
  const path = join(folder, 'deeper', 'preferences.json')
  const preferences = createPreferences(path)
  const writes = [
    preferences.set({ theme: 'dark' }),
    preferences.set({ textSize: 22 }),
    preferences.set({ inspectorOpen: false }),
  ]
  await Promise.all(writes)
  expect(createPreferences(path).get()).toEqual({
    ...defaultPreferences,
    theme: 'dark',
    textSize: 22,
    inspectorOpen: false,
  })
  expect(readdirSync(join(folder, 'deeper'))).toEqual(['preferences.json'])
})

test('whoever quits can wait for what is still to be written', async () => {
  const path = join(folder, 'preferences.json')
  const preferences = createPreferences(path)
  expect(preferences.settled()).toBeNull()
  void preferences.set({ textSize: 19 })
  void preferences.set({ theme: 'dark' })
  await preferences.settled()
  expect(createPreferences(path).get()).toMatchObject({ textSize: 19, theme: 'dark' })
  expect(preferences.settled()).toBeNull()
})

test('one unreadable preference does not cost the others', () => {
  const path = join(folder, 'preferences.json')
  writeFileSync(path, JSON.stringify({ theme: 'mauve', textSize: 20, listWidth: '300', fromTheFuture: 1 }))
  expect(createPreferences(path).get()).toEqual({ ...defaultPreferences, textSize: 20 })
})

test('a damaged file is read as the defaults and replaced at the next change', async () => {
  const path = join(folder, 'preferences.json')
  writeFileSync(path, '{"theme": "da')
  const preferences = createPreferences(path)
  expect(preferences.get()).toEqual(defaultPreferences)
  await preferences.set({ theme: 'light' })
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ theme: 'light' })
})

test('what cannot be written is told, and is not kept for as long as the app runs either', async () => {
  const path = join(folder, 'preferences.json')
  const preferences = createPreferences(path)
  await preferences.set({ textSize: 20 })
  rmSync(path)
  mkdirSync(join(path, 'a folder in its place'), { recursive: true })
  await expect(preferences.set({ theme: 'dark' })).rejects.toMatchObject({ code: 'file-unwritable' })
  expect(preferences.get()).toEqual({ ...defaultPreferences, textSize: 20 })
})

test('a name with nothing behind it changes nothing', async () => {
  const preferences = createPreferences(join(folder, 'preferences.json'))
  expect(await preferences.set({ theme: undefined, textSize: 20 })).toEqual({
    ...defaultPreferences,
    textSize: 20,
  })
})
