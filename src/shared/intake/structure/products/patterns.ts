import { foldText } from '../runs'
import { nameBefore, opener } from './before-brand'
import { type BrandIndex, brandAt } from './brand-index'
import { inARow } from './in-a-row'
import type { NamedProduct } from './named-product'
import { pricedItem, pricedWithin } from './priced'
import { isHeadline, runFrom, withKind } from './runs'
import { joined, type Token, textOf, upper } from './tokens'
import {
  acceptable,
  functionWord,
  isAnybodys,
  kinds,
  kindsElsewhere,
  links,
  severalKinds,
  tellingKinds,
} from './words'

/** Brands nobody has told us of: only where the words themselves say product. */
export function byPattern(text: string, tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
  const out: NamedProduct[] = []
  // German gives every noun a capital, a headline every word.
  const capitalsTell = !isHeadline(tokens) && !tokens.some((token) => german.test(token.text))
  let read = 0
  tokens.forEach((token, at) => {
    const product = saidToBe(tokens, at, brands) ?? owned(tokens, at, brands)
    if (product) out.push(product)
    if (!capitalsTell || at < read || !upper(token)) return
    const hit = brandAt(tokens, at, brands)
    if (hit) {
      read = Math.max(hit.end, runFrom(tokens, hit.end, brands, false))
      return
    }
    read = Math.max(at + 1, runFrom(tokens, at, brands))
    const name = inSentence(tokens, at, read, brands) ?? pricedWithin(tokens, at, read)
    if (name !== null) out.push({ brand: null, name })
  })
  if (capitalsTell) out.push(...inARow(tokens, brands))
  const priced = pricedItem(text, brands)
  if (priced !== null) out.push({ brand: null, name: priced })
  return out
}

const linksBrand = /^(?:by|von|de|di|da|d['’])$/
/** «Crème de Nuit» names no brand. */
const noBrand =
  /^(?:I|The|A|An|My|Me|Hand|Day|Night|Monday|January|Nuit|Jour|Soin|Beauté|Parfum|Toilette|Rose|Coco|Argan|Noche|Día|Notte|Giorno|Viso|Mani|Corpo|Rosa|Bellezza|Belleza|Mer|Mar|Mare|Miel|Cacao|Karité|Ducha|Baño)$/i

/** «Night Balm by Ada Lowe». */
function saidToBe(tokens: readonly Token[], at: number, brands: BrandIndex): NamedProduct | null {
  const [link, next] = [tokens[at], tokens[at + 1]]
  if (!link || !linksBrand.test(link.text) || !upper(next) || !next || !joined(next, link)) return null
  if (brandAt(tokens, at + 1, brands)) return null
  const end = runFrom(tokens, at + 1, brands)
  const name = nameBefore(tokens, at + 1, brands)
  const brand = textOf(tokens, at + 1, Math.min(end, at + 5))
  if (!name || end === at + 1 || noBrand.test(brand) || noBrand.test(next.text)) return null
  const words = name.split(' ')
  if (link.text === 'by') return words.some((word) => kinds.test(word)) ? { brand, name } : null
  const told = words.some((word) => tellingKinds.test(word) || kindsElsewhere.test(word))
  return told && words.length > 1 && words.every((word) => !/^\p{Ll}{4}/u.test(word)) ? { brand, name } : null
}

/** «Lowe's Night Balm», «Ada Lowe's beloved Night Balm». */
function owned(tokens: readonly Token[], at: number, brands: BrandIndex): NamedProduct | null {
  const token = tokens[at]
  if (!token || !/['’]s$/u.test(token.text) || !upper(token) || knownAround(tokens, at, brands)) return null
  let from = at + 1
  while (
    from - at <= 2 &&
    /^\p{Ll}{4,}$/u.test(tokens[from]?.text ?? '') &&
    !functionWord.test(tokens[from]?.text ?? '')
  )
    from += 1
  const next = tokens[from]
  if (!next || !upper(next) || brandAt(tokens, from, brands)) return null
  for (let i = at + 1; i <= from; i += 1) {
    const word = tokens[i]
    if (!word || !joined(word, tokens[i - 1])) return null
  }
  const end = withKind(tokens, runFrom(tokens, from, brands))
  const name = textOf(tokens, from, end)
  const told = tokens.slice(from + 1, end).some(({ text }) => kinds.test(text) || severalKinds.test(text))
  const own = token.text.replace(/['’]s$/u, '')
  if (!told || !acceptable(name) || nobody.test(own)) return null
  return { brand: textOf(tokens, ownerStart(tokens, at), at + 1), name }
}

const nobody =
  /^(?:It|That|What|There|Here|Let|She|He|Who|Mom|Mum|Dad|Mother|Today|Tomorrow|Women|Men|Children|Winter|Summer|Where|How|System|Company|Brand|Doctor|Editor|World|Year|Season|America|Britain|Everyone|Nature)$/

/** Where the owner's name begins: «Ada Lowe's». */
function ownerStart(tokens: readonly Token[], at: number): number {
  let start = at
  while (start > 0 && at - start < 3) {
    const before = tokens[start - 1]
    const token = tokens[start]
    const begins = start === 1 || /[.!?:]/.test(before?.gap ?? '')
    if (
      !before ||
      !token ||
      !upper(before) ||
      !joined(token, before) ||
      begins ||
      !/\p{Ll}{2}/u.test(before.text)
    )
      break
    start -= 1
  }
  return start
}

/** «I spray Thale Witch Hazel Mist»: capitals within a sentence that end in a kind, of which one word is nobody else's. */
function inSentence(tokens: readonly Token[], from: number, end: number, brands: BrandIndex): string | null {
  const last = tokens[end - 1]?.text ?? ''
  const strength = /^ED[PTC]$/.test(last)
  if (!strength && !tellingKinds.test(last)) return null
  let start = from
  while (start < end && (opener.test(tokens[start]?.text ?? '') || links.has(tokens[start]?.text ?? '')))
    start += 1
  const words = tokens.slice(start, end).map((token) => token.text)
  const name = textOf(tokens, start, end)
  const ordinary = words.some((word) => word !== 'and' && functionWord.test(word.toLowerCase()))
  if (
    words.length < (strength ? 2 : 3) ||
    ordinary ||
    words.some((word) => /['’]s$/u.test(word)) ||
    !acceptable(name)
  )
    return null
  return words.slice(0, -1).some((word) => /\p{L}{3}/u.test(word) && !isAnybodys(word)) &&
    !brands.names.has(foldText(name))
    ? name
    : null
}

const german = /^(?:und|oder|der|das|ist|ich|mit|nicht|für|eine?|auch|aber|wie|sich|im|zu|zum|habe)$/

function knownAround(tokens: readonly Token[], at: number, brands: BrandIndex): boolean {
  for (let from = Math.max(0, at - 4); from <= at; from += 1) {
    const hit = brandAt(tokens, from, brands)
    if (hit && hit.end > at) return true
  }
  return false
}
