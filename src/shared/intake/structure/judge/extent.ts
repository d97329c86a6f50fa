import { once } from '../../../once'
import { blockText, blockWords } from '../block-text'
import { isHeadingOfInterview } from '../cues'
import { type Cues, callsItselfInterview } from '../cues-of-text'
import type { Marks } from '../detect/marks'
import type { OutlineRow } from '../outline'
import { speaksAsGuest } from '../people/guests'
import type { Row } from '../rows'
import { missedQuestions, tailWords, titlesInside } from './left-over'

export type Extent = ReturnType<typeof measureExtent>

/** How much of the text a hypothesis explains, what stands before its first question, and what it leaves over. */
export function measureExtent(
  rows: readonly Row[],
  marks: Marks,
  outline: readonly OutlineRow[],
  cues: Cues,
  pairs: number,
) {
  const firstHead = outline.findIndex((row) => row.role === 'question')
  const before = outline.slice(0, firstHead)
  const words = wordsOf(outline)
  const wordsBefore = wordsOf(before)
  const wordsInPairs = wordsOf(outline.filter((row) => row.role !== 'text'))
  const headings = before.filter((row) => row.block.type === 'heading')
  const sections = headings.length
  const isCalledInterview =
    callsItselfInterview(cues) ||
    enclosing(headings).some((row) => isHeadingOfInterview(blockText(row.block)))
  const isOpen = outline.at(-1)?.role === 'question'
  return {
    /** Share of all words that stand in pairs, 0 to 1. */
    overall: wordsInPairs / Math.max(1, words),
    /** The same share of what stands from the first question on. */
    fromFirst: wordsInPairs / Math.max(1, words - wordsBefore),
    /** The same share of the section that the first question stands in, from that question on. */
    withinSection: once(() => wordsInPairs / Math.max(1, wordsOf(sectionFrom(outline, firstHead)))),
    /** The share of all words without what follows the last answer's first paragraph. */
    withoutTail: once(() => (wordsInPairs - tailWords(outline)) / Math.max(1, words)),
    /** True where sections of its own come before anybody is asked: a report or a manual with a list of questions in it. */
    ownSections: (sections >= 2 && wordsBefore > wordsInPairs) || (sections >= 3 && !isCalledInterview),
    /** «Thank you for having me.», said above the first question: whoever answers it was asked to come. */
    welcomed: once(() => before.some((row) => speaksAsGuest(blockText(row.block)))),
    /** The first question goes on in a second line. */
    firstGoesOn: outline[firstHead + 1]?.role === 'question',
    /** Marked questions that became no pair, but for one at the end that waits for its answer. */
    lost: Math.max(0, marks.heads.size - pairs - (isOpen ? 1 : 0)),
    /** Lines left inside answers that look and ask like questions. */
    missed: once(() => missedQuestions(rows, marks)),
    /** Lines left inside answers that look like titles and ask nothing. */
    titles: once(() => titlesInside(rows, marks)),
  }
}

/** The last of the headings, and those of higher ranks that it stands under: «## The interview / ### First boats». */
function enclosing(headings: readonly OutlineRow[]): OutlineRow[] {
  let rank = Number.POSITIVE_INFINITY
  return headings.toReversed().filter(({ block }) => {
    const isAbove = block.type === 'heading' && block.level < rank
    if (isAbove) rank = block.level
    return isAbove
  })
}

/** From a row to the next heading of the rank that the one above it has, or to the end where it has none. */
function sectionFrom(outline: readonly OutlineRow[], from: number): readonly OutlineRow[] {
  const level = (row: OutlineRow | undefined) => (row?.block.type === 'heading' ? row.block.level : null)
  const rank = level(outline.slice(0, from).findLast((row) => level(row) !== null)) ?? 0
  const end = outline.findIndex((row, at) => at > from && (level(row) ?? Number.POSITIVE_INFINITY) <= rank)
  return outline.slice(from, end < 0 ? outline.length : end)
}

function wordsOf(rows: readonly OutlineRow[]): number {
  return rows.reduce((sum, row) => sum + blockWords(row.block), 0)
}
