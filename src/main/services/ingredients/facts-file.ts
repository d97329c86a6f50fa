import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ingredientFactsFileSchema } from '@shared/ingredients/facts'
import { type KnownIngredients, knownIngredients } from '@shared/ingredients/known'
import { DeskError } from '@shared/ipc/errors'

/** Reads the data file the first time it is asked. @throws DeskError when it is missing or not as it should be */
export type IngredientFacts = () => KnownIngredients

/** What the app knows of ingredients, from the data file that comes with it. */
export function ingredientFactsIn(resources: string): IngredientFacts {
  let known: KnownIngredients | null = null
  return () => {
    known ??= knownIngredients(readFacts(join(resources, 'ingredients', 'ingredients.json')))
    return known
  }
}

function readFacts(path: string) {
  try {
    return ingredientFactsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).ingredients
  } catch (cause) {
    throw new DeskError(
      'file-unreadable',
      'The list of known ingredients that comes with Beauty Desk cannot be read; installing it again mends that. Your library is not concerned.',
      { cause },
    )
  }
}
