import type { Token } from './tokens'

/** Names in quotation marks: «Brand “Night Veil”», «die „Night Veil“ von Brand». */

const opening = /[“"„«‘'‹]\s?$/u
const closing = /^[,.!]?[”"“»’'›]/u
/** A sentence that ends within quotation marks makes them somebody's words. */
const sentenceEnd = /[.!?;\n]\s/
const LONGEST = 8

/** Whether a token follows what is before it with nothing but an opened quotation mark between. */
export function opensQuote(token: Token | undefined): boolean {
  return token !== undefined && /^\s*[:–-]?\s*[“"„«‘'‹]\s?$/u.test(token.gap)
}

/** Where a name in quotation marks that opens before a token ends, or null when it is no name. */
export function quoteEnd(tokens: readonly Token[], from: number): number | null {
  for (let i = from + 1; i < tokens.length && i - from <= LONGEST; i += 1) {
    const gap = tokens[i]?.gap ?? ''
    if (closing.test(gap)) return i
    if (sentenceEnd.test(gap) || opening.test(gap)) return null
  }
  return tokens.length - from <= LONGEST ? tokens.length : null
}

/** Where a name begins whose quotation marks close before a token, or null. */
export function quoteStart(tokens: readonly Token[], end: number): number | null {
  if (!closing.test(tokens[end]?.gap ?? '')) return null
  for (let i = end - 1; i >= 0 && end - i <= LONGEST; i -= 1) {
    const gap = tokens[i]?.gap ?? ''
    if (opening.test(gap)) return i
    if (sentenceEnd.test(gap)) return null
  }
  return null
}
