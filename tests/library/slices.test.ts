import { openLibrary } from '@main/library'
import { emptyBrandFields } from '@shared/records/brand'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()

/** How a plain save would be written now. */
function settingsOf({ library }: TestLibrary): unknown {
  const setting = (name: string) => library.connection.pragma(name, { simple: true })
  return { synchronous: setting('synchronous'), pages: setting('wal_autocheckpoint') }
}

const brand = (name: string) => ({ ...emptyBrandFields(), name })

test('a slice of long work is written whole, and saves are flushed as before', async () => {
  const desk = testLibrary()
  const before = settingsOf(desk)
  const id = await desk.library.writeSlice(() => desk.records.brands.create(brand('Sliced')).id)
  expect(settingsOf(desk)).toEqual(before)
  expect(before).toEqual({ synchronous: 2, pages: 4000 })
  expect(desk.records.brands.get(id)?.name).toBe('Sliced')

  const failing = desk.library.writeSlice(() => {
    desk.records.brands.create(brand('Half'))
    throw new Error('no further')
  })
  await expect(failing).rejects.toThrow('no further')
  expect(settingsOf(desk)).toEqual(before)
  expect(desk.records.brands.count()).toBe(1)
})

test('other saves are made while a slice waits for the disk, also by those who close the library', async () => {
  const desk = testLibrary()
  const slice = desk.library.writeSlice(() => desk.records.brands.create(brand('Sliced')))
  // What is awaited is only the disk: the slice itself is written.
  expect(desk.records.brands.count()).toBe(1)
  desk.records.brands.create(brand('Saved meanwhile'))
  desk.library.close()
  await expect(slice).resolves.toMatchObject({ name: 'Sliced' })
  const again = openLibrary(desk.library.folder)
  expect(again.notices).toEqual([])
  expect(again.connection.prepare('SELECT count(*) FROM brands').pluck().get()).toBe(2)
  again.close()
})

test('a library that is open for reading takes no slice', async () => {
  const desk = testLibrary()
  const reader = openLibrary(desk.library.folder, { mode: 'read' })
  await expect(reader.writeSlice(() => 1)).rejects.toThrow('for reading only')
  reader.close()
})
