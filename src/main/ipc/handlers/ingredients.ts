import type { CurrentLibrary } from '../../services/current-library'
import type { IngredientFacts } from '../../services/ingredients/facts-file'
import { findIngredients } from '../../services/ingredients/find-ingredients'
import type { HandlersOf } from '../handler'

const loadIngredients = () => import('../../services/ingredients/ingredients')

export function ingredientsHandlers(
  current: CurrentLibrary,
  facts: IngredientFacts,
): HandlersOf<'ingredients'> {
  return {
    'ingredients.facts': () => [...facts().facts],
    async 'ingredients.list'(query) {
      const { listIngredients } = await loadIngredients()
      return listIngredients(current.get(), facts(), query)
    },
    'ingredients.find': ({ text, limit }) =>
      findIngredients(current.get().records.ingredients, facts(), text, limit),
    async 'ingredients.products'(query) {
      const { productsOfIngredient } = await loadIngredients()
      return productsOfIngredient(current.get(), facts(), query)
    },
  }
}
