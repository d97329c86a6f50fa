import { rebuildLibrary } from '@main/services/rebuild'
import { indexRows } from '@shared/ingredients/index-rows'
import { emptyProductFields } from '@shared/records/product'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type TestLibrary, testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()

function addProduct({ records }: TestLibrary, name: string, ingredients: string): string {
  return records.products.create({ ...emptyProductFields(), name, ingredients }).id
}

function changeList({ records }: TestLibrary, id: string, ingredients: string): void {
  const product = records.products.get(id)
  if (!product) throw new Error('no product')
  records.products.save(id, product.revision, { ...product, ingredients })
}

/** The index in words, without the numbers that its rows are joined by. */
function indexOf({ library }: TestLibrary): unknown {
  const uses = library.connection
    .prepare(
      `SELECT key, product_id, entry_count, position, percent, may_contain, is_own FROM ingredient_uses
       JOIN ingredient_names ON ingredient_names.id = name_id
       JOIN ingredient_products ON ingredient_products.id = product_number ORDER BY key, product_id`,
    )
    .all()
  const names = library.connection
    .prepare(
      'SELECT key, product_count, own_count FROM ingredient_names WHERE product_count > 0 ORDER BY key',
    )
    .all()
  return { uses, names }
}

const found = ({ records }: TestLibrary, ...keys: string[]) =>
  records.ingredients.productsOf(keys, 100, 0).map(({ productId }) => productId)

test('a product is found by what it lists, from the transaction that writes it to the one that deletes it', () => {
  const desk = testLibrary()
  const { records } = desk
  const serum = addProduct(desk, 'Serum', 'Aqua, Niacinamide 5%, Parfum (Fragrance)')
  const cream = addProduct(desk, 'Cream', 'Niacinamide, Aqua. May contain: Mica')
  addProduct(desk, 'Oil', 'Squalane')
  addProduct(desk, 'Lamp', '')
  expect(records.ingredients.productsOf(['niacinamide'], 10, 0)).toEqual([
    { productId: cream, position: 1, entryCount: 2, percent: null, mayContain: false },
    { productId: serum, position: 2, entryCount: 3, percent: 5, mayContain: false },
  ])
  expect(records.ingredients.productsOf(['niacinamide'], 1, 1)).toHaveLength(1)
  // A second name on the pack finds it too, and is no ingredient of its own.
  expect(found(desk, 'fragrance')).toEqual([serum])
  expect(records.ingredients.names().map(({ key }) => key)).not.toContain('fragrance')
  expect(records.ingredients.countOf(['aqua', 'squalane', 'mica'])).toBe(3)

  changeList(desk, serum, 'Aqua, Panthenol')
  expect(found(desk, 'niacinamide')).toEqual([cream])
  expect(found(desk, 'panthenol')).toEqual([serum])
  changeList(desk, serum, '')
  expect(found(desk, 'panthenol', 'aqua')).toEqual([cream])

  records.products.bin([cream])
  expect(found(desk, 'niacinamide')).toEqual([])
  changeList(desk, cream, 'Niacinamide, Zinc Oxide')
  expect(found(desk, 'zinc oxide')).toEqual([])
  records.products.restore([cream])
  expect(records.ingredients.waiting()).toBe(1)
  records.ingredients.workOff(10)
  expect(found(desk, 'zinc oxide')).toEqual([cream])
  records.products.deleteForEver([cream])
  expect(found(desk, 'niacinamide', 'zinc oxide')).toEqual([])
})

test('a save that fails leaves the index as it was, and what was remembered of it', () => {
  const desk = testLibrary()
  const { library, records } = desk
  const before = indexOf(desk)
  expect(() =>
    library.write(() => {
      addProduct(desk, 'Serum', 'Aqua, Moonmilk')
      throw new Error('cut off')
    }),
  ).toThrow()
  expect(indexOf(desk)).toEqual(before)
  const serum = addProduct(desk, 'Serum', 'Moonmilk')
  expect(found(desk, 'moonmilk')).toEqual([serum])
  expect(records.ingredients.names()).toEqual([{ key: 'moonmilk', name: 'Moonmilk', productCount: 1 }])
})

test('whatever is done to products, the index is what their lists say, and a rebuild makes the same', async () => {
  const lists = fc.array(
    fc.constantFrom(
      'Aqua',
      'Eau',
      'Niacinamide 5%',
      'Parfum (Fragrance)',
      'Mica, [+/- Aqua]',
      'Fragrance',
      'CI 77491',
    ),
    { maxLength: 4 },
  )
  const step = fc.record({
    what: fc.constantFrom('add', 'change', 'bin', 'restore', 'delete', 'read'),
    which: fc.nat(5),
    list: lists.map((names) => names.join(', ')),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const desk = testLibrary()
      const { records } = desk
      const ids: string[] = []
      for (const { what, which, list } of steps) {
        const id = ids[which % Math.max(1, ids.length)]
        if (what === 'add') ids.push(addProduct(desk, 'One', list))
        else if (what === 'read') records.ingredients.workOff(3)
        else if (id === undefined) continue
        else if (what === 'change') changeList(desk, id, list)
        else if (what === 'bin') records.products.bin([id])
        else if (what === 'restore') records.products.restore([id])
        else {
          records.products.deleteForEver([id])
          ids.splice(ids.indexOf(id), 1)
        }
      }
      records.ingredients.workOff(100)
      const inUse = records.products.getMany(ids).filter(({ binnedAt }) => binnedAt === null)
      const expected = inUse.flatMap(({ id, ingredients }) =>
        indexRows(ingredients).rows.map(({ key }) => [key, id]),
      )
      const index = indexOf(desk) as { uses: { key: string; product_id: string }[] }
      expect(index.uses.map(({ key, product_id }) => [key, product_id]).sort()).toEqual(expected.sort())
      const before = indexOf(desk)
      await rebuildLibrary(desk)
      expect(indexOf(desk)).toEqual(before)
      expect(records.ingredients.waiting()).toBe(0)
    }),
    { numRuns: 25 },
  )
})

test('a question about an ingredient starts from its uses', () => {
  const { library } = testLibrary()
  const plan = library.connection
    .prepare(
      `EXPLAIN QUERY PLAN SELECT count(DISTINCT product_number) FROM ingredient_uses WHERE name_id IN (
         SELECT id FROM ingredient_names WHERE key IN (SELECT value FROM json_each(?)))`,
    )
    .all('[]') as { detail: string }[]
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/SEARCH ingredient_uses USING PRIMARY KEY/)
})
