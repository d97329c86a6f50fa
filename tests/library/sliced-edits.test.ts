import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import type { EditedRecord } from '@main/library/repositories/editing'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { newId } from '@shared/identifiers'
import { productFieldsSchema } from '@shared/records/product'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { asSeen } from '../helpers/as-seen'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields } from '../helpers/library-samples'
import { halfway, partWay } from '../helpers/part-way'

const testLibrary = testLibraries()
const COUNT = 1200

function jars({ records }: TestLibrary, count = COUNT): string[] {
  return records.products.createMany(
    Array.from({ length: count }, (_, index) => ({
      ...emptyFields.product(),
      name: `Jar ${index}`,
      category: `Shelf ${index % 7}`,
      tags: index % 3 === 0 ? ['glass'] : [],
    })),
  )
}

const setFace = (ids: string[]) => ({
  kind: 'product' as const,
  ids,
  fields: { category: 'Face' },
  tags: { add: ['winter'], remove: ['glass'] },
  editId: newId(),
})

/** What a person sees of the products: everything but how often and when they were written. */
function seen({ records }: Pick<TestLibrary, 'records'>, ids: string[]) {
  return records.products.getMany(ids).map(asSeen)
}

test('thousands are edited in slices between which others have their turn, and one Undo takes it back', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  let turns = 0
  const others = setInterval(() => (turns += 1), 0)
  const told: number[] = []
  const edit = setFace(ids)
  const answer = await made.services['records.editMany'](edit, { onProgress: (done) => told.push(done) })
  clearInterval(others)
  expect(answer).toEqual({ editId: edit.editId, done: COUNT, left: 0 })
  expect(turns).toBeGreaterThan(2)
  expect(told).toEqual([250, 500, 750, 1000, 1200])
  for (const product of made.records.products.getMany(ids))
    expect(product).toMatchObject({ category: 'Face', tags: ['winter'], revision: 2 })
  expect(made.records.editJournal.isEmpty()).toBe(true)
  expect(await made.services['records.undoEdit']({ editId: edit.editId })).toMatchObject({
    done: COUNT,
    left: 0,
  })
  expect(seen(made, ids)).toEqual(before)
  expect(made.records.editJournal.isEmpty()).toBe(true)
  const found = (filter: string) =>
    made.records.products.list({ filter, binned: false, limit: 1, offset: 0 }).total
  await vi.waitFor(() => expect([found('winter'), found('glass')]).toEqual([0, COUNT / 3]), 10_000)
})

test('an edit that is stopped has changed nothing', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  const stop = new AbortController()
  const edit = setFace(ids)
  const editing = made.services['records.editMany'](edit, {
    signal: stop.signal,
    onProgress: halfway(() => stop.abort()),
  })
  await expect(editing).rejects.toMatchObject({
    code: 'cancelled',
    message: expect.stringContaining('as it was'),
  })
  expect(seen(made, ids)).toEqual(before)
  expect(made.records.editJournal.isEmpty()).toBe(true)
  await expect(made.services['records.undoEdit']({ editId: edit.editId })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('an Undo that is stopped leaves the change as it was made, and can be asked for again', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  const edit = setFace(ids)
  await made.services['records.editMany'](edit)
  const after = seen(made, ids)
  const stop = new AbortController()
  const undoing = made.services['records.undoEdit'](
    { editId: edit.editId },
    { signal: stop.signal, onProgress: halfway(() => stop.abort()) },
  )
  await expect(undoing).rejects.toMatchObject({ code: 'cancelled' })
  expect(seen(made, ids)).toEqual(after)
  expect(await made.services['records.undoEdit']({ editId: edit.editId })).toMatchObject({
    done: COUNT,
    left: 0,
  })
  expect(seen(made, ids)).toEqual(before)
})

test('what somebody saves before its turn, or after it, is not written over', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const save = (id: string, category: string) => {
    const product = made.records.products.get(id)
    if (!product) throw new Error('no product')
    const fields = productFieldsSchema.parse(product)
    made.services['products.save']({ id, revision: product.revision, fields: { ...fields, category } })
  }
  const [early = '', late = ''] = [ids[0], ids.at(-1)]
  const edit = setFace(ids)
  const { done, left } = await made.services['records.editMany'](edit, {
    onProgress: halfway(() => {
      save(early, 'Mine')
      save(late, 'Mine too')
    }),
  })
  expect([done, left]).toEqual([COUNT - 1, 1])
  expect(made.records.products.get(early)?.category).toBe('Mine')
  expect(made.records.products.get(late)?.category).toBe('Mine too')
  expect(await made.services['records.undoEdit']({ editId: edit.editId })).toMatchObject({ left: 1 })
  expect(made.records.products.get(early)?.category).toBe('Mine')
})

test('a stop says what was saved meanwhile and so keeps the change', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const [first = ''] = ids
  const stop = new AbortController()
  const editing = made.services['records.editMany'](setFace(ids), {
    signal: stop.signal,
    onProgress: halfway(() => {
      const product = made.records.products.get(first)
      if (product)
        made.services['products.save']({
          id: first,
          revision: 2,
          fields: { ...productFieldsSchema.parse(product), notes: 'Mine.' },
        })
      stop.abort()
    }),
  })
  await expect(editing).rejects.toThrow('1 record that was saved meanwhile keeps it')
  expect(made.records.products.get(first)).toMatchObject({ notes: 'Mine.', category: 'Face' })
})

test('an edit whose process dies halfway is taken back when the library is opened again', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  // The connection is gone in the middle: what is written stays, and nobody takes it back.
  const dying = made.services['records.editMany'](setFace(ids), {
    onProgress: halfway(() => made.library.close()),
  })
  await expect(dying).rejects.toThrow()
  const library = openLibrary(made.library.folder)
  try {
    const records = repositoriesOf(library)
    expect(records.editJournal.isEmpty()).toBe(false)
    expect(seen({ records }, ids)).not.toEqual(before)
    expect(records.settings.stored()).toEqual([])
    createRecordServices(library, new ChangeFeed())
    await vi.waitFor(() => expect(records.editJournal.isEmpty()).toBe(true), 10_000)
    expect(seen({ records }, ids)).toEqual(before)
  } finally {
    library.close()
  }
})

test('an Undo whose process dies halfway is finished when the library is opened again', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  const edit = setFace(ids)
  await made.services['records.editMany'](edit)
  const dying = made.services['records.undoEdit'](
    { editId: edit.editId },
    { onProgress: halfway(() => made.library.close()) },
  )
  await expect(dying).rejects.toThrow()
  const library = openLibrary(made.library.folder)
  try {
    const records = repositoriesOf(library)
    createRecordServices(library, new ChangeFeed())
    await vi.waitFor(() => expect(records.editJournal.isEmpty()).toBe(true), 10_000)
    expect(seen({ records }, ids)).toEqual(before)
  } finally {
    library.close()
  }
})

test('something wrong halfway leaves nothing of the edit', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const before = seen(made, ids)
  const set = made.records.edits.set
  let slices = 0
  const broken = vi
    .spyOn(made.records.edits, 'set')
    .mockImplementation((...given): { changed: EditedRecord[]; left: number } => {
      slices += 1
      if (slices === 3) throw new Error('the disk')
      return set(...given)
    })
  await expect(made.services['records.editMany'](setFace(ids))).rejects.toThrow('the disk')
  broken.mockRestore()
  expect(seen(made, ids)).toEqual(before)
})

test('two edits of thousands do not go on at once', async () => {
  const made = testLibrary()
  const ids = jars(made)
  const first = made.services['records.editMany'](setFace(ids))
  await expect(made.services['records.editMany'](setFace(ids))).rejects.toMatchObject({ code: 'conflict' })
  expect(await first).toMatchObject({ done: COUNT })
})

test('law: stopped at any place, an edit leaves nothing and an Undo everything', async () => {
  const made = testLibrary()
  const ids = jars(made, 600)
  const stops = fc.record({ isUndo: fc.boolean(), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  await fc.assert(
    fc.asyncProperty(stops, async ({ isUndo, share }) => {
      const edit = setFace(ids)
      const stop = new AbortController()
      const following = { signal: stop.signal, onProgress: partWay(share, () => stop.abort()) }
      if (isUndo) await made.services['records.editMany'](edit)
      const before = seen(made, ids)
      const work = isUndo
        ? made.services['records.undoEdit']({ editId: edit.editId }, following)
        : made.services['records.editMany'](edit, following)
      const isStopped = await work.then(
        () => false,
        () => true,
      )
      if (isStopped) expect(seen(made, ids)).toEqual(before)
      else expect(seen(made, ids)).not.toEqual(before)
      // Each run begins with what the first one had.
      if (isUndo === isStopped) await made.services['records.undoEdit']({ editId: edit.editId })
    }),
    { numRuns: 12 },
  )
})
