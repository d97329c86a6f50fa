import { type KnownIngredients, namesOfFact } from '@shared/ingredients/known'
import { ingredientKey, shownIngredientName } from '@shared/ingredients/normal-form'
import {
  type Fit,
  fitOf,
  fits,
  type IngredientQuery,
  ingredientQuery,
} from '@shared/ingredients/search-words'
import type { IngredientHit } from '@shared/ingredients/summary'
import { parseQuery } from '@shared/search/query'
import type { IngredientIndex } from '../../library/repositories/ingredient-index'

/** So many printed names are looked at, those that most products print first. */
const namesLookedAt = 400

type Candidate = { name: string; fit: Fit; otherName: string | null; keys: string[]; count: number }

/**
 * Ingredients that products in use list and a query finds by any of their names, the best fit first, then those in most
 * products. Lists that still wait to be read are not waited for.
 */
export function findIngredients(
  index: IngredientIndex,
  known: KnownIngredients,
  text: string,
  limit: number,
): IngredientHit[] {
  const query = ingredientQuery(parseQuery(text))
  if (!query) return []
  const candidates = [...knownOnes(index, known, query), ...printedOnes(index, known, query)]
  return (
    candidates
      .sort(byFitAndCount)
      .slice(0, limit)
      // Products that print two of its names count once.
      .map((one) => (one.keys.length > 1 ? { ...one, count: index.countOf(one.keys) } : one))
      .sort(byFitAndCount)
      .map(({ name, fit, otherName, count }) => {
        const key = ingredientKey(name)
        const kinds = known.byKey(key)?.kinds ?? []
        return { key, name, kinds, productCount: count, isExact: fit === fits.is, otherName }
      })
  )
}

function byFitAndCount(one: Candidate, other: Candidate): number {
  return one.fit - other.fit || other.count - one.count || (one.name < other.name ? -1 : 1)
}

/** Those of the data file, by any of their names, as far as products print one of them. */
function knownOnes(index: IngredientIndex, known: KnownIngredients, query: IngredientQuery): Candidate[] {
  const fitting = namesOf(known).flatMap(({ name, names }) => {
    const fitted = names
      .map((one) => ({ ...one, fit: fitOf(one.key, query) }))
      .filter((one): one is typeof one & { fit: Fit } => one.fit !== null)
      .sort((one, other) => one.fit - other.fit)
    const [best] = fitted
    // What its own name does not have is not to be found in another.
    const isKeptOut = names.some(({ key }) => query.excluded.some((word) => key.includes(word)))
    if (!best || isKeptOut) return []
    // Another name says more only where its own has not what was typed, or is not just that.
    const isOwn = fitted.some((one) => one.name === name && (one.fit === best.fit || best.fit !== fits.is))
    return [{ name, fit: best.fit, otherName: isOwn ? null : best.name, keys: names.map(({ key }) => key) }]
  })
  const counts = index.printedCounts(fitting.flatMap(({ keys }) => keys))
  return fitting.flatMap((one) => {
    const printed = one.keys.filter((key) => counts.has(key))
    // At least so many; those that are shown are counted.
    const count = Math.max(0, ...printed.map((key) => counts.get(key) ?? 0))
    return count > 0 ? [{ ...one, keys: printed, count }] : []
  })
}

/** Those that only packs name. */
function printedOnes(index: IngredientIndex, known: KnownIngredients, query: IngredientQuery): Candidate[] {
  const longest = query.sought.reduce((one, other) => (other.length > one.length ? other : one), '')
  return index.namesWith(longest, namesLookedAt).flatMap(({ key, name, productCount }) => {
    const fit = known.byKey(key) ? null : fitOf(key, query)
    if (fit === null) return []
    return [{ name: shownIngredientName(name), fit, otherName: null, keys: [key], count: productCount }]
  })
}

type KnownNames = { name: string; names: { name: string; key: string }[] }[]
const knownNames = new WeakMap<KnownIngredients, KnownNames>()

/** Made once: it is asked for with every letter that is typed. */
function namesOf(known: KnownIngredients): KnownNames {
  const made = knownNames.get(known)
  if (made) return made
  const all = known.facts.map((fact) => ({
    name: fact.name,
    names: namesOfFact(fact).map((name) => ({ name, key: ingredientKey(name) })),
  }))
  knownNames.set(known, all)
  return all
}
