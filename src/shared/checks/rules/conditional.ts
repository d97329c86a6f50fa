import { z } from 'zod'
import { compileExceptions } from '../exceptions'
import { fillMessage } from '../message'
import { compilePattern } from '../pattern'
import { translatePattern } from '../translate-pattern'
import { listOfWords, oneWord, yesOrNo } from '../values'
import { antecedent, consequent } from './clue-keys'
import { isException, type Looker, type Making, trimmed } from './make'

export const conditionalSchema = z.object({
  first: oneWord,
  second: oneWord,
  ignorecase: yesOrNo.default(false),
  exceptions: listOfWords,
  vocab: yesOrNo.default(true),
})

/**
 * One thing that needs another: an abbreviation that was spelled out before. Where `second` captures, what it captured
 * is settled for the rest of the article; where it captures nothing, it must stand in the same block.
 */
export function makeConditional(
  given: z.output<typeof conditionalSchema>,
  { message, accepted }: Making,
): Looker {
  const options = { ignoreCase: given.ignorecase, multiline: true }
  const first = compilePattern(given.first, options)
  const second = compilePattern(given.second, options)
  const captures = translatePattern(given.second, { ascii: true }).groups > 0
  const exceptions = compileExceptions([...given.exceptions, ...(given.vocab ? accepted : [])])

  return (text) => {
    const found = first.all(text).map(trimmed)
    const needing = found.filter((each) => each.words !== '' && !isException(exceptions, text, each))
    if (!captures) {
      if (needing.length === 0 || second.test(text)) return { hits: [], clues: [] }
      const hits = needing.map(({ from, to, words }) => ({
        from,
        to,
        message: fillMessage(message, [words]),
        suggestions: [],
      }))
      return { hits, clues: [] }
    }
    const settled = second.all(text).flatMap((match) =>
      match
        .slice(1)
        .filter(Boolean)
        .map((words) => ({ key: consequent, from: match.index, to: match.index + match[0].length, words })),
    )
    // What a block settles holds in all of it, as in Vale.
    return { hits: [], clues: [...settled, ...needing.map((each) => ({ key: antecedent, ...each }))] }
  }
}
