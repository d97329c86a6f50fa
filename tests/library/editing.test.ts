import { setImmediate } from 'node:timers/promises'
import { inCommon } from '@main/library/repositories/common-values'
import { ChangeFeed, createRecordServices } from '@main/services/records'
import { emptyDocument } from '@shared/article/document'
import { newId } from '@shared/identifiers'
import { productFieldsSchema } from '@shared/records/product'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields, fullBrand, fullExpert, fullMedia, fullProduct } from '../helpers/library-samples'

const testLibrary = testLibraries()
const page = { filter: '', binned: false, limit: 100, offset: 0 }
const noTags = { add: [], remove: [] }

function threeProducts({ records }: TestLibrary) {
  const brand = records.brands.create({ ...emptyFields.brand(), name: 'Nord' }).id
  const ids = ['Balm', 'Mask', 'Oil'].map(
    (name) => records.products.create({ ...emptyFields.product(), name, tags: [name.toLowerCase()] }).id,
  )
  return { brand, ids }
}

test('fields and tags are set on all at once, and one step takes all of it back', async () => {
  const made = testLibrary()
  const { brand, ids } = threeProducts(made)
  const before = made.records.products.getMany(ids)
  const edit = await made.services['records.editMany']({
    kind: 'product',
    ids,
    fields: { brandId: brand, category: 'Face', acquisitionKind: 'gifted' },
    tags: { add: ['winter'], remove: ['oil'] },
    editId: newId(),
  })
  expect(edit).toMatchObject({ done: 3, left: 0 })
  for (const product of made.records.products.getMany(ids))
    expect(product).toMatchObject({
      brandId: brand,
      category: 'Face',
      acquisition: { kind: 'gifted' },
      revision: 2,
    })
  expect(made.records.products.get(ids[2] ?? '')?.tags).toEqual(['winter'])
  expect(made.records.products.list({ ...page, filter: 'winter nord' }).total).toBe(3)
  expect(made.told.at(-1)).toEqual({ kind: 'product', ids })

  expect(await made.services['records.undoEdit']({ editId: edit.editId })).toMatchObject({ done: 3, left: 0 })
  for (const [index, product] of made.records.products.getMany(ids).entries()) {
    const { revision, updatedAt, ...same } = before[index] ?? {}
    expect(product).toMatchObject(same)
    expect(product.revision).toBe(3)
  }
  expect(made.records.products.list({ ...page, filter: 'winter' }).total).toBe(0)
  await expect(made.services['records.undoEdit']({ editId: edit.editId })).rejects.toThrow(
    /no longer be taken back/,
  )
})

test('the search dates a record by its edit, unless it has a day of its own', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2024, 4, 1) })
  try {
    const { records, services, library } = testLibrary()
    const make = (publishedOn: string | null) =>
      records.articles.create({
        fields: { ...emptyFields.article(), title: 'Oils', publishedOn },
        document: emptyDocument(),
      }).id
    const ids = [make(null), make('2023-01-31')]
    vi.setSystemTime(Date.UTC(2026, 1, 1))
    const datedIn2026 = () =>
      library.connection
        .prepare("SELECT record_id FROM search_records WHERE kind = 'article' AND dated_at >= ?")
        .pluck()
        .all(Date.UTC(2026, 0, 1))
    const edit = async (fields: Record<string, string>) =>
      services['records.editMany']({ kind: 'article', ids, fields, tags: noTags, editId: newId() })
    expect(datedIn2026()).toEqual([])
    await edit({ status: 'in-review' })
    expect(datedIn2026()).toEqual([ids[0]])
    await edit({ client: 'Vitrine' })
    expect(datedIn2026()).toEqual([ids[0]])
  } finally {
    vi.useRealTimers()
  }
})

test('a save that did not know of the edit is refused, and an undo leaves what was changed since', async () => {
  const made = testLibrary()
  const { ids } = threeProducts(made)
  const [first = ''] = ids
  const open = made.records.products.get(first)
  const { editId } = await made.services['records.editMany']({
    kind: 'product',
    ids,
    fields: { availability: 'discontinued' },
    tags: noTags,
    editId: newId(),
  })
  if (!open) throw new Error('no product')
  const stale = made.services['products.save']({ id: first, revision: open.revision, fields: open })
  expect(stale).toMatchObject({ outcome: 'stale', current: { availability: 'discontinued' } })
  made.services['products.save']({
    id: first,
    revision: 2,
    fields: { ...productFieldsSchema.parse(open), notes: 'Kept.' },
  })
  expect(await made.services['records.undoEdit']({ editId })).toEqual({ editId, done: 2, left: 1 })
  expect(made.records.products.get(first)).toMatchObject({ notes: 'Kept.' })
  expect(made.records.products.get(ids[1] ?? '')?.availability).toBe('current')
})

test('the words of thousands follow, also after a crash in between', async () => {
  const made = testLibrary()
  const ids = made.records.products.createMany(
    Array.from({ length: 700 }, (_, index) => ({ ...emptyFields.product(), name: `Jar ${index}` })),
  )
  const found = (library: TestLibrary) => library.records.products.list({ ...page, filter: 'winter' }).total
  await made.services['records.editMany']({
    kind: 'product',
    ids,
    fields: {},
    tags: { add: ['winter'], remove: [] },
    editId: newId(),
  })
  expect(made.records.products.get(ids[699] ?? '')?.tags).toEqual(['winter'])
  expect(found(made)).toBe(0)
  // As after a crash: the same library with services that know nothing of the edit.
  expect(made.records.wordsBehind.list()).toMatchObject([{ kind: 'product', ids: { length: 700 } }])
  await vi.waitFor(() => expect(found(made)).toBe(700), 10_000)
  await vi.waitFor(() => expect(made.records.wordsBehind.list()).toEqual([]), 10_000)

  made.library.write(() => made.records.wordsBehind.add('product', ids))
  made.library.connection.exec("UPDATE search_records SET line = 'lost' WHERE kind = 'product'")
  createRecordServices(made.library, new ChangeFeed())
  await vi.waitFor(() => expect(found(made)).toBe(700), 10_000)
})

test('what falls behind while the last of the others are brought in step follows too', async () => {
  const made = testLibrary()
  const { ids } = threeProducts(made)
  const [first = '', second = ''] = ids
  const { wordsBehind, products } = made.records
  made.library.write(() => wordsBehind.add('product', [first]))
  // It has begun, and goes on in the next turn.
  await setImmediate()
  made.library.connection.prepare("UPDATE products SET name = 'Zephyrine' WHERE id = ?").run(second)
  made.library.write(() => wordsBehind.add('product', [second]))
  await vi.waitFor(() => expect(wordsBehind.isEmpty()).toBe(true))
  expect(products.list({ ...page, filter: 'zephyrine' }).total).toBe(1)
})

test('records that have the values already keep their revision', async () => {
  const made = testLibrary()
  const { ids } = threeProducts(made)
  const edit = { kind: 'product', ids, fields: { category: 'Oil' }, tags: noTags, editId: newId() } as const
  await made.services['records.editMany']({ ...edit, ids: ids.slice(0, 1) })
  const again = await made.services['records.editMany']({ ...edit, ids: [...ids, ...ids], editId: newId() })
  expect(again.done).toBe(2)
  expect(made.records.products.getMany(ids).map(({ revision }) => revision)).toEqual([2, 2, 2])
})

test('all of an edit or nothing of it is in the library', async () => {
  const made = testLibrary()
  const { ids } = threeProducts(made)
  const edit = (brandId: string) =>
    made.services['records.editMany']({
      kind: 'product',
      ids,
      fields: { brandId },
      tags: { add: ['winter'], remove: [] },
      editId: newId(),
    })
  await expect(edit(newId())).rejects.toThrow()
  expect(made.records.products.getMany(ids).map(({ tags }) => tags)).toEqual([['balm'], ['mask'], ['oil']])
  expect(made.services['tags.list'](null).map(({ name }) => name)).not.toContain('winter')
})

test('what the records have in common is told as it is', async () => {
  const made = testLibrary()
  const { brand, ids } = threeProducts(made)
  await made.services['records.editMany']({
    kind: 'product',
    ids: ids.slice(1),
    fields: { brandId: brand, kind: 'device' },
    tags: { add: ['winter'], remove: [] },
    editId: newId(),
  })
  const { fields, tags } = await made.services['records.common']({ kind: 'product', ids })
  expect(fields.category).toEqual({ value: null, several: false })
  expect(fields.availability).toEqual({ value: 'current', several: false })
  expect(fields.brandId?.several).toBe(true)
  expect(fields.kind?.several).toBe(true)
  expect(tags[0]).toEqual({ name: 'winter', count: 2 })
})

test('every field of every kind that can be set is set', async () => {
  const made = testLibrary()
  const { records, services } = made
  const media = records.media.create(fullMedia()).id
  const brand = records.brands.create(fullBrand()).id
  const expert = records.experts.create(fullExpert(brand, media)).id
  const product = records.products.create(fullProduct(brand, media)).id
  const interview = records.interviews.create({ ...emptyFields.interview(), title: 'Talk' }).id
  const article = records.articles.create({ fields: emptyFields.article(), document: emptyDocument() }).id
  const set = async (
    kind: 'media' | 'brand' | 'expert' | 'product' | 'interview' | 'article',
    id: string,
    fields: Record<string, string | null>,
  ) => (await services['records.editMany']({ kind, ids: [id], fields, tags: noTags, editId: newId() })).done
  const credits = {
    credit: 'Ada',
    source: 'Shoot',
    licence: 'CC0',
    permission: 'asked',
    permissionExpiresOn: null,
  }
  expect(await set('media', media, credits)).toBe(1)
  expect(records.media.get(media)).toMatchObject(credits)
  expect(await set('brand', brand, { country: 'Norway', owner: 'Nobody' })).toBe(1)
  expect(records.brands.get(brand)).toMatchObject({ country: 'Norway', owner: 'Nobody' })
  expect(await set('expert', expert, { employer: 'Clinic' })).toBe(1)
  expect(records.experts.get(expert)?.employer).toBe('Clinic')
  expect(await set('product', product, { acquisitionKind: null, kind: 'treatment' })).toBe(1)
  expect(records.products.get(product)).toMatchObject({ acquisition: null, kind: 'treatment' })
  expect(await set('interview', interview, { medium: 'email', place: 'Oslo' })).toBe(1)
  expect(records.interviews.get(interview)).toMatchObject({ medium: 'email', place: 'Oslo' })
  const plan = { status: 'assigned', client: 'Salt', deadline: '2027-01-02', byline: 'Vera' }
  expect(await set('article', article, plan)).toBe(1)
  expect(records.articles.get(article)).toMatchObject(plan)
  await expect(set('article', article, { title: 'No' })).rejects.toThrow(/title|Unrecognized/)
  await expect(set('article', article, { status: 'lost' })).rejects.toThrow(/status/)
})

test('a tag is renamed on records of every kind; into a tag there is, the two become one', async () => {
  const made = testLibrary()
  const { ids } = threeProducts(made)
  made.records.brands.create({ ...emptyFields.brand(), name: 'Nord', tags: ['balm', 'oil'] })
  const names = () => made.services['tags.list'](null).map(({ name, count }) => `${name} ${count}`)
  expect(names()).toEqual(['balm 2', 'mask 1', 'oil 2'])
  const { editId } = await made.services['tags.rename']({ name: 'balm', to: 'oil' })
  expect(names()).toEqual(['mask 1', 'oil 3'])
  expect(made.records.products.get(ids[0] ?? '')?.tags).toEqual(['oil'])
  await made.services['records.undoEdit']({ editId })
  expect(names()).toEqual(['balm 2', 'mask 1', 'oil 2'])

  const gone = await made.services['tags.delete']({ name: 'oil' })
  expect(names()).toEqual(['balm 2', 'mask 1'])
  await made.services['records.undoEdit']({ editId: gone.editId })
  expect(names()).toEqual(['balm 2', 'mask 1', 'oil 2'])
  await expect(made.services['tags.delete']({ name: 'nobody' })).rejects.toThrow(/No record has the tag/)
})

test('what the records have in common is the same in one look or in several', () => {
  const { records } = testLibrary()
  const brand = records.brands.create({ ...emptyFields.brand(), name: 'Lind' }).id
  const given = fc.record({
    category: fc.constantFrom('', 'Serum', 'Balm'),
    brandId: fc.constantFrom(null, brand),
    tags: fc.uniqueArray(fc.constantFrom('winter', 'balm', 'été'), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(given, { minLength: 2, maxLength: 9 }), fc.nat(), (products, cut) => {
      const ids = records.products.createMany(
        products.map((fields, index) => ({ ...emptyFields.product(), name: `Jar ${index}`, ...fields })),
      )
      const at = 1 + (cut % (ids.length - 1))
      const [one, other] = [ids.slice(0, at), ids.slice(at)].map((some) =>
        records.edits.common('product', some),
      )
      if (!one || !other) throw new Error('There are two parts.')
      const { fields, tags } = inCommon(one, other)
      const whole = records.edits.common('product', ids)
      expect(tags).toEqual(whole.tags)
      for (const [name, { value, several }] of Object.entries(whole.fields))
        expect(fields[name]).toEqual(
          several ? { value: expect.toSatisfy(() => true), several } : { value, several },
        )
    }),
    { numRuns: 60 },
  )
})
