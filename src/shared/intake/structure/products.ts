import { type BrandIndex, brandAt, brandIndex, type ProductNames } from './brand-index'
import { isKnownBrand } from './known-brands'
import { joined, partGlued, stops, type Token, textOf, tokenise, upper } from './product-tokens'
import {
  acceptable,
  determiners,
  functionWord,
  isAboutBeauty,
  kinds,
  kindsElsewhere,
  links,
} from './product-words'
import { foldText } from './runs'

export type { ProductNames }

export type NamedProduct = { brand: string | null; name: string }
/**
 * Products that a careful editor would note in a text: names after a known brand, «X by Brand», «Brand's X», priced
 * list items, and whatever the library knows by name. Ingredients and treatments are not products.
 * @param passages the text's paragraphs and list items, in order
 */
export function findProducts(passages: readonly string[], known: ProductNames): NamedProduct[] {
  const beauty = isAboutBeauty(passages)
  if (!beauty && known.products.length === 0) return []
  const brands = brandIndex(known)
  const found: NamedProduct[] = []
  for (const passage of passages) {
    for (const sentence of passage.split('\n')) {
      const tokens = partGlued(sentence, tokenise(sentence), (key) => brands.openings.has(key))
      if (tokens.length === 0) continue
      found.push(...libraryProducts(tokens, known))
      if (!beauty) continue
      found.push(...byKnownBrand(tokens, brands))
      found.push(...byPattern(sentence, tokens, brands))
    }
  }
  return distinct(found)
}

/** A run of words that make a product's name, from a token on. Empty when the first is no name. */
function runFrom(tokens: readonly Token[], from: number, brands: BrandIndex, first = true): number {
  let at = from
  let last = from
  while (at < tokens.length && at - from < 11) {
    const token = tokens[at]
    if (!token) break
    if (!(first && at === from) && !joined(token, tokens[at - 1])) break
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

function kindAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i += 1) {
    const token = tokens[i]
    if (!token || (i > from && !joined(token, tokens[i - 1]))) return false
    if (kinds.test(token.text)) return true
  }
  return false
}

/** Adds the kind in small letters to a name: «Orgasm» + «blush». */
function withKind(tokens: readonly Token[], end: number): number {
  for (let i = end; i < Math.min(tokens.length, end + 3); i += 1) {
    const token = tokens[i]
    if (!token || !joined(token, tokens[i - 1]) || upper(token)) return end
    if (kinds.test(token.text)) {
      const next = tokens[i + 1]
      return next && kinds.test(next.text) && joined(next, token) ? i + 2 : i + 1
    }
    if (!/^[\p{Ll}-]+$/u.test(token.text) || functionWord.test(token.text)) return end
  }
  return end
}

function byKnownBrand(tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
  const out: NamedProduct[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const hit = brandAt(tokens, at, brands)
    if (!hit) continue
    const before = nameBefore(tokens, at, brands)
    if (before) out.push({ brand: hit.brand.name, name: before })
    const from = hit.end
    const next = tokens[from]
    if (next && upper(next) && joined(next, tokens[from - 1])) {
      const end = withKind(tokens, runFrom(tokens, from, brands))
      const name = textOf(tokens, from, end)
      if (
        end > from &&
        acceptable(name) &&
        (!hit.brand.common || end - from > 1 || endsInKind(tokens, end))
      ) {
        out.push({ brand: hit.brand.name, name })
      }
      at = Math.max(at, end - 1)
    }
    if (next && !upper(next) && joined(next, tokens[from - 1]) && !hit.brand.common) {
      // «CeraVe hydrating cleanser»: a described kind in small letters.
      const end = withKind(tokens, from)
      if (end > from + 1) out.push({ brand: hit.brand.name, name: textOf(tokens, from, end) })
    }
    at = Math.max(at, hit.end - 1)
  }
  return out
}

/** «la crema idratante di Brand»: where the kind comes first and nothing has a capital, from the article to the brand. */
function describedBefore(tokens: readonly Token[], end: number): string | null {
  for (let at = end - 1; at >= 1 && end - at <= 5; at -= 1) {
    const token = tokens[at]
    if (!token || stops.test(token.gap) || upper(token)) return null
    if (!determiners.test(tokens[at - 1]?.text ?? '')) continue
    return end - at >= 2 && kindsElsewhere.test(token.text) ? textOf(tokens, at, end) : null
  }
  return null
}

function endsInKind(tokens: readonly Token[], end: number): boolean {
  return kinds.test(tokens[end - 1]?.text ?? '')
}

const linksBrand = /^(?:by|from|de|du|von|di|da|d['’]|del|van|av|fra)$/i

/** The name in «Night Balm by Brand» or «the Night Balm from Brand», read backwards from the brand. */
function nameBefore(tokens: readonly Token[], brandStart: number, brands: BrandIndex): string | null {
  const link = tokens[brandStart - 1]
  const brandToken = tokens[brandStart]
  if (
    !link ||
    !brandToken ||
    !linksBrand.test(link.text) ||
    stops.test(brandToken.gap) ||
    stops.test(link.gap.replace(/[”"]/g, ''))
  )
    return null
  const end = brandStart - 1
  let start = end
  for (let i = end - 1; i >= 0 && end - i <= 9; i -= 1) {
    const token = tokens[i]
    const after = tokens[i + 1]
    if (!token || !after) break
    if (i < end - 1 && !joined(after, token)) break
    if (upper(token)) start = i
    else if (kinds.test(token.text) && start === end) continue
    else if (
      links.has(token.text.toLowerCase()) &&
      upper(tokens[i - 1]) &&
      start < end &&
      !/^(?:I|The|My)$/.test(tokens[i - 1]?.text ?? '')
    )
      continue
    else break
  }
  if (start === end) return describedBefore(tokens, end)
  // «I», «The» and the like at the start of the sentence are not part of the name.
  while (
    start < end &&
    /^(?:I|The|My|A|An|Try|Use|Using|Also|And|But|Or|For|With|Like|Love|Loving|Then|This|Her|His|Their|Our|In|On|It|Is|We|You)$/.test(
      tokens[start]?.text ?? '',
    )
  )
    start += 1
  if (start >= end) return null
  const name = textOf(tokens, start, end)
  return acceptable(name) && !brands.names.has(foldText(name)) ? name : null
}

/** Brands nobody has told us of: only where the words themselves say product. */
function byPattern(text: string, tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
  const out: NamedProduct[] = []
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    if (
      token.text === 'by' &&
      next &&
      upper(next) &&
      joined(next, token) &&
      !brandAt(tokens, at + 1, brands)
    ) {
      const end = runFrom(tokens, at + 1, brands)
      const name = nameBefore(tokens, at + 1, brands)
      const brand = textOf(tokens, at + 1, Math.min(end, at + 5))
      if (
        name &&
        end > at + 1 &&
        name.split(' ').some((word) => kinds.test(word)) &&
        !/^(?:I|The|A|An|My|Me|Hand|Day|Night|Monday|January)$/i.test(brand)
      )
        out.push({ brand, name })
    }
    if (
      /['’]s$/u.test(token.text) &&
      upper(token) &&
      next &&
      upper(next) &&
      joined(next, token) &&
      !knownAround(tokens, at, brands)
    ) {
      const end = runFrom(tokens, at + 1, brands)
      const name = textOf(tokens, at + 1, end)
      const brand = token.text.replace(/['’]s$/u, '')
      if (
        end - at > 2 &&
        kinds.test(tokens[end - 1]?.text ?? '') &&
        acceptable(name) &&
        !/^(?:It|That|What|There|Here|Let|She|He|Who|Mom|Mum|Dad|Today|Tomorrow|Women|Men|Children|Winter|Summer|Where|How)$/.test(
          brand,
        )
      )
        out.push({ brand, name })
    }
  })
  const priced =
    /^\s*(?:[-•*]\s*)?(?<name>[\p{Lu}\p{N}][^$£€¥\n]{3,90}?)\s*(?:[,:(–—-]|\s)\s*(?:US|CA|AU)?[$£€]\s?\d/u.exec(
      text,
    )?.groups?.name
  if (priced) {
    const list = tokenise(priced.replace(/[\s,:(–—-]+$/u, ''))
    const hit = brandAt(list, 0, brands)
    const capital = list.filter((token) => upper(token)).length
    if (
      !hit &&
      list.length >= 2 &&
      list.length <= 12 &&
      capital >= list.length * 0.6 &&
      list.some((token) => kinds.test(token.text))
    ) {
      out.push({ brand: null, name: textOf(list, 0, list.length) })
    }
  }
  return out
}

function knownAround(tokens: readonly Token[], at: number, brands: BrandIndex): boolean {
  for (let from = Math.max(0, at - 4); from <= at; from += 1) {
    const hit = brandAt(tokens, from, brands)
    if (hit && hit.end > at) return true
  }
  return false
}

function libraryProducts(tokens: readonly Token[], known: ProductNames): NamedProduct[] {
  if (known.products.length === 0) return []
  const text = ` ${tokens.map((token) => token.key).join(' ')} `
  return known.products
    .filter((product) => {
      const key = foldText(product.name)
      return key.length >= 4 && text.includes(` ${key} `)
    })
    .map((product) => ({ brand: product.brand, name: product.name }))
}

function distinct(found: readonly NamedProduct[]): NamedProduct[] {
  const out: NamedProduct[] = []
  for (const product of found) {
    const key = foldText(product.name)
    const same = out.findIndex((other) => {
      const otherKey = foldText(other.name)
      const brands =
        other.brand === null || product.brand === null || foldText(other.brand) === foldText(product.brand)
      return (
        brands &&
        (otherKey === key || ` ${otherKey} `.includes(` ${key} `) || ` ${key} `.includes(` ${otherKey} `))
      )
    })
    const other = out[same]
    if (!other) out.push(product)
    else if (key.length > foldText(other.name).length)
      out[same] = { brand: other.brand ?? product.brand, name: product.name }
    else if (other.brand === null) other.brand = product.brand
  }
  return out.filter((product) => !(product.brand === null && isKnownBrand(product.name)))
}
