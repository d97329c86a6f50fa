import type { Measures, Verdict } from './measures'

/**
 * Dashes that begin every turn, bars, and the salutations of letters. Nothing but a conversation or a column of letters
 * is printed so: the marks part the voices, whatever these say.
 */
export function judgeSigns(measures: Measures): Verdict {
  const { count, extent } = measures
  return {
    sure: count >= 3 ? 0.9 : 0.7,
    holds: extent.overall >= 0.3 && !extent.ownSections && !isList(measures),
  }
}

/** Dashes begin the lines of lists as well, and these are a word or two. */
function isList({ marks, answers }: Measures): boolean {
  return marks.way === 'dashes' && answers.averageWords() < 3
}
