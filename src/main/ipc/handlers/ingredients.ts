import type { CurrentLibrary } from '../../services/current-library'
import { createBacklogReader } from '../../services/ingredients/backlog'
import type { IngredientFacts } from '../../services/ingredients/facts-file'
import { findIngredients } from '../../services/ingredients/find-ingredients'
import type { HandlersOf, Tell } from '../handler'

const loadIngredients = () => import('../../services/ingredients/ingredients')

export function ingredientsHandlers(
  current: CurrentLibrary,
  facts: IngredientFacts,
  tell: Tell,
): HandlersOf<'ingredients'> {
  const backlog = createBacklogReader({
    work: current.work,
    tell: (progress) => tell('ingredients.reading', progress),
  })
  return {
    'ingredients.facts': () => [...facts().facts],
    async 'ingredients.list'(query) {
      const opened = current.get()
      await backlog.readFor(opened)
      const { listIngredients } = await loadIngredients()
      return listIngredients(opened, facts(), query)
    },
    'ingredients.find': ({ text, limit }) =>
      findIngredients(current.get().records.ingredients, facts(), text, limit),
    async 'ingredients.products'(query) {
      const opened = current.get()
      await backlog.readFor(opened)
      const { productsOfIngredient } = await loadIngredients()
      return productsOfIngredient(opened, facts(), query)
    },
  }
}
