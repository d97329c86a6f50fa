import { type IngredientRow, indexRows } from '@shared/ingredients/index-rows'
import type { Library } from '../library'
import { once } from './statements'

const maxKnownNames = 50_000

type UseRow = Omit<IngredientRow, 'name'>
type StoredUse = { key: string; position: number; percent: number | null; mayContain: number; isOwn: number }

/** Keeps the index of ingredients in step with the lists of products. */
export function createIngredientWriting(library: Library) {
  const { connection } = library
  const statements = once(() => writingStatements(connection))

  const idOfName = createNameIds(library, statements)

  return {
    /** Brings the index in step with a product's list; within the transaction that writes the product. */
    write(productId: string, text: string, isNew: boolean): void {
      if (isNew && text === '') return
      const {
        find,
        insertProduct,
        updateProduct,
        removeProduct,
        removeUses,
        insertUse,
        usesOf,
        leaveBacklog,
      } = statements()
      if (!isNew) leaveBacklog.run(productId)
      const { rows, entryCount } = indexRows(text)
      const present = isNew ? undefined : find.get(productId)
      if (rows.length === 0) {
        if (present) removeProduct.run(productId)
        return
      }
      if (present && present.entryCount === entryCount && isSame(usesOf.all(present.id), rows)) return
      let number = present?.id
      if (number === undefined) {
        const inserted = insertProduct.run(entryCount, productId)
        if (inserted.changes === 0) return
        number = Number(inserted.lastInsertRowid)
      } else {
        removeUses.run(number)
        updateProduct.run(entryCount, number)
      }
      for (const { key, name, position, percent, mayContain, isOwn } of rows)
        insertUse.run(idOfName(key, name), number, position, percent, mayContain ? 1 : 0, isOwn ? 1 : 0)
    },

    /** Reads the lists of so many products that wait for it. @returns how many were read; 0 when none waits */
    workOff(count: number): number {
      return library.write(() => {
        const waiting = statements().backlog.all(count)
        for (const { id, ingredients } of waiting) this.write(id, ingredients, false)
        return waiting.length
      })
    },

    /** How many products wait for their lists to be read. */
    waiting: (): number => library.read(() => statements().backlogCount.get() ?? 0),

    /** Forgets the lists of so many products, which wait to be read again. @returns how many; 0 when none is left */
    forgetSome(count: number): number {
      return library.write(() => {
        const { someProducts, makeWait, removeProduct } = statements()
        const ids = someProducts.all(count)
        for (const id of ids) removeProduct.run(id)
        makeWait.run(JSON.stringify(ids))
        return ids.length
      })
    },

    /** Forgets all of it, and lets every product in use wait to be read again. Long, unless most is forgotten by now. */
    startAgain(): void {
      library.write(() => {
        connection.exec(`
          DELETE FROM ingredient_products; DELETE FROM ingredient_uses; DELETE FROM ingredient_names;
          DELETE FROM ingredient_backlog WHERE product_id IN
            (SELECT id FROM products WHERE binned_at IS NOT NULL OR ingredients = '');
          INSERT INTO ingredient_backlog (product_id)
            SELECT id FROM products WHERE binned_at IS NULL AND ingredients <> ''
            AND id NOT IN (SELECT product_id FROM ingredient_backlog)`)
        library.epoch += 1
      })
    },
  }
}

type NameStatements = Pick<ReturnType<typeof writingStatements>, 'nameId' | 'insertName'>

/** The number of a name, which is written where it is new. */
function createNameIds(library: Library, statements: () => NameStatements) {
  // Names that are surely in their table: lists share most of theirs.
  const known = new Map<string, number>()
  let epochOfKnown = library.epoch
  return (key: string, name: string): number => {
    if (epochOfKnown !== library.epoch || known.size > maxKnownNames) {
      known.clear()
      epochOfKnown = library.epoch
    }
    const present = known.get(key)
    if (present !== undefined) return present
    const { nameId, insertName } = statements()
    const id = nameId.get(key) ?? Number(insertName.run(key, name).lastInsertRowid)
    known.set(key, id)
    return id
  }
}

function isSame(stored: readonly StoredUse[], rows: readonly UseRow[]): boolean {
  if (stored.length !== rows.length) return false
  const byKey = new Map(stored.map((use) => [use.key, use]))
  return rows.every((row) => {
    const use = byKey.get(row.key)
    return (
      use !== undefined &&
      use.position === row.position &&
      use.percent === row.percent &&
      use.mayContain === (row.mayContain ? 1 : 0) &&
      use.isOwn === (row.isOwn ? 1 : 0)
    )
  })
}

function writingStatements(connection: Library['connection']) {
  return {
    find: connection.prepare<[string], { id: number; entryCount: number }>(
      'SELECT id, entry_count AS entryCount FROM ingredient_products WHERE product_id = ?',
    ),
    // A product in the bin stays out.
    insertProduct: connection.prepare<[number, string]>(
      'INSERT INTO ingredient_products (product_id, entry_count) SELECT id, ? FROM products WHERE id = ? AND binned_at IS NULL',
    ),
    updateProduct: connection.prepare<[number, number]>(
      'UPDATE ingredient_products SET entry_count = ? WHERE id = ?',
    ),
    removeProduct: connection.prepare<[string]>('DELETE FROM ingredient_products WHERE product_id = ?'),
    someProducts: connection
      .prepare<[number], string>('SELECT product_id FROM ingredient_products LIMIT ?')
      .pluck(),
    makeWait: connection.prepare<[string]>(
      `INSERT OR IGNORE INTO ingredient_backlog (product_id)
       SELECT id FROM products WHERE id IN (SELECT value FROM json_each(?)) AND binned_at IS NULL`,
    ),
    usesOf: connection.prepare<[number], StoredUse>(
      `SELECT key, position, percent, may_contain AS mayContain, is_own AS isOwn
       FROM ingredient_uses JOIN ingredient_names ON ingredient_names.id = name_id WHERE product_number = ?`,
    ),
    removeUses: connection.prepare<[number]>('DELETE FROM ingredient_uses WHERE product_number = ?'),
    insertUse: connection.prepare<[number, number, number, number | null, number, number]>(
      'INSERT INTO ingredient_uses (name_id, product_number, position, percent, may_contain, is_own) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    nameId: connection.prepare<[string], number>('SELECT id FROM ingredient_names WHERE key = ?').pluck(),
    insertName: connection.prepare<[string, string]>(
      'INSERT INTO ingredient_names (key, name, product_count, own_count) VALUES (?, ?, 0, 0)',
    ),
    leaveBacklog: connection.prepare<[string]>('DELETE FROM ingredient_backlog WHERE product_id = ?'),
    backlog: connection.prepare<[number], { id: string; ingredients: string }>(
      `SELECT products.id AS id, products.ingredients AS ingredients
       FROM ingredient_backlog CROSS JOIN products ON products.id = product_id LIMIT ?`,
    ),
    backlogCount: connection.prepare<[], number>('SELECT count(*) FROM ingredient_backlog').pluck(),
  }
}
