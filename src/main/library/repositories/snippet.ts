import type { SearchHit } from '@shared/records/library'
import { folded } from './search-form'

const shownBefore = 60
const shownLength = 200

/**
 * The text around the first place where a term stands, cut into lit and unlit parts.
 * @param terms folded, as `searchTerms` gives them
 */
export function snippetOf(text: string, terms: readonly string[]): SearchHit['snippet'] {
  const line = text.trim().replace(/\n+/g, ' · ').replace(/\s+/g, ' ')
  const { flat, origin } = flatten(line)
  const places = terms.flatMap((term) => placesOf(flat, term)).sort((one, other) => one.from - other.from)
  const first = places[0]?.from ?? 0
  const start = wordStart(line, Math.max(0, (origin[first] ?? 0) - shownBefore))
  const end = Math.min(line.length, start + shownLength)

  const parts: SearchHit['snippet'] = []
  let at = start
  const push = (from: number, to: number, lit: boolean) => {
    if (to > from) parts.push({ text: line.slice(from, to), lit })
  }
  if (start > 0) parts.push({ text: '…', lit: false })
  for (const place of places) {
    const from = Math.max(at, origin[place.from] ?? 0)
    const to = Math.min(end, origin[place.to] ?? line.length)
    if (from >= end || to <= at) continue
    push(at, from, false)
    push(from, to, true)
    at = to
  }
  push(at, end, false)
  if (end < line.length) parts.push({ text: '…', lit: false })
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

/** Where a term begins a word; where it never does, where it stands at all. */
function placesOf(flat: string, term: string): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = []
  const beginnings: { from: number; to: number }[] = []
  for (let from = flat.indexOf(term); from !== -1; from = flat.indexOf(term, from + term.length)) {
    const place = { from, to: from + term.length }
    all.push(place)
    if (from === 0 || !/[\p{L}\p{N}]/u.test(flat[from - 1] ?? '')) beginnings.push(place)
  }
  return beginnings.length > 0 ? beginnings : all
}

function wordStart(line: string, near: number): number {
  if (near === 0) return 0
  const space = line.indexOf(' ', near)
  return space === -1 || space - near > 30 ? near : space + 1
}
