import { blockText } from './block-text'
import { isPutAsQuestion } from './phrases/asking'
import { isPutWithoutMark } from './phrases/unsigned'
import type { Row } from './rows'

/** Fewer lines without a mark are no habit. */
const FEWEST_PUT = 4
/** Of the short lines without a sign: the others are names, captions, answers of a word. */
const LEAST_PUT = 0.75
const LONGEST = 25

/**
 * Rows of a text whose writer leaves out every question mark («How many brushes do you own»): its lines that are put as
 * questions are read as if they had theirs. One mark behind any line says that the writer knows them.
 */
export function withUnmarkedQuestions(rows: Row[]): Row[] {
  const put = rows.filter((row) => isUnsigned(row) && isPut(row.text) && isAnswered(rows, row))
  const [first, last] = [put[0]?.index ?? 0, put.at(-1)?.index ?? 0]
  const unsigned = rows.slice(first, last + 1).filter(isUnsigned)
  const isHabit = put.length >= FEWEST_PUT && put.length >= unsigned.length * LEAST_PUT
  if (!isHabit || rows.some((row) => row.asks)) return rows
  const asking = new Set(put.map((row) => row.index))
  return rows.map((row) => (asking.has(row.index) ? { ...row, asks: true, text: `${row.text}?` } : row))
}

function isUnsigned(row: Row): boolean {
  return row.style !== 'atom' && row.words >= 3 && row.words <= LONGEST && /[\p{L}\p{N})]$/u.test(row.text)
}

function isPut(text: string): boolean {
  return isPutAsQuestion(text) || isPutWithoutMark(text)
}

function isAnswered(rows: readonly Row[], row: Row): boolean {
  const below = rows[row.index + 1]
  return below !== undefined && !(isUnsigned(below) && isPut(below.text))
}

/** What the rows say that are read with a mark which their writer left out. */
export function unmarkedQuestions(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    rows.filter((row) => row.text === `${blockText(row.block)}?`).map((row) => blockText(row.block)),
  )
}
