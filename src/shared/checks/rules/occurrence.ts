import { z } from 'zod'
import { compilePattern } from '../pattern'
import { oneWord, wholeNumber, yesOrNo } from '../values'
import { isWrong } from './clue-keys'
import type { Looker, Making } from './make'

export const occurrenceSchema = z.object({
  token: oneWord,
  max: wholeNumber.default(0),
  min: wholeNumber.default(0),
  ignorecase: yesOrNo.default(false),
})

/** The key of what is counted over a whole article. */
const counted = 'counted'

/** Something that should stand so often and no more, in each stretch that the scope names. */
export function makeOccurrence(
  { token, max, min, ignorecase }: z.output<typeof occurrenceSchema>,
  { message, wholeArticle }: Making & { wholeArticle: boolean },
): Looker {
  const pattern = compilePattern(`(?:${token})`, { ignoreCase: ignorecase })
  return (text) => {
    const found = pattern.all(text).map((match) => ({ from: match.index, to: match.index + match[0].length }))
    if (wholeArticle) {
      const clues = found.map(({ from, to }) => ({ key: counted, from, to, words: text.slice(from, to) }))
      return { hits: [], clues }
    }
    if (!isWrong(found.length, { min, max })) return { hits: [], clues: [] }
    const [first = { from: 0, to: text.length }] = found
    return { hits: [{ ...first, message, suggestions: [] }], clues: [] }
  }
}
