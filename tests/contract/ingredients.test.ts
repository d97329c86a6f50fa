import { writeFileSync } from 'node:fs'
import { ingredientFactsIn } from '@main/services/ingredients/facts-file'
import { emptyProductFields } from '@shared/records/product'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.current.create(desk.path('Library'))
})
afterEach(() => desk.end())

const add = async (name: string, ingredients: string) =>
  (await desk.call('products.create', { fields: { ...emptyProductFields(), name, ingredients } })).id

test('ingredients are listed with their counts, one for all names of one', async () => {
  await add('Serum', 'Aqua, Niacinamide 5%, Moonmilk')
  await add('Cream', 'EAU/WATER, NICOTINAMIDE')
  await add('Twice', 'Water, Aqua')
  const { total, rows } = await desk.call('ingredients.list', {})
  expect(total).toBe(3)
  expect(rows).toEqual([
    { key: 'aqua', name: 'Aqua', kinds: ['solvent'], productCount: 3 },
    { key: 'niacinamide', name: 'Niacinamide', kinds: ['active'], productCount: 2 },
    { key: 'moonmilk', name: 'Moonmilk', kinds: [], productCount: 1 },
  ])
  expect((await desk.call('ingredients.list', { filter: 'vitamin b3' })).rows).toMatchObject([
    { name: 'Niacinamide' },
  ])
  expect((await desk.call('ingredients.list', { kind: 'solvent' })).total).toBe(1)
  expect((await desk.call('ingredients.list', { limit: 1, offset: 2 })).rows).toMatchObject([
    { name: 'Moonmilk' },
  ])
})

test('products of an ingredient are found by any of its names, most of it first', async () => {
  const serum = await add('Serum', 'Aqua, Niacinamide 5%')
  const toner = await add('Toner', 'Nicotinsäureamid, Aqua')
  const binned = await add('Gone', 'Niacinamide')
  await desk.call('products.bin', { ids: [binned] })
  for (const name of ['Niacinamide', 'VITAMIN B3', 'nicotinsaureamid']) {
    const found = await desk.call('ingredients.products', { name })
    expect(found.ingredient).toMatchObject({ key: 'niacinamide', productCount: 2 })
    expect(found.fact?.about).toContain('Vitamin B3')
    expect(
      found.products.map(({ product, position, entryCount, percent }) => [
        product.id,
        position,
        entryCount,
        percent,
      ]),
    ).toEqual([
      [toner, 1, 2, null],
      [serum, 2, 2, 5],
    ])
  }
  await desk.call('products.restore', { ids: [binned] })
  expect((await desk.call('ingredients.products', { name: 'Niacinamide' })).ingredient.productCount).toBe(3)
  expect(await desk.call('ingredients.products', { name: 'Stardust' })).toEqual({
    ingredient: { key: 'stardust', name: 'Stardust', kinds: [], productCount: 0 },
    fact: null,
    products: [],
  })
})

test('a data file that cannot be read is named, and harms nothing', () => {
  writeFileSync(desk.path('not-a-folder'), '')
  expect(() => ingredientFactsIn(desk.path('not-a-folder'))()).toThrow(
    expect.objectContaining({ code: 'file-unreadable', message: expect.stringContaining('not concerned') }),
  )
})

test('what a page sends is parsed', async () => {
  for (const input of [{ name: 7 }, { name: 'a'.repeat(1001) }, { name: 'a', limit: 0 }])
    expect(await desk.ask('ingredients.products', input as never)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  expect(await desk.ask('ingredients.list', { kind: 'magic' } as never)).toMatchObject({ ok: false })
})

test('an older library answers at once, and tells how far its lists have been read', async () => {
  const { records, library } = desk.current.get()
  records.products.createMany(
    Array.from({ length: 900 }, (_, index) => ({
      ...emptyProductFields(),
      name: `Jar ${index}`,
      ingredients: `Aqua, Moonmilk ${index}`,
    })),
  )
  records.ingredients.startAgain()
  const first = await desk.call('ingredients.list', {})
  expect(first.total).toBeLessThan(901)
  // Asked again meanwhile, nothing is begun twice.
  await desk.call('ingredients.products', { name: 'aqua' })
  const told = () =>
    desk.told.flatMap(({ name, payload }) => (name === 'ingredients.reading' ? [payload] : []))
  await vi.waitFor(() => expect(told().at(-1)).toBeNull(), 10_000)
  expect(told().filter((payload) => payload === null)).toHaveLength(1)
  expect(told()[0]).toEqual({ done: 50, total: 900 })
  expect((await desk.call('ingredients.list', {})).total).toBe(901)

  // Whoever closes the library stops it at a good place; the rest waits for the next opening.
  records.ingredients.startAgain()
  await desk.call('ingredients.list', {})
  await desk.call('library.openSample', null)
  expect(library.connection.open).toBe(false)
  await desk.current.open(desk.path('Library'))
  const waiting = desk.current.get().records.ingredients.waiting()
  expect(waiting).toBeGreaterThan(0)
  expect(waiting).toBeLessThan(900)
})
