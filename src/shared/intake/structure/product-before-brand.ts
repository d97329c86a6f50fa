import type { BrandIndex } from './brand-index'
import { joined, stops, type Token, textOf, upper } from './product-tokens'
import { acceptable, determiners, kinds, kindsElsewhere, links } from './product-words'
import { foldText } from './runs'

const linksBrand = /^(?:by|from|de|du|von|di|da|d['’]|del|van|av|fra)$/i

/** The name in «Night Balm by Brand» or «the Night Balm from Brand», read backwards from the brand. */
export function nameBefore(tokens: readonly Token[], brandStart: number, brands: BrandIndex): string | null {
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
