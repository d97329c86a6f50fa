import { parsePrice } from '../tables/amount'
import { type ImportKind, importFields } from './fields'

/** The field that each column is, by the column's place; null for one that is left out. */
export type ColumnMapping = (string | null)[]

/**
 * Which column is which, by what they are headed and by what stands in them. Every field is taken once, by the column
 * that fits it best.
 * @param samples the first rows
 */
export function mapColumns(
  kind: ImportKind,
  headings: readonly string[],
  samples: readonly (readonly string[])[],
): ColumnMapping {
  const fits: { column: number; key: string; score: number }[] = []
  for (const [column, heading] of headings.entries()) {
    const values = samples.map((row) => row[column] ?? '').filter((value) => value.trim() !== '')
    for (const { key, label, synonyms } of importFields[kind]) {
      const score =
        headingScore(plainKey(withoutBrackets(heading)), plainKey(key), plainKey(label), synonyms) +
        contentScore(kind, key, values)
      if (score > 0) fits.push({ column, key, score })
    }
  }
  fits.sort((one, other) => other.score - one.score || one.column - other.column)
  const mapping: ColumnMapping = headings.map(() => null)
  const taken = new Set<string>()
  for (const { column, key } of fits) {
    if (mapping[column] !== null || taken.has(key)) continue
    mapping[column] = key
    taken.add(key)
  }
  return mapping
}

/** A guess at what a table is about, by how many of its columns each kind knows. */
export function guessKind(headings: readonly string[]): ImportKind {
  const known = (kind: ImportKind) => mapColumns(kind, headings, []).filter((key) => key !== null).length
  const isPerson = headings.some((heading) =>
    /^(e?mail|phone|telephone|vorname|nachname|firstname|lastname|prenom|employer)$/.test(plainKey(heading)),
  )
  if (isPerson && known('expert') >= 2) return 'expert'
  const product = known('product')
  if (product > known('brand')) return 'product'
  return known('brand') > known('expert') ? 'brand' : 'expert'
}

/** "RRP (EUR)" is headed RRP. */
function withoutBrackets(heading: string): string {
  const bare = heading.replace(/[([].*?[)\]]/g, '')
  return plainKey(bare) === '' ? heading : bare
}

/** The currency that a column's heading names in brackets or by its sign; null where it names none. */
export function currencyIn(heading: string): string | null {
  const [, code, sign] = /[([]\s*([A-Z]{3})\s*[)\]]|([€£¥])/.exec(heading) ?? []
  return code ?? (sign === undefined ? null : (parsePrice(`1 ${sign}`, 'EUR')?.currency ?? null))
}

/** Small letters and digits, without accents and signs. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const plainSynonyms = new Map<string, string>()

function plainSynonym(synonym: string): string {
  let plain = plainSynonyms.get(synonym)
  if (plain === undefined) {
    plain = plainKey(synonym)
    plainSynonyms.set(synonym, plain)
  }
  return plain
}

function headingScore(heading: string, key: string, label: string, synonyms: readonly string[]): number {
  if (heading === '') return 0
  if (heading === label) return 110
  if (heading === key) return 105
  const place = synonyms.findIndex((synonym) => plainSynonym(synonym) === heading)
  // The first synonyms are the surest.
  if (place !== -1) return 100 - Math.min(place, 40) / 10
  const within = [label, key, ...synonyms.map(plainSynonym)].filter((word) => word.length >= 4)
  // "price (EUR)", "brand name in English": the word with something around it.
  if (within.some((word) => heading.startsWith(word) || heading.endsWith(word))) return 60
  return 0
}

/** What stands in a column says little alone, but tells a barcode from a number. */
function contentScore(kind: ImportKind, key: string, values: readonly string[]): number {
  if (values.length === 0) return 0
  const share = (test: RegExp) => values.filter((value) => test.test(value.trim())).length / values.length
  if (key === 'barcode' && share(/^(\d{8}|\d{12,14})$/) > 0.8) return 40
  if (key === 'email' && share(/^\S+@\S+\.\S+$/) > 0.8) return 45
  if (key === (kind === 'product' ? 'shopLink' : 'website') && share(/^https?:\/\/\S+$/) > 0.8) return 20
  return 0
}
