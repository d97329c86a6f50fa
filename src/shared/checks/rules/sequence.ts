import { z } from 'zod'
import { actionSchema, suggestionsOf } from '../actions'
import { fillMessage } from '../message'
import { compilePattern } from '../pattern'
import type { Hit } from '../rule'
import { oneWord, wholeNumber, yesOrNo } from '../values'
import type { Looker, Making } from './make'

const tokenSchema = z.object({
  pattern: oneWord.default(''),
  tag: z
    .unknown()
    .refine((tag) => tag === undefined, 'parts of speech (tag) are not known here; use pattern')
    .optional(),
  skip: wholeNumber.default(0),
  negate: yesOrNo.default(false),
})

export const sequenceSchema = z.object({
  tokens: z.array(tokenSchema, 'a list of tokens is wanted').min(1, 'a list of tokens is wanted'),
  ignorecase: yesOrNo.default(false),
  action: actionSchema.optional(),
})

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Words one after the other in a sentence, each by its own pattern; `skip` lets so many others stand before it. */
export function makeSequence(given: z.output<typeof sequenceSchema>, { message }: Making): Looker {
  const tokens = given.tokens.map(({ pattern, skip, negate }) => {
    const compiled = pattern === '' ? null : compilePattern(pattern, { ignoreCase: given.ignorecase })
    return { skip, fits: (word: string) => compiled === null || compiled.test(word) !== negate }
  })
  const suggest = suggestionsOf(given.action)

  return (text) => {
    const words = [...text.matchAll(WORD)].map((match) => ({ word: match[0], from: match.index }))
    const hits: Hit[] = []
    let start = 0
    while (start < words.length) {
      const end = endOf(words, start)
      const first = words[start]
      const last = end === null ? undefined : words[end]
      if (end === null || !first || !last) {
        start += 1
        continue
      }
      const to = last.from + last.word.length
      const found = text.slice(first.from, to)
      hits.push({
        from: first.from,
        to,
        message: fillMessage(message, [found, ...words.slice(start, end + 1).map(({ word }) => word)]),
        suggestions: suggest(found),
      })
      start = end + 1
    }
    return { hits, clues: [] }
  }

  /** The word at which a sequence that starts here ends. */
  function endOf(words: readonly { word: string }[], start: number): number | null {
    let at = start
    for (const [index, token] of tokens.entries()) {
      const latest = index === 0 ? at : at + token.skip
      let place = at
      while (place <= latest && !(words[place] && token.fits(words[place]?.word ?? ''))) place += 1
      if (place > latest || place >= words.length) return null
      at = place + 1
    }
    return at - 1
  }
}
