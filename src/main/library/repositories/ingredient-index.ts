import { type IngredientRow, indexRows } from '@shared/ingredients/index-rows'
import type { Library } from '../library'
import { once } from './statements'

/** One name that lists of products in use print, with how many of them do. */
export type IngredientName = { key: string; name: string; productCount: number }

/** One product that names an ingredient: where in its list, and how much of it. */
export type IngredientUse = {
  productId: string
  /** Its place in the product's list, from 1, of so many. */
  position: number
  entryCount: number
  percent: number | null
  mayContain: boolean
}

const maxKnownNames = 50_000

type UseRow = Omit<IngredientRow, 'name'>
type StoredUse = { key: string; position: number; percent: number | null; mayContain: number; isOwn: number }

/** Which product names which ingredient: written with each product, and asked by the normal forms of names. */
export function createIngredientIndex(library: Library) {
  const { connection } = library
  const statements = once(() => ({
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
    names: connection.prepare<[], IngredientName>(
      'SELECT key, name, product_count AS productCount FROM ingredient_names WHERE own_count > 0',
    ),
    namesWith: connection.prepare<[string, string, number], IngredientName>(
      `SELECT key, name, product_count AS productCount FROM ingredient_names
       WHERE own_count > 0 AND (? = '' OR instr(key, ?) > 0) ORDER BY product_count DESC LIMIT ?`,
    ),
    printedCounts: connection
      .prepare<[string], [string, number]>(
        `SELECT key, product_count FROM ingredient_names
         WHERE own_count > 0 AND key IN (SELECT value FROM json_each(?))`,
      )
      .raw(),
    printedName: connection
      .prepare<[string], string>('SELECT name FROM ingredient_names WHERE key = ?')
      .pluck(),
    countOf: connection
      .prepare<[string], number>(
        `SELECT count(DISTINCT product_number) FROM ingredient_uses WHERE name_id IN (
           SELECT id FROM ingredient_names WHERE key IN (SELECT value FROM json_each(?)))`,
      )
      .pluck(),
    changes: connection.prepare<[], number>('SELECT total_changes()').pluck(),
    productsOf: connection.prepare<
      [string, number, number],
      Omit<IngredientUse, 'mayContain'> & { mayContain: number }
    >(
      `SELECT ingredient_products.product_id AS productId, found.position AS position,
         ingredient_products.entry_count AS entryCount, found.percent AS percent, found.mayContain AS mayContain
       FROM (SELECT product_number, min(position) AS position, max(percent) AS percent,
               min(may_contain) AS mayContain
             FROM ingredient_uses WHERE name_id IN (
               SELECT id FROM ingredient_names WHERE key IN (SELECT value FROM json_each(?)))
             GROUP BY product_number
             ORDER BY mayContain, position, product_number LIMIT ? OFFSET ?) AS found
       JOIN ingredient_products ON ingredient_products.id = found.product_number
       ORDER BY found.mayContain, found.position, found.product_number`,
    ),
  }))

  // Names that are surely in their table: lists share most of theirs.
  const knownNames = new Map<string, number>()
  let epochOfKnown = library.epoch

  function idOfName(key: string, name: string): number {
    if (epochOfKnown !== library.epoch || knownNames.size > maxKnownNames) {
      knownNames.clear()
      epochOfKnown = library.epoch
    }
    const known = knownNames.get(key)
    if (known !== undefined) return known
    const { nameId, insertName } = statements()
    const id = nameId.get(key) ?? Number(insertName.run(key, name).lastInsertRowid)
    knownNames.set(key, id)
    return id
  }

  let counted = { state: '', counts: new Map<string, number>() }

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

    /** Every name that stands as an ingredient of its own in a list, in no order. */
    names: (): IngredientName[] => library.read(() => statements().names.all()),

    /** Names with this part in their normal form, those that most products print first. */
    namesWith: (part: string, limit: number): IngredientName[] =>
      library.read(() => statements().namesWith.all(part, part, limit)),

    /** How many products print each of these names; without those that none prints. */
    printedCounts: (keys: readonly string[]): Map<string, number> =>
      library.read(() => new Map(statements().printedCounts.all(JSON.stringify(keys)))),

    /** How a name was printed where it was first met; null where no list has it. */
    printedName: (key: string): string | null =>
      library.read(() => statements().printedName.get(key) ?? null),

    /** How many products print any of these names. Counted once until something is written: it is asked while one types. */
    countOf: (keys: readonly string[]): number =>
      library.read(() => {
        const state = `${statements().changes.get()} ${connection.pragma('data_version', { simple: true })}`
        if (counted.state !== state) counted = { state, counts: new Map() }
        const names = JSON.stringify(keys)
        const count = counted.counts.get(names) ?? statements().countOf.get(names) ?? 0
        counted.counts.set(names, count)
        return count
      }),

    /** The products that print any of these names, those with most of it first: by its place in their lists. */
    productsOf: (keys: readonly string[], limit: number, offset: number): IngredientUse[] =>
      library.read(() =>
        statements()
          .productsOf.all(JSON.stringify(keys), limit, offset)
          .map((row) => ({ ...row, mayContain: row.mayContain === 1 })),
      ),
  }
}

export type IngredientIndex = ReturnType<typeof createIngredientIndex>

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
