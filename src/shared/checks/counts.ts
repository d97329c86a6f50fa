import { sentencesOf } from '../article/sentences'
import type { CheckedBlock } from './checked-block'

/** What is counted in a block for rules about a whole article, by the names that formulas use. */
export type Counts = Record<string, number>

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu

/** The counts of one block; those of an article are their sums. */
export function countsOf({ text, scopes }: CheckedBlock): Counts {
  const has = (scope: string) => Number(scopes.includes(scope))
  const counts: Counts = {
    paragraphs: has('paragraph'),
    list: has('list'),
    blockquote: has('blockquote'),
    ...Object.fromEntries([1, 2, 3, 4].map((level) => [`heading_h${level}`, has(`h${level}`)])),
  }
  // A heading is no sentence, and would make any text look simple.
  if (scopes.includes('heading')) return counts
  const words = text.match(WORD) ?? []
  const syllables = words.map(syllablesOf)
  return {
    ...counts,
    sentences: sentencesOf(text).length,
    words: words.length,
    characters: words.reduce((sum, word) => sum + word.length, 0),
    syllables: syllables.reduce((sum, count) => sum + count, 0),
    long_words: words.filter((word) => word.length > 6).length,
    polysyllabic_words: syllables.filter((count) => count > 2).length,
    complex_words: words.filter((word, index) => isComplex(word, syllables[index] ?? 0)).length,
  }
}

export function addCounts(sum: Map<string, number>, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) sum.set(name, (sum.get(name) ?? 0) + count)
}

/** Syllables of an English word, as they are guessed from its letters. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^dt]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouyà-ÿ]{1,2}/g)?.length ?? 1)
}

/** Three syllables or more without a common ending, and no name. */
function isComplex(word: string, syllables: number): boolean {
  if (/^\p{Lu}/u.test(word) || syllables < 3) return false
  return syllablesOf(word.replace(/(?:es|ed|ing)$/, '')) > 2
}
