import type { IngredientEntry } from './entry'
import type { IngredientFact } from './facts'
import { ingredientKey } from './normal-form'

/** Finds what is known of an ingredient by any of its names. */
export type KnownIngredients = {
  facts: readonly IngredientFact[]
  /** By a normal form; null for what the data file does not know. */
  byKey: (key: string) => IngredientFact | null
  /** By an entry's name, else by what stands beside it on the pack. */
  ofEntry: (entry: Pick<IngredientEntry, 'key' | 'synonyms'>) => IngredientFact | null
  /** The normal forms of all names of what has this name: of itself alone where it is not known. */
  keysOf: (key: string) => string[]
}

/** All names of an ingredient, its own first. */
export function namesOfFact({ name, synonyms }: IngredientFact): string[] {
  return [name, ...synonyms.en, ...synonyms.fr, ...synonyms.de]
}

export function knownIngredients(facts: readonly IngredientFact[]): KnownIngredients {
  const byKey = new Map<string, IngredientFact>()
  for (const fact of facts) for (const name of namesOfFact(fact)) byKey.set(ingredientKey(name), fact)
  const find = (key: string) => byKey.get(key) ?? null
  return {
    facts,
    byKey: find,
    ofEntry: ({ key, synonyms }) => {
      for (const name of [key, ...synonyms.map(ingredientKey)]) {
        const fact = find(name)
        if (fact) return fact
      }
      return null
    },
    keysOf: (key) => {
      const fact = find(key)
      return fact ? namesOfFact(fact).map(ingredientKey) : [key]
    },
  }
}

/** What an entry is compared by: the key of what it is known as, so that "Eau" and "Aqua" are one. */
export function knownKey(entry: Pick<IngredientEntry, 'key' | 'synonyms'>, known: KnownIngredients): string {
  const fact = known.ofEntry(entry)
  return fact ? ingredientKey(fact.name) : entry.key
}
