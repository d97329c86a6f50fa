import { nameBefore, nameRightBefore } from './before-brand'
import { type BrandIndex, brandAt } from './brand-index'
import type { NamedProduct } from './named-product'
import { opensQuote, quoteEnd } from './quotes'
import { endsInKind, isHeadline, runFrom, twoNames, withKind, withOrigin } from './runs'
import { joined, stops, type Token, textOf, upper } from './tokens'
import { acceptable, functionWord, isPlainPart, kinds, kindsElsewhere } from './words'

type Span = { from: number; to: number }
type Hit = NonNullable<ReturnType<typeof brandAt>>

/** Products beside a brand that is known by name: «Brand X», «Brand's X», «X by Brand». */
export function byKnownBrand(tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
  const out: NamedProduct[] = []
  const headline = isHeadline(tokens)
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = brandAt(tokens, at, brands)
    if (!hit) continue
    const before =
      nameBefore(tokens, at, brands) ??
      nameRightBefore(tokens, at, hit.end, brands) ??
      nameWithBrand(tokens, at, hit.end)
    // «Tricks For Waves From Brand» is a headline.
    const capitalLink = upper(tokens[at - 1])
    if (before && !(capitalLink && headline && !saysKind(before)))
      out.push({ brand: hit.brand.name, name: before })
    const span = nameAfter(tokens, at, hit, brands)
    for (const { from, to } of span ? [...twoNames(tokens, span), ...quotedNext(tokens, span)] : []) {
      const name = textOf(tokens, from, to)
      // In a headline only a kind tells a name from its other words, unless the line is nothing else.
      const told = !headline || (at === 0 && tokens.length <= 8) || saysKind(name)
      if (isDoctor(tokens, at, to)) continue
      if (told && acceptable(name) && !isPlainPart(name)) out.push({ brand: hit.brand.name, name })
    }
    at = Math.max(at, hit.end - 1, (span?.to ?? 0) - 1)
  }
  return out
}

/** «Dr. Brand Lowe, M.D.»: a doctor whose first name a brand has. */
function isDoctor(tokens: readonly Token[], at: number, to: number): boolean {
  return (
    /^Dr$/.test(tokens[at]?.text ?? '') &&
    degree.test(tokens[to]?.text ?? '') &&
    tokens[to]?.gap.trim() === ','
  )
}
const degree = /^(?:M\.?D|Ph\.?D|D\.?O|MBBS|FAAD|F\.A\.A\.D)$/

/** «Miss Brand», «My Brand»: a name that has the brand's in it, within a sentence. */
function nameWithBrand(tokens: readonly Token[], at: number, end: number): string | null {
  const first = tokens[at - 1]
  if (!first || at === 1 || stops.test(first.gap) || !/^(?:Miss|My|Mon|Rouge)$/.test(first.text)) return null
  return joinedAt(tokens, at) ? textOf(tokens, at - 1, end) : null
}

const saysKind = (name: string) =>
  name.split(' ').some((word) => kinds.test(word) || kindsElsewhere.test(word))

/** What a house adds to its name: «Brand Parfums Night Rose», «Brand Beauty's Night Balm». */
const ofBrand = /^(?:parfums|cosmetics|skincare|haircare|beaut[eé]|.+['’]s)$/iu

function nameAfter(tokens: readonly Token[], at: number, hit: Hit, brands: BrandIndex): Span | null {
  let from = hit.end
  if (
    upper(tokens[from]) &&
    joinedAt(tokens, from) &&
    ofBrand.test(tokens[from]?.text ?? '') &&
    /^(?:parfums?|cosmetics|skincare|haircare|beaut[eéy]|makeup)/iu.test(tokens[from]?.text ?? '') &&
    upper(tokens[from + 1]) &&
    joinedAt(tokens, from + 1)
  )
    from += 1
  const next = tokens[from]
  if (!next) return null
  if (opensQuote(next)) return quotedAfter(tokens, from)
  if (/^\s*(?::|\s[–—-])\s+$/.test(next.gap)) {
    const to = upper(next) ? withKind(tokens, runFrom(tokens, from, brands)) : from
    return to - from > 1 && endsInKind(tokens, to) ? { from, to } : null
  }
  if (!joinedAt(tokens, from)) return null
  if (!upper(next)) return describedAfter(tokens, from, hit, brands)
  const to = withOrigin(tokens, withKind(tokens, runFrom(tokens, from, brands)))
  if (to === from) return null
  // «Fresh Start» may be anything, but «Act's Candela» and «Sunday Riley Luna» are somebody's.
  const spelledOut = hit.own || hit.end - at > 1
  return !hit.brand.common || spelledOut || to - from > 1 || endsInKind(tokens, to) ? { from, to } : null
}

function quotedAfter(tokens: readonly Token[], from: number): Span | null {
  const to = upper(tokens[from]) ? quoteEnd(tokens, from) : null
  return to === null ? null : { from, to }
}

/** «Brand “Night Veil” and “Day Veil”». */
function quotedNext(tokens: readonly Token[], { from, to }: Span): Span[] {
  if (!opensQuote(tokens[from]) || !/^(?:and|und|et|y|e|&|or|oder|ou|o)$/.test(tokens[to]?.text ?? ''))
    return []
  const next = opensQuote(tokens[to + 1]) ? quotedAfter(tokens, to + 1) : null
  return next ? [next, ...quotedNext(tokens, next)] : []
}

/**
 * Small letters after a brand: «CeraVe hydrating cleanser», «Brand's beloved Night Cream», «Brand gel lavante Miel d'Or».
 */
function describedAfter(tokens: readonly Token[], from: number, hit: Hit, brands: BrandIndex): Span | null {
  let at = from
  while (at - from < 3 && tokens[at] && joinedAt(tokens, at) && isDescribing(tokens[at])) at += 1
  if (at > from && upper(tokens[at]) && joinedAt(tokens, at) && !brandAt(tokens, at, brands)) {
    const to = withKind(tokens, runFrom(tokens, at, brands))
    if (kindsElsewhere.test(tokens[from]?.text ?? '') && to - at > 1) return { from, to }
    return endsInKind(tokens, to) && (to - at > 1 || !kinds.test(tokens[at]?.text ?? ''))
      ? { from: at, to }
      : null
  }
  if (hit.brand.common) return null
  const to = withKind(tokens, from, false)
  return to > from + 1 ? { from, to } : null
}

const isDescribing = (token: Token | undefined) =>
  token !== undefined && /^[\p{Ll}][\p{Ll}\p{M}'’-]+$/u.test(token.text) && !functionWord.test(token.text)

function joinedAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && joined(token, tokens[at - 1])
}
