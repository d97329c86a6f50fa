import { type BrandIndex, brandAt } from './brand-index'
import { type Token, textOf, tokenise, upper } from './tokens'
import { acceptable, functionWord, kinds } from './words'

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

const LONGEST_NAME = 8

/** «… a conditioning cream, like Thale Quiet Moss ($12)»: capitals within a sentence whose price follows in brackets. */
export function pricedWithin(tokens: readonly Token[], from: number, to: number): string | null {
  const words = tokens.slice(from, to)
  if (from === 0 || words.length < 2 || words.length > LONGEST_NAME) return null
  if (!bracketedPrice(tokens, to) || words.some(({ text }) => functionWord.test(text.toLowerCase())))
    return null
  const name = textOf(tokens, from, to)
  return acceptable(name) ? name : null
}

/** «($12)», «(10 g/$12)», «(£12, at the pier)». */
function bracketedPrice(tokens: readonly Token[], at: number): boolean {
  if (!/^\s*\(/.test(tokens[at]?.gap ?? '')) return false
  for (let i = at; i < Math.min(tokens.length, at + 4); i += 1) {
    const gap = tokens[i]?.gap ?? ''
    if (i > at && gap.includes(')')) return false
    if (/[$£€]\s?$/.test(gap)) return true
  }
  return false
}
