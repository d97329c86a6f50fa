import { z } from 'zod'
import { actionSchema, suggestionsOf } from '../actions'
import { compileExceptions } from '../exceptions'
import { fillMessage } from '../message'
import { compilePattern } from '../pattern'
import { listOfWords, yesOrNo } from '../values'
import { isException, type Looker, type Making, trimmed } from './make'

export const existenceSchema = z.object({
  tokens: listOfWords,
  raw: listOfWords,
  append: yesOrNo.default(false),
  ignorecase: yesOrNo.default(false),
  nonword: yesOrNo.default(false),
  exceptions: listOfWords,
  vocab: yesOrNo.default(true),
  action: actionSchema.optional(),
})

/** Words that should not be there. */
export function makeExistence(
  given: z.output<typeof existenceSchema>,
  { message, accepted }: Making,
): Looker {
  const tokens = given.tokens.filter((token) => token.trim() !== '')
  for (const token of tokens) compilePattern(token)
  const ofTokens =
    given.nonword || tokens.length === 0 ? `(?:${tokens.join('|')})` : `\\b(?:${tokens.join('|')})\\b`
  const raw = given.raw.join('')
  const source = given.append ? ofTokens + raw : raw + ofTokens
  const pattern = compilePattern(source, { ignoreCase: given.ignorecase, multiline: true })
  const useVocabulary = given.vocab && !given.nonword
  const exceptions = compileExceptions([...given.exceptions, ...(useVocabulary ? accepted : [])])
  const suggest = suggestionsOf(given.action)
  return (text) => ({
    clues: [],
    hits: pattern.all(text).flatMap((match) => {
      const [whole] = match
      if (whole.trim() === '' || isException(exceptions, text, trimmed(match))) return []
      return [
        {
          // With the spaces around it, where the rule is about them.
          from: match.index,
          to: match.index + whole.length,
          message: fillMessage(message, [whole, ...match.slice(1).filter(Boolean)]),
          suggestions: suggest(whole),
        },
      ]
    }),
  })
}
