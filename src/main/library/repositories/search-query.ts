import type { Filter } from '@shared/search/filters'
import { folded } from '@shared/search/folded'
import { parseQuery } from '@shared/search/query'
import { canBePart, endsUnspaced, quoted, searchForm } from './search-form'

/** Of a longer query the rest is not looked at. */
const mostParts = 30

/** A word or a phrase to find. */
export interface SearchTerm {
  folded: string
  /** As an expression of the text search: whole words. */
  exact: string
  /** The same, the last word also as the beginning of a longer one. A phrase that is closed is as it stands. */
  beginning: string
  /** A single letter, which begins too many words to be looked for as a beginning in texts. */
  isLetter: boolean
  /** Whether it may be looked for inside of words. */
  canBePart: boolean
}

export interface QueriedFilter {
  filter: Filter
  negated: boolean
}

/** A query as the search needs it. */
export interface SearchQuery {
  terms: SearchTerm[]
  /** What must not be in a record. */
  excluded: SearchTerm[]
  filters: QueriedFilter[]
  /** The beginning of a title, folded; empty when a phrase asks for whole words. */
  title: string
}

export function readQuery(text: string): SearchQuery {
  const query: SearchQuery = { terms: [], excluded: [], filters: [], title: '' }
  let isAsTyped = true
  for (const part of parseQuery(text).slice(0, mostParts)) {
    if (part.type === 'filter') query.filters.push(part)
    else if (part.type === 'word' || part.type === 'phrase') {
      const term = termOf(part.text, part.type === 'word' || part.open)
      if (part.negated) query.excluded.push(term)
      else query.terms.push(term)
      if (part.type === 'phrase' && !part.negated) isAsTyped = false
    }
  }
  if (isAsTyped) query.title = query.terms.map((term) => term.folded).join(' ')
  return query
}

function termOf(text: string, mayGoOn: boolean): SearchTerm {
  const term = folded(text)
  const exact = quoted(searchForm(text))
  // The characters of scripts without spaces are words of their own and begin none.
  const isBeginning = mayGoOn && !endsUnspaced(text)
  return {
    folded: term,
    exact,
    beginning: isBeginning ? `${exact}*` : exact,
    isLetter: isBeginning && [...term].length === 1,
    canBePart: mayGoOn && canBePart(term),
  }
}

/** Any of these words, whole. */
export function anyOf(words: readonly string[]): string {
  return `(${words.map(quoted).join(' OR ')})`
}
