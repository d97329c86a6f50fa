import type { Library } from '../library'
import { createIngredientLookups } from './ingredient-lookups'
import { createIngredientWriting } from './ingredient-writing'

/** Which product names which ingredient: written with each product, and asked by the normal forms of names. */
export function createIngredientIndex(library: Library) {
  return { ...createIngredientWriting(library), ...createIngredientLookups(library) }
}

export type IngredientIndex = ReturnType<typeof createIngredientIndex>
