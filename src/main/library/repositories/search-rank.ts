import { folded } from '@shared/search/folded'
import { shownForm, unspaced } from './search-form'
import type { RecordHit } from './search-hits'
import type { SearchQuery } from './search-query'

/** How good a hit is, the best first; within a rank the latest record comes first. */
export const ranks = {
  titleIs: 0,
  titleBegins: 1,
  titleHasWords: 2,
  titleHasBeginnings: 3,
  lineHasWords: 4,
  passageHasWords: 5,
  passageHasBeginnings: 6,
  recordHasAll: 7,
  lineHasParts: 8,
  passageHasParts: 9,
} as const
export type Rank = (typeof ranks)[keyof typeof ranks]

export interface Candidate {
  hit: RecordHit
  rank: Rank
  /** The row of the passage that was found; null where the line was. */
  passage: number | null
}

/** The rank of a record whose title or other names have all the terms. */
export function rankOfLine({ foldedTitle }: RecordHit, { terms, title }: SearchQuery): Rank {
  if (title !== '' && foldedTitle === title) return ranks.titleIs
  if (title !== '' && foldedTitle.startsWith(title)) return ranks.titleBegins
  const words = spacedWords(foldedTitle)
  if (terms.every((term) => words.includes(spacedWords(term.folded)))) return ranks.titleHasWords
  if (terms.every((term) => words.includes(spacedWords(term.folded).trimEnd())))
    return ranks.titleHasBeginnings
  return ranks.lineHasWords
}

export function compareCandidates(one: Candidate, other: Candidate): number {
  if (one.rank !== other.rank) return one.rank - other.rank
  // Where the title begins so, the shorter one is nearer to what was typed.
  const byLength =
    one.rank <= ranks.titleBegins ? one.hit.foldedTitle.length - other.hit.foldedTitle.length : 0
  return byLength || other.hit.datedAt - one.hit.datedAt || other.hit.id - one.hit.id
}

/** Whether a text has a term as whole words. */
export function hasWords(text: string, term: string): boolean {
  return spacedWords(folded(shownForm(text))).includes(spacedWords(term))
}

/** Every word between two spaces, so that a word is found whole; in scripts without spaces, every character. */
function spacedWords(text: string): string {
  const words = text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ').trim()
  return ` ${words.replace(unspacedCharacter, ' $& ').replace(/ +/g, ' ').trim()} `
}

const unspacedCharacter = new RegExp(`[${unspaced}]`, 'gu')
