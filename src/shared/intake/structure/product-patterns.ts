import { type BrandIndex, brandAt } from './brand-index'
import type { NamedProduct } from './named-product'
import { nameBefore } from './product-before-brand'
import { runFrom } from './product-runs'
import { joined, type Token, textOf, tokenise, upper } from './product-tokens'
import { acceptable, kinds } from './product-words'

/** Brands nobody has told us of: only where the words themselves say product. */
export function byPattern(text: string, tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
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
