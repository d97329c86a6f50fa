import { z } from 'zod'
import { compileExceptions } from '../exceptions'
import { fillMessage } from '../message'
import { compilePattern } from '../pattern'
import { isSentenceCase, isTitleCase, titleCase } from '../title-case'
import { listOfWords, oneWord, yesOrNo } from '../values'
import type { Looker, Making } from './make'

export const capitalizationSchema = z.object({
  match: oneWord,
  style: z.enum(['AP', 'Chicago'], 'AP or Chicago is wanted').default('AP'),
  exceptions: listOfWords,
  indicators: listOfWords,
  threshold: z.coerce.number('a number is wanted').default(0.8),
  prefix: oneWord.default(''),
  vocab: yesOrNo.default(true),
})

type Case = { isRight(text: string): boolean; rightly(text: string): string[] }

/** How a heading, or whatever the scope names, is to be capitalised. */
export function makeCapitalization(
  given: z.output<typeof capitalizationSchema>,
  { message, accepted }: Making,
): Looker {
  const prefix = given.prefix === '' ? null : compilePattern(`^(?:${given.prefix})`)
  const wanted = caseOf(given, given.vocab ? accepted : [])
  return (text) => {
    const [start] = prefix?.all(text) ?? []
    const from = start ? start[0].length : 0
    const words = text.slice(from)
    if (words.trim() === '' || wanted.isRight(words)) return { hits: [], clues: [] }
    const suggestions = wanted.rightly(words)
    return {
      hits: [{ from, to: text.length, message: fillMessage(message, [words]), suggestions }],
      clues: [],
    }
  }
}

function caseOf(given: z.output<typeof capitalizationSchema>, accepted: readonly string[]): Case {
  const exceptions = compileExceptions([...given.exceptions, ...accepted])
  // Zero would mean that the rule never finds anything.
  const threshold = given.threshold || 0.8
  switch (given.match) {
    case '$title':
      return {
        isRight: (text) => isTitleCase(text, given.style, exceptions, threshold),
        rightly: (text) => (exceptions.pattern === null ? [titleCase(text, given.style)] : []),
      }
    case '$sentence':
      // Which words are names cannot be known from the text alone, so nothing is suggested.
      return {
        isRight: (text) => isSentenceCase(text, given.indicators, exceptions, threshold),
        rightly: () => [],
      }
    case '$lower':
      return {
        isRight: (text) => text === text.toLowerCase() || exceptions.has(text),
        rightly: (text) => [text.toLowerCase()],
      }
    case '$upper':
      return {
        isRight: (text) => text === text.toUpperCase() || exceptions.has(text),
        rightly: (text) => [text.toUpperCase()],
      }
    default: {
      const pattern = compilePattern(given.match)
      return { isRight: (text) => pattern.test(text) || exceptions.has(text), rightly: () => [] }
    }
  }
}
