import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { newestSchemaVersion } from '@main/library/migrate'
import { repositoriesOf } from '@main/library/repositories'
import { expect, test, vi } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { emptyFields } from '../helpers/library-samples'

const folder = temporaryFolders()

test('a new library is a database and a media folder, and opens again', () => {
  const place = join(folder(), 'My library')
  const library = createLibrary(place)
  expect(library.name).toBe('My library')
  expect(library.schemaVersion).toBe(newestSchemaVersion())
  library.close()
  expect(readdirSync(place).sort()).toEqual(['library.db', 'library.lock', 'library.lock.json', 'media'])
  const again = openLibrary(place)
  expect(again.mode).toBe('write')
  again.close()
  expect(existsSync(join(place, 'library.db-wal'))).toBe(false)
})

test('what was saved is moved into the main file when nothing is saved for a while', async () => {
  const place = join(folder(), 'Idle')
  const library = createLibrary(place)
  const before = statSync(join(place, 'library.db')).size
  repositoriesOf(library).brands.createMany(
    Array.from({ length: 300 }, (_, index) => ({ ...emptyFields.brand(), name: `Brand ${index}` })),
  )
  expect(statSync(join(place, 'library.db')).size).toBe(before)
  await vi.waitFor(() => expect(statSync(join(place, 'library.db')).size).toBeGreaterThan(before), 10_000)
  library.close()
})
