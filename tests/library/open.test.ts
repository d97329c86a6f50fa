import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { expect, test } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'

const folder = temporaryFolders()

test('a new library is a database and a media folder, and opens again', () => {
  const place = join(folder(), 'My library')
  const library = createLibrary(place)
  expect(library.name).toBe('My library')
  expect(library.schemaVersion).toBe(10)
  library.close()
  expect(readdirSync(place).sort()).toEqual(['library.db', 'library.lock', 'library.lock.json', 'media'])
  const again = openLibrary(place)
  expect(again.mode).toBe('write')
  again.close()
  expect(existsSync(join(place, 'library.db-wal'))).toBe(false)
})
