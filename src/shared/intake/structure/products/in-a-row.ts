import { foldText } from '../runs'
import { opener } from './before-brand'
import { type BrandIndex, brandAt } from './brand-index'
import type { NamedProduct } from './named-product'
import { endsInKind, isHeadline, runFrom, withKind } from './runs'
import { joined, type Token, textOf, upper } from './tokens'
import { acceptable, functionWord, isAnybodys } from './words'

type Member = { from: number; to: number; brand: boolean; told: boolean }

const FEWEST_MEMBERS = 3
const FEWEST_TOLD = 2
const LONGEST_NAME = 7

/** «Kiehl’s Night Cream, Thale Moss, or Lowe Dew Serum»: what stands in a row with products is one too. */
export function inARow(tokens: readonly Token[], brands: BrandIndex): NamedProduct[] {
  if (isHeadline(tokens)) return []
  return rowsOf(tokens, brands).flatMap((row) => {
    if (row.length < FEWEST_MEMBERS || row.filter(({ told }) => told).length < FEWEST_TOLD) return []
    return row
      .filter(({ from, to, brand, told }) => !brand && !told && isName(tokens, from, to, brands))
      .map(({ from, to }) => ({ brand: null, name: textOf(tokens, from, to) }))
  })
}

/** Names with nothing but commas and a last «and» or «or» between them. */
function rowsOf(tokens: readonly Token[], brands: BrandIndex): Member[][] {
  const rows: Member[][] = []
  let at = 0
  let end = -1
  while (at < tokens.length) {
    const member = memberAt(tokens, at, brands)
    if (member === null) {
      at += 1
      continue
    }
    const row = rows.at(-1)
    if (row && end >= 0 && isNext(tokens, end, at)) row.push(member)
    else rows.push([member])
    end = member.to
    at = member.to
  }
  return rows
}

function isNext(tokens: readonly Token[], end: number, at: number): boolean {
  const first = tokens[end]
  if (!first) return false
  if (at === end) return /^,\s+$|^\s*&\s*$/.test(first.gap)
  return (
    at === end + 1 &&
    /^(?:and|or)$/.test(first.text) &&
    /^,?\s+$/.test(first.gap) &&
    tokens[at]?.gap.trim() === ''
  )
}

function memberAt(tokens: readonly Token[], at: number, brands: BrandIndex): Member | null {
  if (!upper(tokens[at]) || opener.test(tokens[at]?.text ?? '')) return null
  const hit = brandAt(tokens, at, brands)
  const to = withKind(tokens, Math.max(hit?.end ?? 0, runFrom(tokens, hit?.end ?? at, brands, hit === null)))
  if (to <= at) return null
  const words = to - (hit?.end ?? at)
  const told = hit ? words > 0 : words > 2 && endsInKind(tokens, to)
  return { from: at, to, brand: hit !== null, told }
}

function isName(tokens: readonly Token[], from: number, to: number, brands: BrandIndex): boolean {
  const words = tokens.slice(from, to)
  const name = textOf(tokens, from, to)
  return (
    words.length >= 2 &&
    words.length <= LONGEST_NAME &&
    !words.some(({ text }) => functionWord.test(text.toLowerCase())) &&
    acceptable(name) &&
    !brands.names.has(foldText(name))
  )
}

/** Where in a text whole lines are names of products, and one of them has a known brand: the lines like it are names too. */
export function lineNames(lines: readonly (readonly Token[])[], brands: BrandIndex): NamedProduct[] {
  const names = lines.filter(isNameLine)
  if (!names.some((tokens) => brandAt(tokens, 0, brands)?.brand.common === false)) return []
  return names
    .filter((tokens) => {
      const known = tokens.map((_, at) => brandAt(tokens, at, brands))
      return known[0] === null && !known.some((hit) => hit?.brand.common === false)
    })
    .map((tokens) => ({ brand: null, name: textOf(tokens, 0, tokens.length) }))
}

/** «Pier & Sons Salt Hour Hand Cream», and nothing else on the line. */
function isNameLine(tokens: readonly Token[]): boolean {
  const words = tokens.map(({ text }) => text)
  return (
    words.length >= 3 &&
    words.length <= 10 &&
    endsInKind(tokens, tokens.length) &&
    tokens.every((token, at) => upper(token) && (at === 0 || joined(token, tokens[at - 1]))) &&
    words.every((word) => !functionWord.test(word.toLowerCase())) &&
    !words.slice(0, -1).every(isAnybodys) &&
    acceptable(words.join(' '))
  )
}
