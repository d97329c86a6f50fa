import { newId } from '@shared/identifiers'
import { contract } from '@shared/ipc/contract'
import { listQuerySchema } from '@shared/ipc/record-calls'
import { listFields, listFlags, listKinds, listRanges, listSorts } from '@shared/lists/kinds'
import { type Condition, isGroup } from '@shared/lists/query'
import { pluralOf } from '@shared/records/plural'
import type { ProductFields } from '@shared/records/product'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'
import { emptyFields, fullMedia, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()
const page = { filter: '', binned: false, limit: 100, offset: 0 }
const among = (field: string, ...values: (string | null)[]): Condition => ({ test: 'among', field, values })
const by = (name: string, direction: 'ascending' | 'descending' = 'ascending') => ({
  sort: { by: name, direction },
})

function price(amountMinor: number, currency = 'EUR', asOf = '2026-01-02'): ProductFields['prices'] {
  return [{ id: newId(), sizeId: null, amountMinor, currency, asOf }]
}

/** Five products of two brands, one of them without most things. */
function shelf({ records }: Pick<TestLibrary, 'records'>) {
  const nord = records.brands.create({ ...emptyFields.brand(), name: 'Nord' }).id
  const aube = records.brands.create({ ...emptyFields.brand(), name: 'aube' }).id
  const make = (name: string, more: Partial<ProductFields>) =>
    records.products.create({ ...emptyFields.product(), name, ...more }).id
  const ids = {
    balm: make('Balm', { brandId: nord, category: 'Balm', prices: price(3400), tags: ['dry skin'] }),
    lamp: make('Lamp', {
      brandId: aube,
      kind: 'device',
      prices: price(24_000, 'EUR', '2025-01-01'),
      acquisition: { kind: 'press-sample', receivedOn: null, from: '' },
    }),
    mask: make('Mask', { brandId: nord, category: 'mask', prices: price(900), tags: ['dry skin', 'clay'] }),
    oil: make('Oil', {
      brandId: aube,
      category: 'Balm',
      prices: price(2000, 'CHF'),
      acquisition: { kind: 'bought', receivedOn: null, from: '' },
    }),
    bare: make('Zinc', {}),
  }
  return { nord, aube, ids }
}

test('a list stands in the order asked for, what has no value last either way', () => {
  const made = testLibrary()
  shelf(made)
  const names = (sort: object) =>
    made.records.products.list({ ...page, ...sort }).rows.map(({ name }) => name)
  expect(names(by('price'))).toEqual(['Oil', 'Mask', 'Balm', 'Lamp', 'Zinc'])
  expect(names(by('price', 'descending'))).toEqual(['Oil', 'Lamp', 'Balm', 'Mask', 'Zinc'])
  expect(names(by('brand'))).toEqual(['Lamp', 'Oil', 'Balm', 'Mask', 'Zinc'])
  expect(names(by('brand', 'descending'))).toEqual(['Balm', 'Mask', 'Lamp', 'Oil', 'Zinc'])
  expect(names(by('asOf'))[0]).toBe('Lamp')
  expect(names(by('name', 'descending'))).toEqual(['Zinc', 'Oil', 'Mask', 'Lamp', 'Balm'])
})

test('conditions narrow a list together, and with the filter line', () => {
  const made = testLibrary()
  const { nord } = shelf(made)
  const names = (...where: Condition[]) =>
    made.records.products.list({ ...page, where }).rows.map(({ name }) => name)
  expect(names(among('brand', nord))).toEqual(['Balm', 'Mask'])
  expect(names(among('brand', nord, null))).toEqual(['Balm', 'Mask', 'Zinc'])
  expect(names(among('category', 'Balm'), among('brand', nord))).toEqual(['Balm'])
  expect(names(among('tag', 'dry skin'))).toEqual(['Balm', 'Mask'])
  expect(names(among('tag', 'dry skin'), among('tag', 'clay'))).toEqual(['Mask'])
  expect(names({ test: 'is', flag: 'toDisclose' })).toEqual(['Lamp'])
  expect(names({ test: 'is', flag: 'withoutPrice' })).toEqual(['Zinc'])
  expect(names({ test: 'between', range: 'price', from: 1000, to: 4000, currency: 'EUR' })).toEqual(['Balm'])
  expect(names({ test: 'between', range: 'priceAge', from: 300, to: null, currency: null })).toContain('Lamp')
  const filtered = { ...page, filter: 'nord', where: [among('tag', 'clay')] }
  expect(made.records.products.list(filtered)).toMatchObject({ total: 1, rows: [{ name: 'Mask' }] })
})

test('groups follow the list, with those of no value last, and their counts add up', () => {
  const made = testLibrary()
  const { nord, aube } = shelf(made)
  const grouped = { ...page, group: 'brand', ...by('price', 'descending') }
  expect(made.services['lists.groups']({ kind: 'product', query: grouped })).toEqual([
    { key: aube, label: 'aube', count: 2 },
    { key: nord, label: 'Nord', count: 2 },
    { key: null, label: null, count: 1 },
  ])
  const names = made.records.products.list(grouped).rows.map(({ name }) => name)
  expect(names).toEqual(['Oil', 'Lamp', 'Balm', 'Mask', 'Zinc'])
})

test('a record is found in a list by its id and by the beginning of its name', () => {
  const made = testLibrary()
  const { ids } = shelf(made)
  const find = (sought: { id: string } | { name: string; from: number }) =>
    made.services['lists.find']({ kind: 'product', query: { ...page, ...by('price') }, sought })
  expect(find({ id: ids.mask })).toBe(1)
  expect(find({ name: 'LA', from: 0 })).toBe(3)
  expect(find({ name: 'm', from: 2 })).toBe(1)
  expect(find({ name: 'x', from: 0 })).toBe(-1)
  made.records.products.bin([ids.mask])
  expect(find({ id: ids.mask })).toBe(-1)
})

test('what is written shows in the next page, whoever wrote it', () => {
  const made = testLibrary()
  const { ids } = shelf(made)
  const first = () => made.records.products.list({ ...page, ...by('mentions', 'descending') }).rows[0]?.name
  expect(first()).toBe('Balm')
  const document = paragraphs('')
  document.content.push({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'mention', attrs: { kind: 'product', id: ids.oil, text: null } }],
  })
  made.records.articles.create({ fields: emptyFields.article(), document })
  expect(first()).toBe('Oil')
})

test('media owe a credit and words for those who cannot see them', () => {
  const { records } = testLibrary()
  const make = (title: string, more: object) => records.media.create({ ...fullMedia(title), title, ...more })
  make('fine', {})
  make('no credit', { credit: '', creator: '', copyright: '' })
  make('a creator alone', { credit: '', copyright: '' })
  make('ends soon', { permissionExpiresOn: '2020-01-01' })
  make('no words', { alt: '', decorative: false })
  make('rightly none', { alt: '', decorative: true })
  const titles = (flag: string) =>
    records.media.list({ ...page, where: [{ test: 'is', flag }] }).rows.map(({ title }) => title)
  expect(titles('missingCredit')).toEqual(['no credit'])
  expect(titles('missingAlt')).toEqual(['no words'])
  expect(titles('missingEither').toSorted()).toEqual(['no credit', 'no words'])
  // The counts beside the filter line are of the same records.
  expect(records.media.countWants('2020-01-01')).toEqual({
    words: titles('missingEither').length,
    permission: titles('permissionEnds').length,
    use: titles('unused').length,
  })
})

test('every order, condition and group that a kind has can be asked for', () => {
  const made = testLibrary()
  shelf(made)
  for (const kind of listKinds) {
    const list = (query: object) => made.records[pluralOf[kind]].list({ ...page, ...query })
    for (const sort of listSorts[kind])
      for (const way of ['ascending', 'descending'] as const) list(by(sort, way))
    for (const flag of listFlags[kind]) list({ where: [{ test: 'is', flag }] })
    for (const range of listRanges[kind])
      list({ where: [{ test: 'between', range, from: 1, to: 2, currency: 'EUR' }] })
    for (const field of Object.keys(listFields[kind])) {
      list({ where: [among(field, 'x', null)] })
      if (isGroup(kind, field)) list({ group: field })
    }
  }
})

test('pages of any list put together are the list, and its groups cover it', () => {
  const made = testLibrary()
  shelf(made)
  const arrangement = fc.record({
    filter: fc.constantFrom('', 'a', 'nord', 'balm'),
    sort: fc.option(
      fc.record({
        by: fc.constantFrom(...listSorts.product),
        direction: fc.constantFrom('ascending' as const, 'descending' as const),
      }),
    ),
    group: fc.option(fc.constantFrom('brand', 'kind', 'category', 'acquisition', 'availability')),
    where: fc.array(
      fc.constantFrom<Condition>(
        among('tag', 'dry skin'),
        among('kind', 'product', 'device'),
        among('category', 'Balm', null),
        { test: 'is', flag: 'unmentioned' },
      ),
      { maxLength: 2 },
    ),
    size: fc.integer({ min: 1, max: 3 }),
  })
  fc.assert(
    fc.property(arrangement, ({ size, ...asked }) => {
      const query = listQuerySchema.parse(asked)
      const whole = made.records.products.list({ ...query, limit: 100 })
      const inPages = Array.from({ length: Math.ceil(whole.total / size) }, (_, index) =>
        made.records.products.list({ ...query, limit: size, offset: index * size }),
      ).flatMap(({ rows }) => rows.map(({ id }) => id))
      expect(inPages).toEqual(whole.rows.map(({ id }) => id))
      expect(made.records.products.listIds(query)).toEqual(inPages)
      if (query.group) {
        const groups = made.records.products.listGroups(query)
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(whole.total)
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
      }
    }),
    { numRuns: 150 },
  )
})

test('a name that a kind does not have is refused at the border', () => {
  const accepts = (name: keyof typeof contract, query: unknown) =>
    contract[name].input.safeParse(query).success
  expect(accepts('products.list', by('price'))).toBe(true)
  expect(accepts('articles.list', by('price'))).toBe(false)
  expect(accepts('products.list', { where: [among('status', 'idea')] })).toBe(false)
  expect(accepts('products.list', { where: [{ test: 'is', flag: 'late' }] })).toBe(false)
  expect(accepts('products.list', { group: 'tag' })).toBe(false)
  expect(accepts('lists.ids', { kind: 'media', query: { group: 'brand' } })).toBe(false)
  // What passes the border all the same, such as a name of the language itself, fits nothing.
  const { records } = testLibrary()
  shelf({ records })
  expect(records.products.list({ ...page, where: [among('constructor', 'x')] }).total).toBe(0)
})
