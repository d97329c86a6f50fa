import { type BrandIndex, brandAt } from './brand-index'
import { textOf, tokenise, upper } from './product-tokens'
import { kinds } from './product-words'

const priced =
  /^\s*(?:[-•*]\s*)?(?<name>[\p{Lu}\p{N}][^$£€¥\n]{3,90}?)\s*(?:[,:(–—-]|\s)\s*(?:US|CA|AU)?[$£€]\s?\d/u

/** What stands before the price of an item in a list, where no known brand tells its name: «Field Soap Bar, $12». */
export function pricedItem(line: string, brands: BrandIndex): string | null {
  const item = priced.exec(line)?.groups?.name
  if (!item) return null
  const tokens = tokenise(item.replace(/[\s,:(–—-]+$/u, ''))
  const known = tokens.some((_, at) => brandAt(tokens, at, brands)?.brand.common === false)
  const capitals = tokens.filter(upper).length
  if (known || tokens.length < 2 || tokens.length > 12 || capitals < tokens.length * 0.6) return null
  return tokens.some((token) => kinds.test(token.text)) ? textOf(tokens, 0, tokens.length) : null
}
