import { type KnownIngredients, knownIngredients } from '@shared/ingredients/known'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/desk'
import { keys } from '../../api/queries'

const nothingKnown = knownIngredients([])

/** What the app knows of ingredients; until it has been read, nothing is. */
export function useKnownIngredients(): KnownIngredients {
  const { data } = useQuery({
    queryKey: keys.ingredientFacts,
    queryFn: async () => knownIngredients(await call('ingredients.facts')),
  })
  return data ?? nothingKnown
}
