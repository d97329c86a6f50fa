import { foldText } from '../runs'
import { byKnownBrand } from './beside-brand'
import { brandAt, brandIndex, ownBrandIndex, type ProductNames } from './brand-index'
import { lineNames } from './in-a-row'
import { isKnownBrand } from './known-brands'
import type { NamedProduct } from './named-product'
import { byPattern } from './patterns'
import { partGlued, type Token, tokenise } from './tokens'
import { isAboutBeauty } from './words'

export type { NamedProduct, ProductNames }

/**
 * Products that a careful editor would note in a text: names after a known brand, «X by Brand», «Brand's X», priced
 * list items, and whatever the library knows by name. Ingredients and treatments are not products.
 * @param passages the text's paragraphs and list items, in order
 */
export function findProducts(passages: readonly string[], known: ProductNames): NamedProduct[] {
  const beauty = isAboutBeauty(passages) || namesOwnBrand(passages, known)
  if (!beauty && known.products.length === 0) return []
  const brands = brandIndex(known)
  const found: NamedProduct[] = []
  const lines: (readonly Token[])[] = []
  for (const passage of passages) {
    for (const sentence of passage.split('\n')) {
      const tokens = partGlued(sentence, tokenise(sentence), (key) => brands.openings.has(key))
      if (tokens.length === 0) continue
      found.push(...libraryProducts(tokens, known))
      if (!beauty) continue
      lines.push(tokens)
      found.push(...byKnownBrand(tokens, brands))
      found.push(...byPattern(sentence, tokens, brands))
    }
  }
  return distinct([...found, ...lineNames(lines, brands)])
}

/**
 * Whether a text names a brand of the library: by several words, or within a sentence, where a capital is the name's.
 * «Philosophy was his first love» names none.
 */
function namesOwnBrand(passages: readonly string[], known: ProductNames): boolean {
  if (known.brands.length === 0) return false
  const own = ownBrandIndex(known)
  return passages.some((passage) =>
    passage.split('\n').some((line) => {
      const tokens = tokenise(line)
      return tokens.some(({ gap }, at) => {
        const hit = brandAt(tokens, at, own)
        if (!hit || hit.brand.common) return false
        return hit.end - at > 1 || (at > 0 && !/[.!?:…“”„«»]/.test(gap))
      })
    }),
  )
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

/** Each product once, by its longest name; a name without a brand is the same as with one. */
function distinct(found: readonly NamedProduct[]): NamedProduct[] {
  const out: { product: NamedProduct; key: string; brand: string | null }[] = []
  for (const product of found) {
    const key = ` ${foldText(product.name)} `
    const brand = product.brand === null ? null : foldText(product.brand)
    const same = out.find(
      (other) =>
        (other.brand === null || brand === null || other.brand === brand) &&
        (other.key.includes(key) || key.includes(other.key)),
    )
    if (!same) {
      out.push({ product, key, brand })
      continue
    }
    const name = key.length > same.key.length ? product.name : same.product.name
    same.product = { brand: same.product.brand ?? product.brand, name }
    same.brand ??= brand
    if (key.length > same.key.length) same.key = key
  }
  return out
    .map(({ product }) => product)
    .filter((product) => !(product.brand === null && isKnownBrand(product.name)))
}
