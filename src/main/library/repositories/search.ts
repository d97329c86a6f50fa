import type { RecordKind } from '@shared/records/common'
import type { SearchHit } from '@shared/records/library'
import type { Library } from '../library'
import { createCandidates } from './search-candidates'
import { createHitDetails } from './search-details'
import { createSearchFilters } from './search-filters'
import { shownForm } from './search-form'
import type { RecordHit } from './search-hits'
import { readQuery, type SearchQuery, type SearchTerm } from './search-query'
import { type Candidate, hasWords, ranks } from './search-rank'
import { createSearchStatements } from './search-statements'
import { snippetOf } from './snippet'

/** Where words must not be there, so many times as many records are looked at as are wanted. */
const excludedFactor = 10

/**
 * Finds records by what they are called and by what they say. Better hits first: a title that is what was typed, one
 * that begins with it, one with all the words, the words among other names, whole words in one passage, beginnings of
 * words, the words in several passages, and last parts of words. Within a rank the latest record comes first.
 */
export function createSearchRepository(library: Library) {
  const statements = createSearchStatements(library)
  const filters = createSearchFilters(library)
  const withTerms = createCandidates(statements)
  const detailsOf = createHitDetails(library)

  return {
    /** @param text a query as `parseQuery` reads it; @param kinds all of them when empty */
    find(text: string, kinds: readonly RecordKind[], limit: number): SearchHit[] {
      return library.read(() => {
        const query = readQuery(text)
        const isEmpty = query.terms.length + query.excluded.length + query.filters.length === 0
        if (isEmpty) return []
        const narrowing = filters.narrow(kinds, query.filters)
        if (narrowing.ids?.length === 0) return []
        const wanted = query.excluded.length > 0 ? limit * excludedFactor : limit
        const candidates =
          query.terms.length > 0
            ? withTerms(query, kinds, narrowing, wanted)
            : statements.latest(narrowing, wanted).map((hit) => ({ hit, rank: ranks.titleIs, passage: null }))
        return shown(firstWithout(candidates, query.excluded, limit), query)
      })
    },
  }

  /** The first of the candidates that have none of the words, in their texts or among their names. */
  function firstWithout(
    candidates: readonly Candidate[],
    excluded: readonly SearchTerm[],
    limit: number,
  ): Candidate[] {
    if (excluded.length === 0) return candidates.slice(0, limit)
    const kept: Candidate[] = []
    for (const candidate of candidates) {
      if (kept.length === limit) break
      const texts = [candidate.hit.line, ...statements.textsOf(candidate.hit.id)]
      if (!excluded.some((term) => texts.some((text) => hasWords(text, term.folded)))) kept.push(candidate)
    }
    return kept
  }

  function shown(candidates: readonly Candidate[], { terms }: SearchQuery): SearchHit[] {
    const lit = terms.map((term) => term.folded)
    const ids = candidates.flatMap(({ passage }) => passage ?? [])
    const passages = new Map(statements.passageTexts(ids).map((passage) => [passage.id, passage]))
    const details = detailsOf(candidates.map(({ hit }) => hit))
    return candidates.map(({ hit, passage: id }) => {
      const passage = id === null ? undefined : passages.get(id)
      const { detail = '', status = null } = details.get(hit.recordId) ?? {}
      return {
        kind: hit.kind,
        id: hit.recordId,
        title: hit.title,
        snippet: snippetOf(shownForm(passage?.text ?? namesOf(hit)), lit),
        part: passage?.part ?? null,
        detail,
        status,
        datedAt: hit.datedAt,
      }
    })
  }
}

/** What a record is known by besides its title, which stands above it already. */
function namesOf({ line }: RecordHit): string {
  return line.split('\n').slice(1).join('\n')
}
