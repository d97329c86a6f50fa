import { once } from '../../once'
import type { ReadSource } from '../blocks'
import { blockText } from './block-text'
import { answersToReaders, isEditorsNote, saysReadersAsk } from './cues'
import { type Cues, readCues } from './cues-of-text'
import { nameLabel } from './labels/name-label'
import { fullNames } from './people/full-names'
import type { KnownNames } from './people/known-names'
import { smallWords } from './people/name-evidence'
import { makeNameBook, type NameBook, type VoiceKey } from './people/names'
import { findPeople, type People } from './people/people'
import type { Row } from './rows'
import { countWords } from './runs'

/** What a text says of itself and of people, for the detectors and for judging what they find. */
export type TextContext = {
  names: NameBook
  /** The title says that readers ask: «Ask a beauty question», «Your questions answered». */
  readersAsk: boolean
  /** What the text says of itself before a row: where its questions begin, an introduction ends. */
  cuesBefore(row: number): Cues
  peopleBefore(row: number): People
}

/** Among the first lines a column says what it is. */
const LINES_OF_A_HEAD = 3
/** In words and in characters: no introduction is longer, and a book takes no longer to read than a post. */
const LONGEST_INTRODUCTION = 600
const LONGEST_LAST_WORDS = 400
const LONGEST_LOOK_FOR_NAMES = 200_000
/** In rows: where no line has a label or asks, people are named among so many. */
const LONGEST_HEAD = 12
const SHORTEST_HEAD = 4

export function makeTextContext(
  rows: readonly Row[],
  source: ReadSource,
  title: string | null,
  dek: string | null,
  known: KnownNames,
  key: VoiceKey | null,
): TextContext {
  const { metadata } = source
  const heading = [title, metadata.title, openingHeading(rows), ...metadata.tags].filter(Boolean).join(' · ')
  const texts = rows.map((row) => (row.style === 'atom' ? blockText(row.block) : row.text))
  const readersAsk = saysReadersAsk(heading) || texts.slice(0, LINES_OF_A_HEAD).some(answersToReaders)
  const noted = texts.some(notesInterview)
  const small = once(() => smallWords(texts, LONGEST_LOOK_FOR_NAMES))
  const isWord = (word: string) => small().has(word)
  const byRow = new Map<number, { cues: Cues; people: People }>()
  const before = (row: number) => {
    const cached = byRow.get(row)
    if (cached) return cached
    const introduction = introductionOf(dek ?? metadata.dek, texts.slice(0, row))
    const people = findPeople(
      title ?? metadata.title ?? '',
      introduction,
      metadata.byline,
      known.experts,
      isWord,
    )
    const head = { title, heading, introduction, headline: title ?? metadata.title ?? '' }
    const made = { cues: readCues(head, people, { noted, readersAsk }), people }
    byRow.set(row, made)
    return made
  }
  return {
    names: namesIn(rows, texts, metadata.byline, known, (row) => before(row).people, isWord, key),
    readersAsk,
    cuesBefore: (row) => before(row).cues,
    peopleBefore: (row) => before(row).people,
  }
}

/** What stands above a text as a heading of any level, where the page calls itself something else. */
function openingHeading(rows: readonly Row[]): string | null {
  const first = rows.find((row) => row.style !== 'atom')
  return first && /^h\d$/.test(first.style) && !first.asks ? first.text : null
}

/** «This interview has been edited and condensed.», wherever it stands. */
function notesInterview(text: string): boolean {
  return isEditorsNote(text) && /\b(?:interview|conversation|q\s?&\s?a)\b/i.test(text)
}

/** The beginning of what stands above the questions, and, where that is long, the words right above them. */
function introductionOf(dek: string | null, above: readonly string[]): string {
  const parts = [dek ?? '']
  let words = 0
  let read = 0
  for (const text of above) {
    if (words >= LONGEST_INTRODUCTION) break
    parts.push(text)
    words += countWords(text)
    read += 1
  }
  let from = above.length
  for (let left = LONGEST_LAST_WORDS; from > read && left > 0; from -= 1) left -= above[from - 1]?.length ?? 0
  return [...parts, ...above.slice(from)].filter(Boolean).join('\n')
}

/** Everybody whose name may stand before a line: known, introduced, or the writer; anybody else only if named in full. */
function namesIn(
  rows: readonly Row[],
  texts: readonly string[],
  byline: string | null,
  known: KnownNames,
  peopleBefore: (row: number) => People,
  isWord: (word: string) => boolean,
  key: VoiceKey | null,
): NameBook {
  const labels = rows.flatMap((row) => nameLabel(row)?.words ?? [])
  const first = rows.find((row) => nameLabel(row) !== null || row.asks)?.index
  const headEnds = first ?? Math.min(rows.length, LONGEST_HEAD)
  const { named } = peopleBefore(Math.max(headEnds, Math.min(SHORTEST_HEAD, rows.length)))
  const writers = (byline ?? '')
    .split(/,|\band\b|&/)
    .map((name) => name.trim())
    .filter(Boolean)
  const elsewhere = once(() =>
    fullNames(texts.join('\n').slice(0, LONGEST_LOOK_FOR_NAMES)).map((one) => one.name),
  )
  const keyed = [...(key?.names.values() ?? [])]
  const people = [...known.experts.map((expert) => expert.name), ...keyed, ...named, ...writers]
  return makeNameBook(people, labels, elsewhere, isWord, key)
}
