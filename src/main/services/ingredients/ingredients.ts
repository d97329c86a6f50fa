import { type KnownIngredients, namesOfFact } from '@shared/ingredients/known'
import { ingredientKey, shownIngredientName } from '@shared/ingredients/normal-form'
import type { IngredientProducts, IngredientSummary } from '@shared/ingredients/summary'
import type { CallOutput, CallParsed } from '@shared/ipc/contract'
import type { OpenedLibrary } from '../opened-library'
import { ingredientNames } from './ingredient-names'

/** The ingredients of all products in use, as far as their lists have been read. */
export function listIngredients(
  opened: OpenedLibrary,
  known: KnownIngredients,
  { filter, kind, limit, offset }: CallParsed<'ingredients.list'>,
): CallOutput<'ingredients.list'> {
  const wanted = ingredientKey(filter)
  const rows = ingredientNames(opened.records.ingredients, known).filter(
    (row) => (kind === null || row.kinds.includes(kind)) && hasInName(row, wanted, known),
  )
  return { total: rows.length, rows: rows.slice(offset, offset + limit) }
}

/** The products in use that list an ingredient under any of its names, as far as their lists have been read. */
export function productsOfIngredient(
  opened: OpenedLibrary,
  known: KnownIngredients,
  { name, limit, offset }: CallParsed<'ingredients.products'>,
): IngredientProducts {
  const { ingredients, products } = opened.records
  const key = ingredientKey(name)
  const keys = known.keysOf(key)
  const fact = known.byKey(key)
  const uses = ingredients.productsOf(keys, limit, offset)
  const summaries = new Map(
    products.summaries(uses.map(({ productId }) => productId)).map((product) => [product.id, product]),
  )
  return {
    ingredient: {
      key: keys[0] ?? key,
      name: fact?.name ?? shownIngredientName(ingredients.printedName(key) ?? name.trim()),
      kinds: fact?.kinds ?? [],
      productCount: ingredients.countOf(keys),
    },
    fact,
    products: uses.flatMap(({ productId, ...use }) => {
      const product = summaries.get(productId)
      return product ? [{ product, ...use }] : []
    }),
  }
}

function hasInName(row: IngredientSummary, wanted: string, known: KnownIngredients): boolean {
  if (wanted === '' || row.key.includes(wanted)) return true
  const fact = known.byKey(row.key)
  return fact !== null && namesOfFact(fact).some((name) => ingredientKey(name).includes(wanted))
}
