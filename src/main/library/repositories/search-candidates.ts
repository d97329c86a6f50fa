import { type RecordKind, recordKinds } from '@shared/records/common'
import type { Narrowing } from './search-filters'
import { allOf, quoted } from './search-form'
import type { RecordHit, TermHit } from './search-hits'
import { anyOf, type SearchQuery, type SearchTerm } from './search-query'
import { type Candidate, compareCandidates, type Rank, rankOfLine, ranks } from './search-rank'
import type { SearchStatements } from './search-statements'

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

/** Looks for the records that have the terms of a query, in steps from the best rank to the last, until there are enough. */
export function createCandidates(statements: SearchStatements) {
  /** @param wanted so many are enough; the best first */
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

  return withTerms
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
