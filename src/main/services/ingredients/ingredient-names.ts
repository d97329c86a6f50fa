import { type KnownIngredients, namesOfFact } from '@shared/ingredients/known'
import { ingredientKey, shownIngredientName } from '@shared/ingredients/normal-form'
import type { IngredientSummary } from '@shared/ingredients/summary'
import type { IngredientIndex } from '../../library/repositories/ingredient-index'

/**
 * Every ingredient that products in use list, most used first. Names that the data file knows to be one ingredient are
 * one, and a product that prints two of them counts once.
 */
export function ingredientNames(index: IngredientIndex, known: KnownIngredients): IngredientSummary[] {
  const grouped = new Map<string, IngredientSummary & { keys: string[] }>()
  for (const { key, name, productCount } of index.names()) {
    const fact = known.byKey(key)
    const groupKey = fact ? ingredientKey(fact.name) : key
    const group = grouped.get(groupKey)
    if (group) {
      group.keys.push(key)
      continue
    }
    grouped.set(groupKey, {
      key: groupKey,
      name: fact?.name ?? shownIngredientName(name),
      kinds: fact?.kinds ?? [],
      productCount,
      keys: [key],
    })
  }
  const summaries = [...grouped.values()].map(({ keys, ...summary }) => {
    const fact = known.byKey(summary.key)
    if (keys.length === 1 && !fact) return summary
    return { ...summary, productCount: index.countOf(fact ? namesOfFact(fact).map(ingredientKey) : keys) }
  })
  return summaries.sort(
    (one, other) => other.productCount - one.productCount || one.name.localeCompare(other.name, 'en'),
  )
}
