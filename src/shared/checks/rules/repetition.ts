import { z } from 'zod'
import { sentencesOf } from '../../article/sentences'
import { actionSchema, suggestionsOf } from '../actions'
import { compileExceptions } from '../exceptions'
import { fillMessage } from '../message'
import { compilePattern } from '../pattern'
import type { Hit } from '../rule'
import { listOfWords, wholeNumber, yesOrNo } from '../values'
import { isException, type Looker, type Making, trimmed } from './make'

export const repetitionSchema = z.object({
  tokens: listOfWords,
  max: wholeNumber.default(0),
  ignorecase: yesOrNo.default(false),
  alpha: yesOrNo.default(false),
  exceptions: listOfWords,
  vocab: yesOrNo.default(true),
  action: actionSchema.optional(),
})

/** A word twice in a row: "the the". Across the end of a sentence it is none. */
export function makeRepetition(
  given: z.output<typeof repetitionSchema>,
  { message, accepted }: Making,
): Looker {
  for (const token of given.tokens) compilePattern(token)
  const pattern = compilePattern(`(?:${given.tokens.join('|')})`, { ignoreCase: given.ignorecase })
  const exceptions = compileExceptions([...given.exceptions, ...(given.vocab ? accepted : [])])
  const suggest = suggestionsOf(given.action)
  const compared = (words: string) => (given.ignorecase ? words.toLowerCase() : words)

  return (text) => {
    const hits: Hit[] = []
    let before: ReturnType<typeof trimmed> | null = null
    let count = 0
    for (const match of pattern.all(text)) {
      const found = trimmed(match)
      const isSame =
        before !== null &&
        found.words !== '' &&
        compared(found.words) === compared(before.words) &&
        (!given.alpha || /^[\p{L}\p{M}'’-]+$/u.test(found.words))
      count = isSame ? count + 1 : 0
      if (before && isSame && count > given.max) {
        const both = { from: before.from, to: found.to, words: text.slice(before.from, found.to) }
        if (sentencesOf(both.words).length === 1 && !isException(exceptions, text, both)) {
          const removed = given.action ? suggest(both.words) : [before.words]
          hits.push({
            from: both.from,
            to: both.to,
            message: fillMessage(message, [found.words]),
            suggestions: removed,
          })
          count = 0
        }
      }
      before = found
    }
    return { hits, clues: [] }
  }
}
