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

/** Which names lists print, and which products print a name. */
export function createIngredientLookups(library: Library) {
  const { connection } = library
  const statements = once(() => lookupStatements(connection))
  let counted = { state: '', counts: new Map<string, number>() }

  return {
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

function lookupStatements(connection: Library['connection']) {
  return {
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
  }
}
