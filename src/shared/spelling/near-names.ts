import { folded } from '../search/folded'
import { editDistance } from './edit-distance'
import { plainWord } from './word-forms'

/** A word of a name that may have been meant, and how far it is from what is written. */
export type NearWord = { word: string; distance: number }

/** So many are offered before the words of the dictionary. */
const MOST_OFFERED = 3

/** A name's capital that is missing counts as half a letter: the word in small letters may be another one. */
const MISSING_CAPITAL = 0.5

/** Folding makes two letters of one such as ﬁ, and one of a letter with its accent beside it. */
const LETTERS_OF_LIGATURES = 1

/** How many letters of a word may be wrong for a name to be meant. Of a short one any three make another word. */
export function reachOf(word: string): number {
  const { length } = folded(word)
  return length < 4 ? 0 : length < 6 ? 1 : 2
}

/** A word without the ending that says whose something is, and that ending. */
export function partedEnding(written: string): { word: string; ending: string } {
  const ending = /['’‘ʼ][sS]$/.exec(written)?.[0] ?? ''
  return { word: written.slice(0, written.length - ending.length), ending }
}

/**
 * How far a known word is from a written one, accents aside; null beyond the reach of the written one. Only a word that
 * is written otherwise can be meant.
 */
export function nearWord(written: string, known: string): NearWord | null {
  const reach = reachOf(written)
  // Most words of a list are of another length: they are not even folded.
  if (Math.abs(written.length - known.length) > reach + LETTERS_OF_LIGATURES) return null
  if (plainWord(written) === plainWord(known)) return null
  const letters = editDistance(folded(written), folded(known), reach)
  if (letters > reach) return null
  const lacksCapital = startsSmall(written) && !startsSmall(known)
  return { word: writtenLike(known, written), distance: letters + (lacksCapital ? MISSING_CAPITAL : 0) }
}

/** The nearest first, of those that differ only by their capitals the nearest one. */
export function nearestWords(found: readonly NearWord[]): NearWord[] {
  const seen = new Set<string>()
  return found
    .toSorted((one, other) => one.distance - other.distance || (one.word < other.word ? -1 : 1))
    .filter(({ word }) => {
      const key = word.toLowerCase()
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, MOST_OFFERED)
}

/** Names and the words of a dictionary together: the nearest first, and a name before a word that is as near. */
export function withNames(
  suggestions: readonly string[],
  names: readonly NearWord[],
  written: string,
): string[] {
  if (names.length === 0) return [...suggestions]
  const plain = folded(plainWord(written))
  const offered = new Set(names.map(({ word }) => plainWord(word)))
  const others = suggestions
    .filter((word) => !offered.has(plainWord(word)))
    .map((word) => ({ word, distance: editDistance(plain, folded(plainWord(word)), plain.length) }))
  // Their own order is the dictionary's: it knows more of them than how far they are.
  const first = others[0]?.distance ?? Number.POSITIVE_INFINITY
  const before = names.filter(({ distance }) => distance <= first)
  const after = names.filter(({ distance }) => distance > first)
  const [best, ...rest] = others
  return [...before, ...(best ? [best] : []), ...after, ...rest].map(({ word }) => word)
}

/** A known word with the capitals that the written one has besides: at its beginning, or throughout. */
function writtenLike(known: string, written: string): string {
  if (written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase())
    return known.toUpperCase()
  if (startsSmall(written) || !startsSmall(known)) return known
  return known.charAt(0).toUpperCase() + known.slice(1)
}

function startsSmall(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toUpperCase()
}
