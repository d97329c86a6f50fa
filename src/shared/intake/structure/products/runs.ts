import { type BrandIndex, brandAt } from './brand-index'
import { joined, type Token, upper } from './tokens'
import { functionWord, kinds, kindsElsewhere, links, severalKinds } from './words'

/** A run of words that make a product's name, from a token on. Empty when the first is no name. */
export function runFrom(tokens: readonly Token[], from: number, brands: BrandIndex, first = true): number {
  let at = from
  let last = from
  while (at < tokens.length && at - from < 11) {
    const token = tokens[at]
    if (!token) break
    if (!(first && at === from) && !joined(token, tokens[at - 1])) break
    if (at > from && (tokens[at - 1]?.text.endsWith('!') || numbersNext(tokens, at))) break
    if (at > from && brandAt(tokens, at, brands)?.brand.common === false) break
    if (at > from && /^(?:I|I['’]\w+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/.test(token.text)) break
    if (upper(token) || /^[+&]$/.test(token.text)) {
      at += 1
      last = at
      continue
    }
    if (links.has(token.text.toLowerCase()) && at > from) {
      // A small word belongs to the name only between two words of it.
      const next = tokens[at + 1]
      const after = tokens[at + 2]
      const joins =
        (next &&
          upper(next) &&
          joined(next, token) &&
          !brandAt(tokens, at + 1, brands) &&
          !/^I(?:['’]|$)/.test(next.text)) ||
        (next && after && links.has(next.text) && upper(after) && joined(next, token) && joined(after, next))
      if (joins && !(token.text === 'and' && !/&/.test(token.gap) && !kindAhead(tokens, at + 1))) {
        at += 1
        continue
      }
    }
    break
  }
  return last
}

/** «… Primer 2. Brand …»: the number of the next thing in a row. */
function numbersNext(tokens: readonly Token[], at: number): boolean {
  return (
    /^\d{1,2}$/.test(tokens[at]?.text ?? '') &&
    /^\.\s/.test(tokens[at + 1]?.gap ?? '') &&
    upper(tokens[at + 1])
  )
}

function kindAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i += 1) {
    const token = tokens[i]
    if (!token || (i > from && !joined(token, tokens[i - 1]))) return false
    if (kinds.test(token.text)) return true
  }
  return false
}

/**
 * Adds the kind in small letters to a name: «Orgasm» + «blush».
 * @param named whether there is a name before it; several things have one, but «eyeshadow palettes» are no name
 */
export function withKind(tokens: readonly Token[], end: number, named = true): number {
  for (let i = end; i < Math.min(tokens.length, end + 3); i += 1) {
    const token = tokens[i]
    if (!token || !joined(token, tokens[i - 1]) || upper(token)) return end
    if (kinds.test(token.text) || (named && severalKinds.test(token.text))) {
      const next = tokens[i + 1]
      return next && kinds.test(next.text) && joined(next, token) ? i + 2 : i + 1
    }
    if (!/^[\p{Ll}-]+$/u.test(token.text) || functionWord.test(token.text)) return end
  }
  return end
}

/** Adds what a thing is made with, where a language says it after the kind: «Mousse» + «alla malva». */
export function withOrigin(tokens: readonly Token[], end: number): number {
  const kind = tokens[end - 1]
  const [link, of] = [tokens[end], tokens[end + 1]]
  if (
    !kind ||
    !link ||
    !of ||
    !upper(kind) ||
    !(kindsElsewhere.test(kind.text) || /^mousse$/i.test(kind.text))
  )
    return end
  const joins = joined(link, kind) && joined(of, link) && /^(?:all[ao]|al|agli|ai|au|aux)$/.test(link.text)
  return joins && /^\p{Ll}/u.test(of.text) ? end + 2 : end
}

/** «Night Serum and Day Cream» are two things, «Shampoo and Conditioner» one pair. */
export function twoNames(
  tokens: readonly Token[],
  span: { from: number; to: number },
): { from: number; to: number }[] {
  for (let at = span.from + 2; at < span.to - 2; at += 1) {
    const and = tokens[at]?.text ?? ''
    if (!/^(?:and|und|et|y)$/.test(and) || !kinds.test(tokens[at - 1]?.text ?? '')) continue
    if (endsInKind(tokens, span.to))
      return [{ from: span.from, to: at }, ...twoNames(tokens, { from: at + 1, to: span.to })]
  }
  return [span]
}

export function endsInKind(tokens: readonly Token[], end: number): boolean {
  return kinds.test(tokens[end - 1]?.text ?? '')
}

/** A line whose words have a capital, whatever they are, but for the small ones. */
export function isHeadline(tokens: readonly Token[]): boolean {
  return (
    tokens.length >= 5 &&
    tokens.filter(upper).length >= tokens.length * 0.8 &&
    tokens.every((token) => upper(token) || links.has(token.text) || functionWord.test(token.text))
  )
}
