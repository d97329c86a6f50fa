import { z } from 'zod'
import { compilePattern } from '../pattern'
import type { Clue } from '../rule'
import { pairsOfWords, yesOrNo } from '../values'
import type { Looker } from './make'

export const consistencySchema = z.object({
  either: pairsOfWords,
  ignorecase: yesOrNo.default(false),
  nonword: yesOrNo.default(false),
})

/** Two ways of writing one thing, of which an article should have one. Clues: the pair's number and its side. */
export function makeConsistency({ either, ignorecase, nonword }: z.output<typeof consistencySchema>): Looker {
  const sides = either.flatMap(([one, other], pair) =>
    [one, other].map((words, side) => ({
      key: `${pair}:${side}`,
      pattern: compilePattern(nonword ? `(?:${words})` : `\\b(?:${words})\\b`, {
        ignoreCase: ignorecase,
        multiline: true,
      }),
    })),
  )
  return (text) => ({
    hits: [],
    clues: sides
      .flatMap(({ key, pattern }) =>
        pattern.all(text).map((match): Clue => {
          const [words] = match
          return { key, from: match.index, to: match.index + words.length, words }
        }),
      )
      .toSorted((one, other) => one.from - other.from),
  })
}
