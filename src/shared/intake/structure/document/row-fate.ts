import { isBridge, isClosingHeading, isEditorsNote, isSignOff } from '../cues'
import type { Marks } from '../detect/marks'
import { creditOfLine } from '../edges/credits'
import { isOutro, isTailNote } from '../edges/outro'
import { fitsAnswer } from '../outline'
import type { Row } from '../rows'
import { isRuleLine } from '../rule-line'

/** A question that rows below it may answer. */
export type OpenPair = {
  asker: string | null
  answered: boolean
  /** The next row with a mark below the question answers it: what stands between does not part them. */
  awaited: boolean
  answerStyle: Row['style'] | null
  /** The row that asks, and its place among the pieces. */
  head: Row
  from: number
}

/** The text in which a row stands. */
export type AroundRow = {
  rows: readonly Row[]
  marks: Marks
  /** The level of headings that ask, where most questions are headings. */
  rank: number | null
  lastHead: number
}

/** What becomes of a row below a question: part of the answer, its end, a thing beside or above the pair, or nothing. */
export type Fate = 'answer' | 'close' | 'beside' | 'above' | 'skip'

export function fateOf(row: Row, pair: OpenPair, { rows, marks, rank, lastHead }: AroundRow): Fate {
  // Nothing looks ahead from these: a thousand rules in a row would each pass all the others.
  if (row.block.type === 'divider') return pair.answered ? 'close' : 'skip'
  if (pair.answered && isRuleLine(row)) return 'close'
  if (pair.head.quoted && !row.quoted) return 'close'
  const waits = pair.awaited && !pair.answered
  if (row.style === 'atom') {
    if (waits) return 'beside'
    if (row.block.type === 'pullQuote' || !fitsAnswer(row.block)) return pair.answered ? 'beside' : 'close'
    return 'answer'
  }
  const isTail = row.index > lastHead
  const next = nextLine(rows, row.index)
  const beforeHead = next !== null && (marks.heads.has(next.index) || marks.labels.has(next.index))
  if (row.block.type === 'heading') {
    if (waits) return 'above'
    // A deeper heading is part of the answer; one of the questions' rank or higher is a section's.
    const isDeeper = rank !== null && row.block.level > rank
    return isDeeper && !isClosingHeading(row.text) && !beforeHead ? 'answer' : 'close'
  }
  if (creditOfLine(row.text) !== null)
    return isTail && (next === null || isOutro(next, pair.answerStyle)) ? 'close' : 'beside'
  if (!pair.answered) {
    if (isEditorsNote(row.text) && (beforeHead || (isTail && isTailNote(rows, row)))) return 'close'
    // Between a question and its labelled answer stands a caption or an aside.
    return marks.bothMarked && next !== null && marks.answers.has(next.index) ? 'beside' : 'answer'
  }
  if (isTail ? endsText(row, rows, pair) : beforeHead && leadsOver(row)) return 'close'
  const isLast = beforeHead || isTail
  const signsOff = row.words <= 12 && isSignOff(row.text) && !marks.answers.has(row.index)
  return (beforeHead && isBridge(row.text)) || (isLast && signsOff) ? 'close' : 'answer'
}

/** Whether a marked answer follows on a question, with nothing but headings, pictures and an aside between them. */
export function isAwaited(head: Row, rows: readonly Row[], marks: Marks): boolean {
  if (!marks.bothMarked) return false
  let asides = 0
  for (let i = head.index + 1; asides <= 1; i += 1) {
    const row = rows[i]
    if (!row || marks.heads.has(i) || marks.answers.has(i)) return marks.answers.has(i)
    const isBetween = row.style === 'atom' || row.block.type === 'heading'
    if (!isBetween && !marks.labels.has(i) && !marks.continues.has(i)) asides += 1
  }
  return false
}

/** Below the last question: a note, the name of a section, or what a post ends with. */
function endsText(row: Row, rows: readonly Row[], pair: OpenPair): boolean {
  return (
    (isEditorsNote(row.text) && isTailNote(rows, row)) ||
    (row.style === 'bold' && row.words <= 4 && isClosingHeading(row.text)) ||
    isOutro(row, pair.answerStyle)
  )
}

/** Right above the next question: a note, or the name of a section. */
function leadsOver(row: Row): boolean {
  const isSectionName = (row.style === 'bold' || row.style === 'capitals') && row.words <= 6 && !row.asks
  return isEditorsNote(row.text) || isSectionName
}

function nextLine(rows: readonly Row[], index: number): Row | null {
  for (let i = index + 1; i < rows.length; i += 1) {
    const row = rows[i]
    if (row && row.block.type !== 'figure' && row.block.type !== 'divider') return row
  }
  return null
}

/** The deepest level of headings that ask, or null where fewer than half of the questions are headings. */
export function rankOfQuestions(rows: readonly Row[], heads: readonly number[]): number | null {
  const levels = heads
    .map((index) => rows[index]?.block)
    .flatMap((block) => (block?.type === 'heading' ? [block.level] : []))
  return levels.length >= heads.length * 0.5 && levels.length > 0 ? Math.max(...levels) : null
}
