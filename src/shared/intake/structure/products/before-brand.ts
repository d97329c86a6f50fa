import { foldText } from '../runs'
import type { BrandIndex } from './brand-index'
import { quoteStart } from './quotes'
import { joined, stops, type Token, textOf, upper } from './tokens'
import { acceptable, determiners, isPlainKind, kinds, kindsElsewhere, links } from './words'

const linksBrand = /^(?:by|from|de|du|von|di|da|d['’]|del|della|van|av|fra|aus)$/i
/** «de la marque X», «from the house X». */
const house = /^(?:marque|marke|marca|marchio|brand|label|house|maison|firma)$/i
/** Small words within French names: «Encre de teint». */
const inside = /^(?:teint|yeux|lèvres|visage|corps|soin)$/i
/** What begins a sentence and no name. */
export const opener =
  /^(?:I|The|My|A|An|Try|Use|Using|Also|And|But|Or|For|With|Like|Love|Loving|Then|This|Her|His|Their|Our|In|On|It|Is|We|You|Quest[oa]|Quell[oa]|Diese[rs]?|Jene[rs]?|Der|Die|Das|Den|Ein|Eine|Mein|Meine|Este|Esta|Ese|Esa|Cette|Cet|Ce|Celui|Celle|Señor(?:es|a|as)?|Messieurs|Monsieur|Madame|Signori?|Herr|Frau|Auch|Oder|Und|Mit|Dann|[JC]['’]\p{L}+)$/u
const article = /^(?:La|Le|Les|Il|Lo|El|Los|Las|Un|Una|Une|O|Os|As|L['’])$/

/** The name that is said to be a brand's, read backwards: «Night Balm by Brand», «the “Night Balm” from Brand». */
export function nameBefore(tokens: readonly Token[], brandStart: number, brands: BrandIndex): string | null {
  const end = linkBefore(tokens, brandStart)
  if (end === null) return null
  const quoted = quotedBefore(tokens, end)
  if (quoted !== null) return acceptable(quoted) ? quoted : null
  // «le Baume pour les yeux, de X»
  if (/^,\s*$/.test(tokens[end]?.gap ?? '') && /^d[ei]$/.test(tokens[end]?.text ?? ''))
    return describedBefore(tokens, end) ?? kindAndName(tokens, end, brands)
  if (stops.test(tokens[end]?.gap ?? '')) return null
  const start = nameStart(tokens, end)
  if (start === end) return describedBefore(tokens, end)
  return nameOf(tokens, start, end, brands)
}

/** «Crème de Nuit Brand», «my Night Serum, Brand» and «Night Veil (Brand)»: the brand ends it. */
export function nameRightBefore(
  tokens: readonly Token[],
  brandStart: number,
  brandEnd: number,
  brands: BrandIndex,
): string | null {
  const gap = tokens[brandStart]?.gap ?? ''
  const after = tokens[brandEnd]
  const bracketed = /^\s*\(\s*$/.test(gap) && (after === undefined || /^[)\s]*\)/.test(after.gap))
  const apart = bracketed || /^,\s*$/.test(gap)
  if (!apart && stops.test(gap)) return null
  const start = nameStart(tokens, brandStart)
  if (start === brandStart) return null
  const name = nameOf(tokens, start, brandStart, brands)
  if (name === null) return null
  const words = name.split(' ')
  const kindFirst = kindsElsewhere.test(words[0] ?? '')
  if (!apart) return words.length > 1 && kindFirst ? name : null
  if (bracketed) return name
  const ends =
    after === undefined || stops.test(after.gap) || /^(?:and|or|et|ou|e|o|y|und|oder)$/.test(after.text)
  const before = tokens[start - 1]
  const toldBefore = before !== undefined && !upper(before) && kindsElsewhere.test(before.text)
  const told = words.length > 1 && (kindFirst || words.some((word) => kinds.test(word)))
  return ends && (told || toldBefore) ? name : null
}

/** Where the words that tie a name to the brand after it begin, or null. */
function linkBefore(tokens: readonly Token[], brandStart: number): number | null {
  if (stops.test(tokens[brandStart]?.gap ?? '')) return null
  let at = brandStart - 1
  if (house.test(tokens[at]?.text ?? '')) {
    if (stops.test(tokens[at]?.gap ?? '')) return null
    at -= 1
    if (determiners.test(tokens[at]?.text ?? '') || /^(?:dem|dalla|dal)$/i.test(tokens[at]?.text ?? '')) {
      if (stops.test(tokens[at]?.gap ?? '')) return null
      if (linksBrand.test(tokens[at - 1]?.text ?? '')) at -= 1
      else if (!/^d[ae]l/i.test(tokens[at]?.text ?? '')) return null
    }
  } else if (
    /^(?:der|dem|la|the)$/.test(tokens[at]?.text ?? '') &&
    /^(?:aus|von)$/.test(tokens[at - 1]?.text ?? '')
  ) {
    if (stops.test(tokens[at]?.gap ?? '')) return null
    at -= 1
  }
  const link = tokens[at]
  return link && (linksBrand.test(link.text) || /^d[ae]l/i.test(link.text)) ? at : null
}

function quotedBefore(tokens: readonly Token[], end: number): string | null {
  const start = quoteStart(tokens, end)
  if (start !== null) return textOf(tokens, start, end)
  // «das “Night Veil” Set von Brand»
  const kind = tokens[end - 1]
  if (!kind || stops.test(tokens[end]?.gap ?? '')) return null
  const from = quoteStart(tokens, end - 1)
  if (from === null || !(upper(kind) || kinds.test(kind.text))) return null
  return `${textOf(tokens, from, end - 1)} ${kind.text}`
}

function nameStart(tokens: readonly Token[], end: number): number {
  let start = end
  for (let i = end - 1; i >= 0 && end - i <= 9; i -= 1) {
    const token = tokens[i]
    const after = tokens[i + 1]
    if (!token || !after) break
    if (i < end - 1 && (!joined(after, token) || token.text.endsWith('!'))) break
    if (upper(token)) start = i
    else if (kinds.test(token.text) && start === end) continue
    else if (
      (links.has(token.text.toLowerCase()) || inside.test(token.text)) &&
      upper(tokens[i - 1]) &&
      start < end &&
      !/^(?:I|The|My)$/.test(tokens[i - 1]?.text ?? '') &&
      !beginsSentence(tokens, i)
    )
      continue
    else break
  }
  return start
}

/** «Uso la crema …»: before the article stands the sentence's first word, and no name. */
function beginsSentence(tokens: readonly Token[], article: number): boolean {
  const first = tokens[article - 1]
  if (!first || !determiners.test(tokens[article]?.text ?? '')) return false
  return (article === 1 || stops.test(first.gap)) && !kindsElsewhere.test(first.text)
}

/** The name from a word to another, without what only begins the sentence. */
function nameOf(tokens: readonly Token[], from: number, end: number, brands: BrandIndex): string | null {
  let start = from
  while (start < end && opener.test(tokens[start]?.text ?? '')) start += 1
  while (start > from && start < end && links.has(tokens[start]?.text ?? '')) start += 1
  if (article.test(tokens[start]?.text ?? '') && kindsElsewhere.test(tokens[start + 1]?.text ?? ''))
    start += 1
  if (start >= end) return null
  const name = textOf(tokens, start, end)
  if (isPlainKind(name) || brands.names.has(foldText(name))) return null
  return acceptable(name) ? name : null
}

/** «le baume pour les lèvres Night Veil, de Brand»: the kind in small letters, and the name right behind it. */
function kindAndName(tokens: readonly Token[], end: number, brands: BrandIndex): string | null {
  const start = nameStart(tokens, end)
  // «le parfum de Mara Lind, de Brand» is hers.
  if (linksBrand.test(tokens[start - 1]?.text ?? '')) return null
  for (let at = start - 1; start < end && at >= 0 && start - at <= 4; at -= 1) {
    const token = tokens[at]
    if (!token || upper(token) || stops.test(tokens[at + 1]?.gap ?? '')) return null
    if (kindsElsewhere.test(token.text)) return nameOf(tokens, start, end, brands)
  }
  return null
}

/** «la crema idratante di Brand»: where the kind comes first and nothing else has a capital, up to the brand. */
function describedBefore(tokens: readonly Token[], end: number): string | null {
  for (let at = end - 1; at >= 0 && end - at <= 7; at -= 1) {
    const token = tokens[at]
    if (!token) return null
    const begins = at === 0 || stops.test(token.gap)
    const told = end - at >= 2 && kindsElsewhere.test(token.text)
    // «Candela – the serum of Brand»: the name stands before what is told of it.
    if (/\s[–—-]\s/.test(token.gap) && told && upper(tokens[at - 1]))
      return textOf(tokens, nameStart(tokens, at), at)
    if (begins) return told && upper(token) ? textOf(tokens, at, end) : null
    if (upper(token) && !told) return null
    // «a lip balm of X» is any of them.
    if (!upper(token) && /^(?:une?|una|uma?|eine?)$/i.test(tokens[at - 1]?.text ?? '')) return null
    if (told && end - at <= (upper(token) ? 7 : 5) && determiners.test(tokens[at - 1]?.text ?? ''))
      return textOf(tokens, at, end)
  }
  return null
}
