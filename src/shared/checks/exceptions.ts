import { compilePattern } from './pattern'

/** Words that a rule leaves alone. */
export type Exceptions = {
  /** Whether the words found have one of them in them. */
  has(words: string): boolean
  /** Whether the words found are part of one of several words that stands in the text. */
  surrounds(text: string, from: number, to: number): boolean
  /** All of them as one pattern, for whoever splits a text in words; null where there are none. */
  pattern: string | null
}

/**
 * @param patterns a rule's own and the accepted words of the vocabularies
 * @throws PatternError
 */
export function compileExceptions(patterns: readonly string[]): Exceptions {
  const own = patterns.filter((pattern) => pattern.trim() !== '')
  if (own.length === 0) return { has: () => false, surrounds: () => false, pattern: null }
  // The longest first, so that "eye cream" is met before "eye".
  const longestFirst = own.toSorted((one, other) => other.length - one.length)
  const anyOf = (some: readonly string[]) => `\\b(?:${some.map((each) => `(?:${each})`).join('|')})\\b`
  const pattern = anyOf(longestFirst)
  const whole = compilePattern(pattern, { multiline: true })
  const phrases = longestFirst.filter((each) => /\s/.test(each.trim()))
  const phrase = phrases.length > 0 ? compilePattern(anyOf(phrases), { multiline: true }) : null
  return {
    pattern,
    has: (words) => whole.test(words),
    surrounds: (text, from, to) =>
      phrase?.all(text).some((match) => match.index <= from && to <= match.index + match[0].length) ?? false,
  }
}
