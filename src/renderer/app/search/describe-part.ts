import type { Filter } from '@shared/search/filters'
import { noteOfPart } from '@shared/search/note-part'
import type { QueryPart } from '@shared/search/query'
import { foundNames, statusNames } from '../../ui/words'

/** How a part of a query was understood, in words; null for plain words, which say it themselves. */
export function describePart(part: QueryPart): string | null {
  const not = part.negated ? 'not ' : ''
  switch (part.type) {
    case 'word':
      return part.negated ? `without “${part.text}”` : null
    case 'phrase':
      return part.negated ? `without “${part.text}”` : `exactly “${part.text}”`
    case 'filter':
      return `${not}${describeFilter(part.filter)}`
    case 'incomplete':
      return null
  }
}

function describeFilter(filter: Filter): string {
  switch (filter.name) {
    case 'type':
      return foundNames[filter.value].many
    case 'status':
      return statusNames[filter.value].toLowerCase()
    case 'brand':
      return `of ${filter.value}`
    case 'tag':
      return `tagged ${filter.value}`
    case 'before':
    case 'after':
      return `${filter.name} ${dateWords(filter.value)}`
  }
}

const monthFormat = new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** `2026` → "2026", `2026-03` → "March 2026", `2026-03-05` → "5 March 2026". */
function dateWords(value: string): string {
  const [, month, day] = value.split('-')
  if (month === undefined) return value
  return (day === undefined ? monthFormat : dayFormat).format(new Date(value))
}

const fieldNames: Record<string, string> = {
  dek: 'Introduction',
  notes: 'Notes',
  ingredients: 'Ingredients',
  claims: 'Claims',
  barcode: 'Barcode',
  bioShort: 'Biography',
  bioMedium: 'Biography',
  bioLong: 'Biography',
  credentials: 'Credentials',
  contacts: 'Contacts',
  caption: 'Caption',
  source: 'Source and licence',
}

/** The field that a hit stands in, as its form calls it, or a note; null for the text of an article or a talk. */
export function fieldName(part: string | null): string | null {
  if (part === null) return null
  return noteOfPart(part) === null ? (fieldNames[part] ?? null) : 'Note'
}
