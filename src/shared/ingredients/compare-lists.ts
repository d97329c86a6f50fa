import type { IngredientEntry } from './entry'
import type { IngredientFact } from './facts'
import { type KnownIngredients, knownKey } from './known'

/** One ingredient of two lists, with its place in each, counted from 1. */
export type ComparedIngredient = {
  key: string
  fact: IngredientFact | null
  left: PlacedEntry | null
  right: PlacedEntry | null
}
export type PlacedEntry = { entry: IngredientEntry; place: number }

export type ComparedLists = {
  both: ComparedIngredient[]
  onlyLeft: ComparedIngredient[]
  onlyRight: ComparedIngredient[]
}

/** Two lists side by side, each part in its list's order, what is in both in the order of the left one. */
export function compareIngredients(
  left: readonly IngredientEntry[],
  right: readonly IngredientEntry[],
  known: KnownIngredients,
): ComparedLists {
  const leftPlaces = placesByKey(left, known)
  const rightPlaces = placesByKey(right, known)
  const compared = (key: string): ComparedIngredient => {
    const entries = { left: leftPlaces.get(key) ?? null, right: rightPlaces.get(key) ?? null }
    const entry = (entries.left ?? entries.right)?.entry
    return { key, fact: entry ? known.ofEntry(entry) : null, ...entries }
  }
  const leftKeys = [...leftPlaces.keys()]
  return {
    both: leftKeys.filter((key) => rightPlaces.has(key)).map(compared),
    onlyLeft: leftKeys.filter((key) => !rightPlaces.has(key)).map(compared),
    onlyRight: [...rightPlaces.keys()].filter((key) => !leftPlaces.has(key)).map(compared),
  }
}

/** The first place of each ingredient; what a list names twice counts once. */
function placesByKey(entries: readonly IngredientEntry[], known: KnownIngredients): Map<string, PlacedEntry> {
  const places = new Map<string, PlacedEntry>()
  for (const [index, entry] of entries.entries()) {
    const key = knownKey(entry, known)
    if (!places.has(key)) places.set(key, { entry, place: index + 1 })
  }
  return places
}
