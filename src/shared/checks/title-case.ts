import type { Exceptions } from './exceptions'
import { compilePattern } from './pattern'

export type TitleStyle = 'AP' | 'Chicago'

/** Articles, conjunctions and prepositions of three letters or fewer, and "via", "versus" shortened. */
const SMALL = new Set(
  'a an and as at but by en for if in nor of on or per so the to v v. via vs vs. yet'.split(' '),
)
/** Prepositions of any length, which The Chicago Manual keeps small. */
const PREPOSITIONS = new Set(
  `about above across after against along amid among around before behind below beneath beside besides between beyond
  concerning despite down during except from inside into like near off onto out outside over past regarding since
  through throughout till toward towards under underneath until up upon with within without`.split(/\s+/),
)
const WORD = /[\p{N}\p{L}*][^\s\-/]*/gu

/** A title with the capitals that a style wants; what has capitals of its own (iPhone, SPF) keeps them. */
export function titleCase(title: string, style: TitleStyle): string {
  const last = [...title.matchAll(WORD)].at(-1)?.index ?? 0
  return title.replace(WORD, (word, offset: number) => {
    const before = title.slice(0, offset)
    const plain = word.toLowerCase().replace(/[.,;:!?)\]”’"]+$/u, '')
    const isSmall = SMALL.has(plain) || (style === 'Chicago' && PREPOSITIONS.has(plain))
    const isBounding = before.trim() === '' || offset === last || /[:–—]\s*["“‘(]?$/u.test(before)
    if (isSmall && !isBounding && /\s["“‘(]?$/u.test(before)) return word.toLowerCase()
    // A letter after an apostrophe goes on with the word.
    return /[\p{L}]['’]$/u.test(before) ? word : word.charAt(0).toUpperCase() + word.slice(1)
  })
}

/** Whether enough of the words are as the style writes them. */
export function isTitleCase(
  title: string,
  style: TitleStyle,
  exceptions: Exceptions,
  threshold: number,
): boolean {
  const expected = wordsOf(titleCase(title, style), exceptions)
  const words = wordsOf(title, exceptions)
  const right = words.filter(
    (word, index) =>
      index >= expected.length ||
      word === expected[index] ||
      exceptions.has(word) ||
      word === word.toUpperCase(),
  )
  return words.length === 0 || right.length / words.length > threshold
}

/**
 * Whether a text begins with a capital and goes on without, but for names that are excepted.
 * @param indicators what a word ends in after which a capital may follow
 */
export function isSentenceCase(
  text: string,
  indicators: readonly string[],
  exceptions: Exceptions,
  threshold: number,
): boolean {
  const words = wordsOf(text.replace(/[?!.:]+$/, ''), exceptions)
  let right = 0
  for (const [index, whole] of words.entries()) {
    const before = words[index - 1] ?? ''
    // "Top-level" and "Client's" are judged by their beginning.
    const word = whole.split(/[-'’]/)[0] ?? whole
    const isLeft =
      word === word.toUpperCase() ||
      indicators.some((indicator) => before.endsWith(indicator)) ||
      exceptions.has(word) ||
      exceptions.has(whole)
    if (isLeft) right += 1
    else if (index === 0) {
      const [first = ''] = word
      if (word !== first.toUpperCase() + word.slice(first.length).toLowerCase()) return false
      right += 1
    } else if (word === word.toLowerCase()) right += 1
  }
  return words.length === 0 || right / words.length > threshold
}

const ANY_WORD = '[\\p{N}\\p{L}*]+[^\\s]*'
const plainWords = compilePattern(ANY_WORD)
const wordsByExceptions = new WeakMap<Exceptions, ReturnType<typeof compilePattern>>()

/** The words of a text; an exception of several words counts as one. */
function wordsOf(text: string, exceptions: Exceptions): string[] {
  let pattern = plainWords
  if (exceptions.pattern !== null) {
    pattern = wordsByExceptions.get(exceptions) ?? compilePattern(`${exceptions.pattern}|${ANY_WORD}`)
    wordsByExceptions.set(exceptions, pattern)
  }
  return pattern.all(text).map(([word]) => word)
}
