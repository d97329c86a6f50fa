import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import type { Soundness } from '@main/library/check-database'
import { libraryFiles } from '@main/library/layout'
import { noteChecked, takeLock } from '@main/library/lock'
import { repositoriesOf } from '@main/library/repositories'
import { CurrentLibrary } from '@main/services/current-library'
import { ChangeFeed } from '@main/services/records'
import type { LibraryState } from '@shared/records/library'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { temporaryFolders } from '../helpers/library-folder'
import { emptyFields } from '../helpers/library-samples'

const folder = temporaryFolders()
let current: CurrentLibrary | null = null
afterEach(() => current?.close())

let pattern: string
beforeAll(() => {
  pattern = mkdtempSync(join(tmpdir(), 'beauty-desk-large-'))
  const library = createLibrary(pattern)
  repositoriesOf(library).brands.createMany(
    Array.from({ length: 9000 }, (_, index) => ({
      ...emptyFields.brand(),
      name: `Brand ${index}`,
      notes: 'A note on the making of soap. '.repeat(10),
    })),
  )
  library.close()
})
afterAll(() => rmSync(pattern, { recursive: true, force: true }))

/** A library too large to be looked through in passing, closed; as a crash leaves it unless it is `inOrder`. */
function large(name: string, inOrder = false): string {
  const place = join(folder(), name)
  cpSync(pattern, place, { recursive: true, preserveTimestamps: true })
  if (inOrder) noteChecked(libraryFiles(place))
  else rmSync(join(place, 'library.lock.json'))
  return place
}

/** What a window has, with checks that wait until they are told what they find. */
function desk() {
  const told: LibraryState[] = []
  const checks: ((found: Soundness) => void)[] = []
  current = new CurrentLibrary({
    backupFolder: join(folder(), 'Backups'),
    sampleFolder: join(folder(), 'Sample'),
    changes: new ChangeFeed(),
    changed: (state) => told.push(state),
    checkDatabase: () => new Promise((resolve) => checks.push(resolve)),
  })
  return { current, told, checks }
}

test('a large library says that it is looked through, and opens by itself; until then nothing can be written', async () => {
  const place = large('Slow')
  const { current, told, checks } = desk()
  const opening = current.tryOpen(place)
  expect(current.state()).toMatchObject({ open: false, location: place, checking: { name: 'Slow' } })
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]?.checking?.byteLength).toBeGreaterThan(8_000_000)
  expect(() => current.getToWrite()).toThrow(/“Slow” is being looked through and opens after that/)
  checks[0]?.({ kind: 'sound' })
  await opening
  expect(told.at(-1)).toMatchObject({ open: true, checking: null, location: place })
})

test('one that is found damaged says so, and takes a backup in its place', async () => {
  const place = large('Broken')
  const { current, told, checks } = desk()
  const opening = current.tryOpen(place)
  checks[0]?.({ kind: 'damaged', problem: 'it is torn' })
  await opening
  expect(told).toEqual([
    expect.objectContaining({
      open: false,
      checking: null,
      damaged: true,
      location: place,
      problem: expect.stringContaining('it is torn'),
    }),
  ])
  expect(current.place()).toBe(place)
})

test('a check that is done in a blink is not shown', async () => {
  const { current, told, checks } = desk()
  const opening = current.tryOpen(large('Quick'))
  checks[0]?.({ kind: 'sound' })
  await opening
  expect(told.map(({ open }) => open)).toEqual([true])
})

test('another library can be opened meanwhile, and the first one again', async () => {
  const slow = large('Slow')
  const { current, told, checks } = desk()
  const first = current.open(slow)
  const other = current.open(large('Other', true))
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  await other
  expect(current.state()).toMatchObject({ open: true, name: 'Other' })
  // It is let go of at once, whatever its check is still at.
  const again = current.open(slow)
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ open: false, checking: { name: 'Slow' } }))
  checks[0]?.({ kind: 'damaged', problem: 'told too late' })
  checks[1]?.({ kind: 'sound' })
  await again
  expect(current.state()).toMatchObject({ open: true, name: 'Slow', problem: null })
})

test('what is wrong with a library that another one took the place of is not said of that one', async () => {
  const { current } = desk()
  const held = large('Held', true)
  const lock = takeLock(libraryFiles(held), 'Another desk')
  try {
    const first = current.open(held)
    const other = current.open(large('Other', true))
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    await other
    expect(current.state()).toMatchObject({ open: true, name: 'Other', problem: null })
  } finally {
    lock.release(null)
  }
})

test('a library that was open is open again where the other is damaged, also when a third was given up', async () => {
  const { current, checks } = desk()
  await current.open(large('Good', true))
  const givenUp = current.open(large('Slow'))
  const damaged = current.open(large('Broken'))
  await expect(givenUp).rejects.toMatchObject({ code: 'cancelled' })
  checks[1]?.({ kind: 'damaged', problem: 'it is torn' })
  await expect(damaged).rejects.toMatchObject({ code: 'library-damaged' })
  expect(current.state()).toMatchObject({ open: true, name: 'Good' })
})

test('one that was looked through is looked through again where the other cannot be opened, which is told at once', async () => {
  const slow = large('Slow')
  const { current, told, checks } = desk()
  const first = current.tryOpen(slow)
  const other = current.open(join(folder(), 'Nowhere'))
  await expect(other).rejects.toMatchObject({ code: 'no-library' })
  await first
  expect(current.state()).toMatchObject({ open: false, checking: { name: 'Slow' }, problem: null })
  expect(checks).toHaveLength(2)
  checks[1]?.({ kind: 'sound' })
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ open: true, name: 'Slow', problem: null }))
})

test('one that is taken away while it is looked through, and asked for again, says so', async () => {
  const slow = large('Slow')
  const { current, told } = desk()
  const first = current.tryOpen(slow)
  rmSync(slow, { recursive: true, force: true })
  await expect(current.open(slow)).rejects.toMatchObject({ code: 'no-library' })
  await first
  expect(told.at(-1)).toMatchObject({ open: false, checking: null, problem: expect.stringContaining('Slow') })
})

test('closing gives up what is looked through', async () => {
  const place = large('Slow')
  const { current, told } = desk()
  const opening = current.tryOpen(place)
  current.close()
  await opening
  expect(told).toEqual([])
  takeLock(libraryFiles(place), 'Another desk').release(null)
})
