import { foldText } from '../runs'
import { type Brand, knownBrands } from './known-brands'
import { stops, type Token, upper } from './tokens'

/** What the library knows by name. */
export type ProductNames = {
  brands: readonly { name: string; aliases: readonly string[] }[]
  products: readonly { brand: string | null; name: string }[]
}

/** All brands by each of their spellings, and the words that a brand's name can begin with. */
export type BrandIndex = { names: ReadonlyMap<string, Brand>; openings: ReadonlySet<string> }

let plainIndex: BrandIndex | null = null

export function brandIndex(known: ProductNames): BrandIndex {
  plainIndex ??= withOpenings(knownBrands())
  if (known.brands.length === 0) return plainIndex
  return withOpenings(new Map([...plainIndex.names, ...ownBrandIndex(known).names]))
}

/** One for all texts of an import: a library may know thousands. */
const ownIndexes = new WeakMap<ProductNames, BrandIndex>()

/** The library's own brands alone. */
export function ownBrandIndex(known: ProductNames): BrandIndex {
  let index = ownIndexes.get(known)
  if (!index) {
    index = withOpenings(ownNames(known))
    ownIndexes.set(known, index)
  }
  return index
}

function ownNames(known: ProductNames): Map<string, Brand> {
  const names = new Map<string, Brand>()
  for (const brand of known.brands) {
    for (const spelling of [brand.name, ...brand.aliases]) {
      const key = foldText(spelling)
      if (key) names.set(key, { name: brand.name, common: /^\p{Ll}/u.test(brand.name) })
    }
  }
  return names
}

function withOpenings(names: ReadonlyMap<string, Brand>): BrandIndex {
  const openings = new Set<string>()
  for (const key of names.keys()) openings.add(firstWord(key)).add(`${firstWord(key)}s`)
  return { names, openings }
}

/** The longest brand that begins at a word, or null. */
export function brandAt(
  tokens: readonly Token[],
  at: number,
  brands: BrandIndex,
): { brand: Brand; end: number; own: boolean } | null {
  const first = tokens[at]
  if (!first || !brands.openings.has(firstWord(first.key))) return null
  let best: { brand: Brand; end: number; own: boolean } | null = null
  let key = ''
  for (let length = 1; length <= 5; length += 1) {
    const token = tokens[at + length - 1]
    if (!token) break
    if (length > 1 && stops.test(token.gap) && !/^\.\s*$/.test(token.gap)) break
    const bare = token.text.replace(/['’]s?$/u, '')
    const withOwn = key === '' ? token.key : `${key} ${token.key}`
    const exact = brands.names.get(withOwn)
    const owner = exact === undefined ? ownerAt(key, token.text, bare, brands) : undefined
    const hit = exact ?? owner
    if (hit && spelledLikeName(tokens.slice(at, at + length), hit)) {
      best = { brand: hit, end: at + length, own: owner !== undefined }
    }
    key = withOwn
  }
  return best
}

/** Whose the next thing is: «Brand's», and «Brands» as German writes it. */
function ownerAt(key: string, text: string, bare: string, brands: BrandIndex): Brand | undefined {
  if (bare !== text) return brands.names.get(`${key} ${foldText(bare)}`.trim())
  if (!/\p{Ll}{2}s$/u.test(text)) return undefined
  const brand = brands.names.get(`${key} ${foldText(text.slice(0, -1))}`.trim())
  return brand?.common === false ? brand : undefined
}

/** A name's first word, which is all that most words of a text need to be compared with. */
function firstWord(key: string): string {
  const space = key.indexOf(' ')
  return space < 0 ? key : key.slice(0, space)
}

function spelledLikeName(tokens: readonly Token[], brand: Brand): boolean {
  const first = tokens[0]
  return (
    first !== undefined &&
    (upper(first) || /^[\p{Ll}]/u.test(brand.name) || /^bumble|^rms|^e\.l\.f/i.test(brand.name))
  )
}
