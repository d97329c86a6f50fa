import { type ArticleStatus, articleStatuses } from '../records/choices'
import { recordKinds } from '../records/common'
import { folded } from './folded'

/** What a query can be narrowed by, in the order in which a completion offers it. */
export const filterNames = ['type', 'brand', 'tag', 'status', 'before', 'after'] as const
export type FilterName = (typeof filterNames)[number]

/** What can be found: every kind of record, and the ingredients of products. */
export const searchKinds = [...recordKinds, 'ingredient'] as const
export type SearchKind = (typeof searchKinds)[number]

export type Filter =
  | { name: 'type'; value: SearchKind }
  | { name: 'status'; value: ArticleStatus }
  /** A name as it was typed, or its beginning. */
  | { name: 'brand' | 'tag'; value: string }
  /** A year, a month or a day: `2026`, `2026-03`, `2026-03-14`. */
  | { name: 'before' | 'after'; value: string }

/** A filter, `incomplete` while it is still being typed, or why it cannot be one. */
export type FilterReading = Filter | 'incomplete' | { problem: string }

const otherNames: Record<string, FilterName> = { kind: 'type' }
const otherKinds: Record<string, SearchKind> = {
  transcript: 'interview',
  picture: 'media',
  recording: 'media',
}

export function filterNameOf(typed: string): FilterName | null {
  const name = typed.toLowerCase()
  return filterNames.find((known) => known === name) ?? otherNames[name] ?? null
}

/** Reads a filter's value as far as it is typed; the beginning of a type or status is enough. */
export function readFilter(name: FilterName, typed: string): FilterReading {
  const value = typed.replace(/\s+/g, ' ').trim()
  if (value === '') return 'incomplete'
  switch (name) {
    case 'type': {
      const kind = kindOf(folded(value))
      return kind ? { name, value: kind } : { problem: `There is no type “${value}”` }
    }
    case 'status': {
      const wanted = folded(value).replaceAll(' ', '-')
      const status = articleStatuses.find((known) => known.startsWith(wanted))
      return status ? { name, value: status } : { problem: `There is no status “${value}”` }
    }
    case 'before':
    case 'after': {
      const day = dayOf(value)
      if (day === 'incomplete') return day
      return day ? { name, value: day } : { problem: `“${value}” is no date such as 2026-03` }
    }
    default:
      return { name, value }
  }
}

function kindOf(typed: string): SearchKind | undefined {
  const kind = searchKinds.find((known) => known.startsWith(typed) || `${known}s` === typed)
  const other = Object.keys(otherKinds).find((known) => known.startsWith(typed) || `${known}s` === typed)
  return kind ?? (other === undefined ? undefined : otherKinds[other])
}

function dayOf(typed: string): string | 'incomplete' | null {
  if (/^(\d{1,3}|\d{4}-|\d{4}-\d{1,2}-)$/.test(typed)) return 'incomplete'
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed) ?? []
  if (year === undefined || year === '0000') return null
  const parts = [year, ...[month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))]
  const text = parts.join('-')
  // A month without its second digit may be a zero that waits for it.
  if (parts.includes('00')) return month === '0' || day === '0' ? 'incomplete' : null
  const first = Date.parse(firstDay(text))
  return Number.isNaN(first) || !new Date(first).toISOString().startsWith(text) ? null : text
}

function firstDay(value: string): string {
  return `${value}-01-01`.slice(0, 10)
}

/** The first instant of a year, month or day, and the first after it; milliseconds UTC. */
export function spanOf(value: string): { start: number; end: number } {
  const [year = 0, month, day] = value.split('-').map(Number)
  const start = Date.parse(firstDay(value))
  if (month === undefined) return { start, end: Date.UTC(year + 1, 0, 1) }
  if (day === undefined) return { start, end: Date.UTC(year, month, 1) }
  return { start, end: start + 24 * 60 * 60 * 1000 }
}
