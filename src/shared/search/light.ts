import { folded } from './folded'

/** A stretch of text, lit where it is what was looked for. */
export interface LitPart {
  text: string
  lit: boolean
}

export interface LitPlace {
  from: number
  to: number
}

const between = '[^\\p{L}\\p{N}]+'

/**
 * Where the terms stand in a text, from left to right and apart from each other. A term lights the beginnings of words;
 * where it begins none, every place. Accents, case and the signs between the words of a phrase make no difference.
 * @param terms folded
 */
export function litPlaces(text: string, terms: readonly string[]): LitPlace[] {
  const { flat, origin } = flatten(text)
  const places = terms
    .flatMap((term) => placesOf(flat, term))
    .map(({ from, to }) => ({ from: origin[from] ?? 0, to: origin[to] ?? text.length }))
    .sort((one, other) => one.from - other.from || other.to - one.to)
  let end = -1
  return places.filter((place) => {
    if (place.from < end) return false
    end = place.to
    return true
  })
}

/** A whole text with the terms lit in it. @param terms folded */
export function litParts(text: string, terms: readonly string[]): LitPart[] {
  return partsBetween(text, litPlaces(text, terms), 0, text.length)
}

/** The text between two places, cut where the light begins and ends. */
export function partsBetween(
  text: string,
  places: readonly LitPlace[],
  start: number,
  end: number,
): LitPart[] {
  const parts: LitPart[] = []
  const push = (from: number, to: number, lit: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), lit })
  }
  let at = start
  for (const place of places) {
    const from = Math.max(at, place.from)
    const to = Math.min(end, place.to)
    if (from >= end || to <= at) continue
    push(at, from, false)
    push(from, to, true)
    at = to
  }
  push(at, end, false)
  return parts
}

/** The text folded character by character, with the place in the original of each. */
function flatten(text: string): { flat: string; origin: number[] } {
  let flat = ''
  const origin: number[] = []
  let index = 0
  for (const character of text) {
    // Folding is slow and most letters are plain; a space would be folded away.
    const small = character < '\u0080' ? character.toLowerCase() : folded(character)
    flat += small
    for (let unit = 0; unit < small.length; unit++) origin.push(index)
    index += character.length
  }
  origin.push(index)
  return { flat, origin }
}

function placesOf(flat: string, term: string): LitPlace[] {
  const all: LitPlace[] = []
  const beginnings: LitPlace[] = []
  for (const match of flat.matchAll(termPattern(term))) {
    const place = { from: match.index, to: match.index + match[0].length }
    all.push(place)
    if (place.from === 0 || !/[\p{L}\p{N}]/u.test(flat[place.from - 1] ?? '')) beginnings.push(place)
  }
  return beginnings.length > 0 ? beginnings : all
}

function termPattern(term: string): RegExp {
  const words = term.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')]
  return new RegExp(words.join(between), 'gu')
}
