import type { RecordKind } from '@shared/records/common'
import { recordKinds } from '@shared/records/common'
import type { SearchHit } from '@shared/records/library'
import type { Library } from '../library'
import {
  anyWordExpression,
  canBePart,
  folded,
  type SearchTerms,
  searchTerms,
  shownForm,
  wholePartExpression,
  wordExpression,
} from './search-form'
import { snippetOf } from './snippet'

/**
 * How many passages with a common word are looked at, newest first. Above it, more would not make the list better for
 * a reader and would make each keystroke slower.
 */
const passageBound = 1500
const recordBound = 1500
/** How many words that hold a part are looked for, the shortest first. */
const wordBound = 200

type RecordHit = {
  id: number
  kind: RecordKind
  recordId: string
  title: string
  foldedTitle: string
  line: string
}
/** A record that holds a term, with the passage that does; null for its line. */
type TermHit = { owner: number; text: string | null }

/**
 * Finds records by what they are called and by what they say. Better hits first: a title that is what was typed, one
 * that begins with it, one with all the words, the words among other names, the words in the text, and last parts of
 * words. Within a group the shorter title, then the newer record.
 */
export function createSearchRepository(library: Library) {
  const { connection } = library
  const hitColumns = 'id, kind, record_id AS recordId, title, folded_title AS foldedTitle, line'
  // The plus signs keep the planner from walking all records of a kind instead of the few matches.
  const inKinds = '+binned = 0 AND +kind IN (SELECT value FROM json_each(?))'
  const beginning = connection.prepare<[string, string, string, number], RecordHit>(
    `SELECT ${hitColumns} FROM search_records
     WHERE kind = ? AND binned = 0 AND folded_title >= ? AND folded_title < ? ORDER BY folded_title LIMIT ?`,
  )
  const recordsIn = (table: string) =>
    connection.prepare<[string, string, number], RecordHit>(
      `SELECT ${hitColumns} FROM search_records
       WHERE id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC) AND ${inKinds}
       ORDER BY id DESC LIMIT ?`,
    )
  const recordWords = recordsIn('search_record_words')
  const recordParts = recordsIn('search_record_parts')
  const passagesIn = (table: string) =>
    connection.prepare<[string, number], { owner: number; text: string }>(
      `SELECT search_record_id AS owner, text FROM search_passages
       WHERE id IN (SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`,
    )
  const passageWords = passagesIn('search_passage_words')
  const wordsWithPart = connection
    .prepare<[string, number], string>(
      `SELECT word FROM search_words
       WHERE id IN (SELECT rowid FROM search_word_parts WHERE search_word_parts MATCH ?) ORDER BY length(word) LIMIT ?`,
    )
    .pluck()
  const linesIn = (table: string) =>
    connection.prepare<[string, number], TermHit>(
      `SELECT rowid AS owner, NULL AS text FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?`,
    )
  const lineWords = linesIn('search_record_words')
  const lineParts = linesIn('search_record_parts')
  const owners = connection.prepare<[string, string], RecordHit>(
    `SELECT ${hitColumns} FROM search_records WHERE id IN (SELECT value FROM json_each(?)) AND ${inKinds}`,
  )

  /** Records whose title begins with what was typed, from the index of titles. */
  function byTitle(typed: string, kinds: readonly RecordKind[], limit: number): RecordHit[] {
    return kinds.flatMap((kind) => beginning.all(kind, typed, `${typed}\u{10ffff}`, limit))
  }

  /**
   * The records in which every term is somewhere, each in its own place: in the line or in any passage. With the first
   * passage that holds one of them, null where the line alone does.
   */
  function byTerm(terms: readonly string[], find: (term: string) => TermHit[]): Map<number, string | null> {
    let all: Map<number, string | null> | undefined
    for (const term of terms) {
      const found = new Map<number, string | null>()
      for (const { owner, text } of find(term)) {
        if (all && !all.has(owner)) continue
        found.set(owner, found.get(owner) ?? all?.get(owner) ?? text)
      }
      all = found
    }
    return all ?? new Map()
  }

  return {
    find(text: string, kinds: readonly RecordKind[], limit: number): SearchHit[] {
      return library.read(() => {
        const terms = searchTerms(text)
        if (terms.typed.length === 0) return []
        return collect(terms, folded(text), kinds.length > 0 ? kinds : recordKinds, limit)
      })
    },
  }

  function collect(
    terms: SearchTerms,
    typed: string,
    kinds: readonly RecordKind[],
    limit: number,
  ): SearchHit[] {
    const kindList = JSON.stringify(kinds)
    const hits = new Map<number, { hit: RecordHit; rank: number; passage: string | null }>()
    const add = (hit: RecordHit, rank: number, passage: string | null) => {
      if (!hits.has(hit.id)) hits.set(hit.id, { hit, rank, passage })
    }
    const isEnough = () => hits.size >= limit

    const addByTerm = (all: readonly string[], find: (term: string) => TermHit[], rank: number) => {
      const found = byTerm(all, find)
      for (const hit of owners.all(JSON.stringify([...found.keys()]), kindList))
        add(hit, rank, found.get(hit.id) ?? null)
    }

    for (const hit of byTitle(typed, kinds, limit)) add(hit, hit.foldedTitle === typed ? 0 : 1, null)
    if (!isEnough())
      for (const hit of recordWords.all(terms.words, kindList, recordBound))
        add(hit, terms.typed.every((term) => hit.foldedTitle.includes(term)) ? 2 : 3, null)
    if (!isEnough()) addByTerm(terms.typed, withWord, 4)
    if (!isEnough() && terms.parts !== '' && terms.shortWords === '') {
      for (const hit of recordParts.all(terms.parts, kindList, recordBound)) add(hit, 5, null)
      if (!isEnough()) addByTerm(terms.typed, withPart, 6)
    }
    return [...hits.values()]
      .sort((one, other) => one.rank - other.rank || betterOf(one, other))
      .slice(0, limit)
      .map(({ hit, passage }) => ({
        kind: hit.kind,
        id: hit.recordId,
        title: hit.title,
        snippet: snippetOf(shownForm(passage ?? hit.line), terms.typed),
      }))
  }

  function withWord(term: string): TermHit[] {
    const expression = wordExpression(term)
    return [...passageWords.all(expression, passageBound), ...lineWords.all(expression, passageBound)]
  }

  function withPart(term: string): TermHit[] {
    if (!canBePart(term)) return []
    const inLines = lineParts.all(wholePartExpression(term), passageBound)
    const words = wordsWithPart.all(wholePartExpression(term), wordBound)
    if (words.length === 0) return inLines
    return [...passageWords.all(anyWordExpression(words), passageBound), ...inLines]
  }
}

export type SearchRepository = ReturnType<typeof createSearchRepository>

function betterOf(one: { hit: RecordHit; rank: number }, other: { hit: RecordHit; rank: number }): number {
  // Titles are compared by length where the title is what matched; texts by age, the newest first.
  if (one.rank <= 2) {
    const byLength = one.hit.foldedTitle.length - other.hit.foldedTitle.length
    if (byLength !== 0) return byLength
  }
  return other.hit.id - one.hit.id
}
