import { type Filter, type FilterName, filterNameOf, readFilter } from './filters'
import { folded } from './folded'

/**
 * What a person types to search: words, "phrases in quotes", filters such as `type:product` or `tag:"spring issue"`,
 * and `-` before any of them for what must not be there. Anything else is a word, so no text is wrong.
 */
export type QueryPart =
  | { type: 'word'; text: string; negated: boolean }
  /** `open` while its closing quote is missing: its last word may still be growing. */
  | { type: 'phrase'; text: string; negated: boolean; open: boolean }
  | { type: 'filter'; filter: Filter; negated: boolean }
  /** A filter whose value is still to come; it narrows nothing yet. */
  | { type: 'incomplete'; name: FilterName; value: string; negated: boolean }

/** A part with its place in the typed text, and what the person should know about how it was understood. */
export type PlacedPart = QueryPart & { from: number; to: number; problem: string | null }

const opening = '"“”„«'
const closing = '"“”»'
const token = new RegExp(
  [
    // A filter with its value in quotes, or as far as the next space.
    `(?<minus>-*)(?<name>[\\p{L}-]{1,30})[:：](?:[${opening}](?<quotedValue>[^${closing}]*)(?:[${closing}]|$)|(?<value>[^\\s${opening}${closing}]*))`,
    `(?<phraseMinus>-*)[${opening}](?<phrase>[^${closing}]*)(?<end>[${closing}]|$)`,
    `(?<word>[^\\s${opening}${closing}]+)`,
    `[${closing}]`,
  ].join('|'),
  'gu',
)

/**
 * What a person typed to look for, part by part. No text is wrong: a part that cannot be what it looks like says so in
 * `problem`. `from` and `to` are UTF-16 units of the text.
 */
export function parseQuery(text: string): PlacedPart[] {
  return [...text.matchAll(token)].flatMap((match) => {
    const part = partOf(match)
    return part ? [{ problem: null, ...part, from: match.index, to: match.index + match[0].length }] : []
  })
}

type Read = QueryPart & { problem?: string }

function partOf({ 0: whole, groups = {} }: RegExpExecArray): Read | null {
  const { phrase, name } = groups
  if (phrase !== undefined)
    return phraseOf(phrase, { negated: groups.phraseMinus !== '', open: groups.end === '' })
  if (name === undefined) return wordOf(whole)
  const typed = spaced(groups.quotedValue ?? groups.value ?? '')
  const negated = groups.minus !== ''
  const filterName = filterNameOf(name)
  if (!filterName) return unknownFilter(name, typed, negated)
  const reading = readFilter(filterName, typed)
  if (reading === 'incomplete') return { type: 'incomplete', name: filterName, value: typed, negated }
  if (!('problem' in reading)) return { type: 'filter', filter: reading, negated }
  const words = phraseOf(typed, { negated, open: false })
  return words && { ...words, problem: `${reading.problem}, so it is searched as words` }
}

function unknownFilter(name: string, typed: string, negated: boolean): Read | null {
  const words = typed.includes(' ')
    ? phraseOf(`${name}: ${typed}`, { negated, open: false })
    : wordOf(`${negated ? '-' : ''}${name}:${typed}`)
  // An address or a heading's colon is not meant as one.
  const looksMeant = typed !== '' && !typed.startsWith('/') && name.length > 1
  return words && looksMeant
    ? { ...words, problem: `There is no filter “${name}:”, so its words are searched` }
    : words
}

function wordOf(whole: string): QueryPart | null {
  const text = whole.normalize('NFC').replace(/^-+/, '')
  return isWords(text) ? { type: 'word', text, negated: whole.startsWith('-') } : null
}

function phraseOf(typed: string, how: { negated: boolean; open: boolean }): QueryPart | null {
  const text = spaced(typed)
  return isWords(text) ? { type: 'phrase', text, ...how } : null
}

function isWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** What of a query stands in the records that it finds, folded, so that it can be lit there. */
export function soughtWords(parts: readonly QueryPart[]): string[] {
  return parts.flatMap((part) =>
    (part.type === 'word' || part.type === 'phrase') && !part.negated ? folded(part.text) : [],
  )
}

/** Writes parts as a person would type them; `parseQuery` reads the same parts back. */
export function formatQuery(parts: readonly QueryPart[]): string {
  return parts.map((part) => `${part.negated ? '-' : ''}${formatPart(part)}`).join(' ')
}

function formatPart(part: QueryPart): string {
  switch (part.type) {
    case 'word':
      return part.text
    case 'phrase':
      return `"${part.text}${part.open ? '' : '"'}`
    case 'filter':
      return `${part.filter.name}:${formatValue(part.filter.value)}`
    case 'incomplete':
      return `${part.name}:${part.value}`
  }
}

/** A value as it stands after its colon: in quotes where it has spaces. */
export function formatValue(value: string): string {
  return new RegExp(`^[^\\s${opening}${closing}]+$`, 'u').test(value) ? value : `"${value}"`
}
