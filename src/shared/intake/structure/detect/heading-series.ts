import { isBridge, isClosingHeading } from '../cues'
import { endsAsking } from '../phrases/asking'
import type { Row } from '../rows'
import { countWords } from '../runs'
import { type HeadMark, head, type Marks } from './marks'

/** A heading in the questions' look. */
export type SeriesHeading = { row: Row; mark: HeadMark; text: string; asks: boolean }

const FEWEST_IN_SERIES = 6
const LEAST_SHARE = 0.75
const FEWEST_WORDS_OF_REMARK = 8
/** Names of sections have no full stop. */
const FEWEST_WORDS_OF_SENTENCE = 6

/**
 * What asks by its place among headings of one rank that ask: a remark right above a question, a heading that its file
 * broke over two lines, and one without a question mark in a long series of questions.
 */
export function addFromHeadingSeries(
  rows: readonly Row[],
  headings: readonly SeriesHeading[],
  marks: Marks,
): void {
  joinRemarks(headings, marks)
  const asking = headings.filter((item) => item.asks || marks.heads.has(item.row.index))
  const first = asking[0]?.row.index ?? 0
  const last = asking.at(-1)?.row.index ?? 0
  const series = headings.filter(({ row }) => row.index >= first && row.index <= last)
  if (asking.length < FEWEST_IN_SERIES || asking.length < series.length * LEAST_SHARE) return
  const indexes = new Set(headings.map((item) => item.row.index))
  for (const item of series) {
    const next = rows[item.row.index + 1]
    if (!next || indexes.has(next.index)) continue
    const below = rows.slice(next.index + 1).find((row) => row.style !== 'atom')
    if (goesOn(item, next, below && !indexes.has(below.index) ? below : undefined)) {
      marks.heads.set(item.row.index, head(item.row.runs))
      marks.continues.add(next.index)
    } else if (isSpoken(item.text) && !marks.continues.has(item.row.index)) {
      marks.heads.set(item.row.index, item.mark)
    }
  }
}

/** «That must have been cold. / You had no coat. / Why did you stay?», each a heading: said in one breath. */
function joinRemarks(headings: readonly SeriesHeading[], marks: Marks): void {
  const byIndex = new Map(headings.map((item) => [item.row.index, item]))
  const remarks = new Set<SeriesHeading>()
  // From the last one up: a remark may stand above a remark.
  for (const item of headings.toReversed()) {
    const next = byIndex.get(item.row.index + 1)
    if (item.asks || !next || !(next.asks || remarks.has(next)) || !marks.heads.has(next.row.index)) continue
    if (item.row.words < FEWEST_WORDS_OF_REMARK || !/[.!…]["”’)]?$/.test(item.text)) continue
    remarks.add(item)
    marks.heads.set(item.row.index, item.mark)
    marks.heads.delete(next.row.index)
    marks.continues.add(next.row.index)
  }
}

/** The line below ends what the heading begins, and is itself answered below: «What was the best / or the worst of it?» */
function goesOn(item: SeriesHeading, below: Row, answer: Row | undefined): boolean {
  if (item.asks && endsAsking(item.text)) return false
  if (below.style !== 'plain' || below.parts > 1 || !below.asks || !answer || answer.asks) return false
  if (/^h\d$/.test(answer.style)) return false
  return /^\p{Ll}/u.test(below.text) || /[.!…]$/.test(item.text)
}

/** Said to somebody, by its signs: «Star anise? Or clove!», «You could not live without …», «I heard it was cold.» */
function isSpoken(text: string): boolean {
  const isSentence = /[.。]["”’)]*$/.test(text) && countWords(text) >= FEWEST_WORDS_OF_SENTENCE
  return (
    (isSentence || /[?？]|(?:\.\.|…)["”’)]*$|!["”’)]*$/.test(text)) &&
    /\p{L}.*\s.*\p{L}/u.test(text) &&
    !isBridge(text) &&
    !isClosingHeading(text)
  )
}
