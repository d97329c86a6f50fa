import { type RecordKind, recordKinds } from '@shared/records/common'
import type { SearchHit } from '@shared/records/library'
import type { Library } from '../library'
import { createHitDetails } from './search-details'
import { createSearchFilters, type Narrowing } from './search-filters'
import { allOf, quoted, shownForm } from './search-form'
import { anyOf, readQuery, type SearchQuery, type SearchTerm } from './search-query'
import { type Candidate, compareCandidates, hasWords, type Rank, rankOfLine, ranks } from './search-rank'
import { createSearchStatements, type RecordHit, type TermHit } from './search-statements'
import { snippetOf } from './snippet'

/**
 * How many matches of a common word are looked at, the newest first. Above it, more would not make the list better for a
 * reader and would make each keystroke slower.
 */
const lineBound = 1000
const passageBound = 1500
/** The same for words that stand in different passages, of which few come together in one record. */
const apartBound = 4000
/** How many words that hold a part or begin with a letter are looked for. */
const wordBound = 200
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

  function withTerms(
    query: SearchQuery,
    kinds: readonly RecordKind[],
    narrowing: Narrowing,
    wanted: number,
  ): Candidate[] {
    const { terms, title } = query
    const candidates = new Map<number, Candidate>()
    const isEnough = () => candidates.size >= wanted
    const addLines = (hits: readonly RecordHit[], rank?: Rank) => {
      for (const hit of hits)
        if (!candidates.has(hit.id))
          candidates.set(hit.id, { hit, rank: rank ?? rankOfLine(hit, query), passage: null })
    }
    const addOwners = (found: ReadonlyMap<number, number | null>, rank: Rank) => {
      const ids = [...found.keys()].filter((id) => !candidates.has(id))
      if (ids.length === 0) return
      for (const hit of statements.records(ids))
        candidates.set(hit.id, { hit, rank, passage: found.get(hit.id) ?? null })
    }
    const addPassages = (expression: string, rank: Rank) =>
      addOwners(firstPassages(statements.passages(expression, narrowing, passageBound)), rank)

    const exact = allOf(terms.map((term) => term.exact))
    const beginning = allOf(terms.map((term) => term.beginning))
    const steps: (() => void)[] = [
      () => {
        if (title !== '')
          addLines(statements.titles(kinds.length > 0 ? kinds : recordKinds, title, narrowing, wanted))
      },
      () => addLines(statements.lineHits('search_record_words', exact, narrowing, lineBound)),
      () => addLines(statements.lineHits('search_record_words', beginning, narrowing, lineBound)),
      () => addPassages(exact, ranks.passageHasWords),
      () => addPassages(allOf(terms.map(beginningInPassages)), ranks.passageHasBeginnings),
      () => {
        if (terms.length > 1) addOwners(apart(rarestFirst(terms), narrowing, withWord), ranks.recordHasAll)
      },
      () => {
        if (!terms.every((term) => term.canBePart)) return
        const parts = allOf(terms.map((term) => quoted(term.folded)))
        addLines(statements.lineHits('search_record_parts', parts, narrowing, lineBound), ranks.lineHasParts)
        addOwners(apart(terms, narrowing, withPart), ranks.passageHasParts)
      },
    ]
    for (const step of steps) if (!isEnough()) step()
    return [...candidates.values()].sort(compareCandidates)
  }

  /** A single letter begins too many words for the text search to gather; some of them are enough for a reader. */
  function beginningInPassages(term: SearchTerm): string {
    if (!term.isLetter) return term.beginning
    const words = statements.wordsBeginning(term.folded, wordBound)
    return anyOf([term.folded, ...words])
  }

  function rarestFirst(terms: readonly SearchTerm[]): SearchTerm[] {
    return terms
      .map((term) => ({ term, count: statements.countPassages(beginningInPassages(term), apartBound) }))
      .sort((one, other) => one.count - other.count)
      .map(({ term }) => term)
  }

  function withWord(term: SearchTerm, narrowing: Narrowing): TermHit[] {
    return [
      ...statements.passages(beginningInPassages(term), narrowing, apartBound),
      ...statements.lineOwners('search_record_words', term.beginning, narrowing, apartBound),
    ]
  }

  function withPart(term: SearchTerm, narrowing: Narrowing): TermHit[] {
    const part = quoted(term.folded)
    const inLines = statements.lineOwners('search_record_parts', part, narrowing, passageBound)
    const words = statements.wordsWithPart(part, wordBound)
    return words.length === 0
      ? inLines
      : [...statements.passages(anyOf(words), narrowing, passageBound), ...inLines]
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

/** The newest passage of each record. */
function firstPassages(hits: readonly TermHit[]): Map<number, number | null> {
  const found = new Map<number, number | null>()
  for (const { owner, passage } of hits) if (!found.has(owner)) found.set(owner, passage)
  return found
}

/**
 * The records in which every term is somewhere, each in its own place: in the line or in any passage. With the first
 * passage that holds one of them, null where the line alone does.
 */
function apart(
  terms: readonly SearchTerm[],
  narrowing: Narrowing,
  find: (term: SearchTerm, narrowing: Narrowing) => TermHit[],
): Map<number, number | null> {
  let all: Map<number, number | null> | undefined
  for (const term of terms) {
    // Each further term is looked for only where those before it are.
    const left: Narrowing = all ? { ...narrowing, ids: [...all.keys()] } : narrowing
    if (left.ids?.length === 0) break
    const found = new Map<number, number | null>()
    for (const { owner, passage } of find(term, left))
      found.set(owner, found.get(owner) ?? all?.get(owner) ?? passage)
    all = found
  }
  return all ?? new Map()
}
