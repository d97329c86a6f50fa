import { saysInterview } from '../cues'
import { leadingNumber } from '../labels/leading-number'
import { nameLabel } from '../labels/name-label'
import type { NameBook } from '../people/names'
import { isUnfinished } from '../phrases/asking'
import { takesTurn } from '../phrases/turns'
import { saysI, speaksToYou } from '../phrases/voices'
import type { Row, RowStyle } from '../rows'
import { withoutAnswersLists } from './answers-lists'
import { addFromHeadingSeries } from './heading-series'
import { addLastQuestion } from './last-question'
import { type Marks, noMarks } from './marks'
import { addNamedSections } from './named-sections'
import { addForgottenLooks } from './remarks'
import { withoutSectionHeadings } from './section-headings'
import { stripNames } from './stray-names'
import { type Candidate, candidatesOf, statedLeads, withoutQuotedLeads } from './styled-candidates'
import {
  addRepliedTo,
  addSpeeches,
  addStatements,
  introduces,
  opensQuestion,
  remarksBefore,
  saysLikeAsker,
} from './styled-statements'
import { joinToldThenAsked } from './told-then-asked'

/** Questions that look alike and unlike their answers: bold, italic, headings, terms, quotations, list items. */
export function detectStyled(
  rows: readonly Row[],
  styles: readonly RowStyle[],
  names: NameBook,
): Marks | null {
  const styled = new Set(styles)
  const quoteless = withoutQuotedLeads(candidatesOf(rows, styled))
  const found = withoutAnswersLists(rows, withoutSectionHeadings(rows, quoteless))
  const asking = found.filter((item) => item.asks)
  if (asking.length < 2) return null
  const candidates = [...found, ...statedLeads(rows, styled, asking, found)]
  const first = asking[0]?.row.index ?? 0
  const marks = noMarks('styled', styles.length === 1 ? (styles[0] ?? null) : null)
  const within = candidates.filter((item) => item.row.index >= first || opensTalk(item.row, names))
  // A remark to somebody is the asker's as well, though it does not ask.
  const remarks = within.filter(
    (item) => !item.asks && item.whole && speaksToYou(item.text) && takesTurn(item.text),
  )
  const share = (asking.length + remarks.length) / Math.max(1, within.length)
  const byIndex = new Map(candidates.map((item) => [item.row.index, item]))
  const headings = styles.every((style) => /^h\d$/.test(style))
  const counted = asking.filter((item) => leadingNumber(item.text) !== null).length >= asking.length * 0.6
  const terms = styles.every((style) => style === 'term')
  const quotes = styles.every((style) => style === 'quote')
  const habit = { asking: asking.length, share, headings, terms, quotes, counted }
  const isAskers = (item: Candidate) =>
    item.asks ||
    (counted && item.row.index < first && countsBefore(item, asking[0])) ||
    ((item.row.index >= first ||
      (!introduces(item.row) && (isUnfinished(item.text) || remarksBefore(item, byIndex)))) &&
      saysLikeAsker(item.text, habit))
  for (const item of candidates) {
    const { index } = item.row
    if (isAskers(item)) {
      if (goesOn(item, byIndex.get(index - 1), marks, headings)) marks.continues.add(index)
      else marks.heads.set(index, item.mark)
    } else if (
      !headings &&
      !opensArticle(item, rows) &&
      (index > first || !introduces(item.row)) &&
      opensQuestion(item, byIndex)
    ) {
      if (goesOn(item, byIndex.get(index - 1), marks, headings)) marks.continues.add(index)
      else marks.heads.set(index, item.mark)
    }
  }
  if (headings) addFromHeadingSeries(rows, candidates, marks)
  else if (asking.length >= 3 && share >= 0.5) addRepliedTo(rows, candidates, first, marks)
  addStatements(rows, within, marks, headings)
  if (!headings) addSpeeches(rows, candidates, marks)
  if (marks.style === 'item') {
    addLastQuestion(rows, marks)
    joinToldThenAsked(rows, marks)
  }
  dropPresenting(rows, marks)
  addForgottenLooks(rows, marks)
  stripNames(rows, marks, names)
  addNamedSections(rows, marks, names)
  return marks
}

/** «1) You boil at night.», where «2) Why at night?» is the first line that asks. */
function countsBefore(item: Candidate, next: Candidate | undefined): boolean {
  return (
    item.whole &&
    next !== undefined &&
    leadingNumber(item.text)?.value === 1 &&
    leadingNumber(next.text)?.value === 2
  )
}

const FEWEST_TOLD = 6

/** An article's first paragraph says what it is about, also in its questions' look, unless it speaks to somebody. */
function opensArticle({ row, text }: Candidate, rows: readonly Row[]): boolean {
  const told = (other: Row) =>
    other.words >= FEWEST_TOLD && other.style !== 'atom' && !/^h\d$/.test(other.style)
  return !speaksToYou(text) && !rows.slice(0, row.index).some(told)
}

const FEWEST_AFTER_PRESENTING = 3

/** «## Who is Ada Thorn?», above an introduction that says who was asked: unlike all the others, and nobody answers it. */
function dropPresenting(rows: readonly Row[], marks: Marks): void {
  const [first = 0, second = 0, ...more] = [...marks.heads.keys()].sort((a, b) => a - b)
  const style = rows[first]?.style
  if (more.length + 1 < FEWEST_AFTER_PRESENTING) return
  if (style === undefined || [second, ...more].some((index) => rows[index]?.style === style)) return
  const below = rows.slice(first + 1, second).filter((row) => row.style !== 'atom')
  if (below.some((row) => saysInterview(row.text)) && !below.some((row) => saysI(row.text)))
    marks.heads.delete(first)
}

function opensTalk(row: Row, names: NameBook): boolean {
  const label = nameLabel(row)
  return label !== null && label.rest.length > 0 && names.isPerson(names.resolve(label.words))
}

/** Lines of one paragraph, or paragraphs in a row, that look alike are one question (unless both ask in full). */
function goesOn(item: Candidate, before: Candidate | undefined, marks: Marks, headings: boolean): boolean {
  if (!before || !joins(before, item, headings)) return false
  const isHead = marks.heads.has(before.row.index) && !before.mark.rest
  return isHead || marks.continues.has(before.row.index)
}

function joins(before: Candidate, item: Candidate, headings: boolean): boolean {
  if (!before.whole || !item.whole) return false
  if (before.row.of === item.row.of) return true
  if (headings) return false
  // Two questions in full, one under the other: one breath. A short name above a question is a section's.
  return before.row.words >= 4 || before.asks
}
