import { type BrandIndex, brandAt } from './brand-index'
import type { NamedProduct } from './named-product'
import { nameBefore } from './product-before-brand'
import { endsInKind, runFrom, withKind } from './product-runs'
import { joined, type Token, textOf, upper } from './product-tokens'
import { acceptable } from './product-words'

/** Products beside a brand that is known by name: «Brand X», «Brand's X», «X by Brand». */
export function byKnownBrand(tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
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
