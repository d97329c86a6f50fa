import { z } from 'zod'

/** Where in an article words are looked for. */
export const findScopes = ['everywhere', 'answers', 'questions'] as const
export type FindScope = (typeof findScopes)[number]

/** What is looked for. `text` is a regular expression where `isExpression`. */
export const findQuerySchema = z.object({
  text: z.string().min(1).max(1000),
  matchCase: z.boolean(),
  wholeWord: z.boolean(),
  isExpression: z.boolean(),
  scope: z.enum(findScopes),
})
export type FindQuery = z.infer<typeof findQuerySchema>

/** What is put in its place. */
export const replacementSchema = z.object({
  /** With `$1`, `$&` and `$<name>` where an expression is looked for. */
  text: z.string().max(5000),
  /** POREL becomes TONER and Porel Toner, where “toner” is to be put in. */
  keepCase: z.boolean(),
})
export type Replacement = z.infer<typeof replacementSchema>

export type Compiled = { pattern: RegExp } | { problem: string }

/** The pattern of a query, or a line for people that says why there is none. */
export function compileQuery({ text, matchCase, wholeWord, isExpression }: FindQuery): Compiled {
  const source = isExpression ? text : forgiving(text)
  const bounded = wholeWord ? `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])` : source
  try {
    return { pattern: new RegExp(bounded, matchCase ? 'gu' : 'giu') }
  } catch (error) {
    const why = error instanceof SyntaxError ? (error.message.split(': ').at(-1) ?? '') : ''
    return { problem: `This is no regular expression${why === '' ? '' : `: ${why.toLowerCase()}`}.` }
  }
}

/** Signs that are one sign to whoever looks for them: straight and curly quotes, kinds of space and of hyphen. */
const SAME: readonly [each: RegExp, any: string][] = [
  [/['’‘ʼ]/u, "['’‘ʼ]"],
  [/["“”„«»]/u, '["“”„«»]'],
  [/ /u, '[ \\u00a0\\u202f\\u2009]'],
  [/[-‐‑]/u, '[-‐‑]'],
]

function forgiving(text: string): string {
  // Under the u flag an escape may stand before signs of syntax only.
  return text.replace(/[\\^$.*+?()[\]{}|/]|['’‘ʼ]|["“”„«»]| |[-‐‑]/gu, (sign) => {
    const same = SAME.find(([each]) => sign.search(each) === 0)
    return same ? same[1] : `\\${sign}`
  })
}
