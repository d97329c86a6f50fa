import type { QueryPart } from '../search/query'
import { ingredientKey } from './normal-form'

/** What of a query is looked for in names of ingredients: normal forms of words and phrases. */
export type IngredientQuery = { sought: string[]; excluded: string[] }

/** Fewer letters stand in nearly every name. */
const fewestLetters = 3

/**
 * Reads a query for ingredients. Null where it is about records only: with a filter that only records have, of other
 * types, or with too few letters to mean an ingredient, unless it asks for them by `type:ingredient`.
 */
export function ingredientQuery(parts: readonly QueryPart[]): IngredientQuery | null {
  const filters = parts.flatMap((part) => (part.type === 'filter' ? [part] : []))
  const types = filters.flatMap(({ filter, negated }) =>
    filter.name === 'type' ? [{ value: filter.value, negated }] : [],
  )
  const isWanted = types.some(({ value, negated }) => value === 'ingredient' && !negated)
  const isExcluded = types.some(({ value, negated }) => value === 'ingredient' && negated)
  const isOfOthers = types.some(({ negated }) => !negated) && !isWanted
  if (filters.length > types.length || isExcluded || isOfOthers) return null
  const keysOf = (isNegated: boolean) =>
    parts.flatMap((part) =>
      (part.type === 'word' || part.type === 'phrase') && part.negated === isNegated
        ? ingredientKey(part.text) || []
        : [],
    )
  const sought = keysOf(false)
  if (!isWanted && sought.join('').length < fewestLetters) return null
  return { sought, excluded: keysOf(true) }
}

/** How well a name fits, the best first: it is the query, begins with it, has words that begin so, or has the letters. */
export const fits = { is: 0, begins: 1, wordsBegin: 2, contains: 3 } as const
export type Fit = (typeof fits)[keyof typeof fits]

/** @param key a name's normal form @returns null where it does not fit */
export function fitOf(key: string, { sought, excluded }: IngredientQuery): Fit | null {
  const words = ` ${key.replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  if (excluded.some((word) => key.includes(word))) return null
  if (!sought.every((word) => key.includes(word))) return null
  const whole = sought.join(' ')
  if (key === whole) return fits.is
  if (key.startsWith(whole)) return fits.begins
  const begin = (word: string) => words.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ')}`)
  return sought.every(begin) ? fits.wordsBegin : fits.contains
}
