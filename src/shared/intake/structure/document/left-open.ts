import { blockText } from '../block-text'
import type { Way } from '../detect/marks'
import type { OutlineRow } from '../outline'
import { endsAsking } from '../phrases/asking'

/** So many answers make a talk of which the last one can be missing. */
const FEWEST_ANSWERED = 2
const STOP = /[.!。！]["”’»)\]]*\s*$/u

/**
 * Whether a talk breaks off with a question: asked after others that were answered, with nothing below it. A writer
 * has it as a pair whose answer is still to come.
 */
export function awaitsAnswer(
  rows: readonly Pick<OutlineRow, 'role' | 'opens' | 'block'>[],
  way: Way,
): boolean {
  const from = rows.findLastIndex((row) => row.role === 'question' && row.opens)
  const last = rows.slice(from)
  if (from < 0 || last.some((row) => row.role !== 'question')) return false
  const answered = rows.filter((row, at) => row.role === 'answer' && rows[at - 1]?.role === 'question')
  const asked = last.map((row) => blockText(row.block)).join(' ')
  // `Q:` in front of words that break off says that they are asked; a name says that only of a question.
  return answered.length >= FEWEST_ANSWERED && (endsAsking(asked) || (way === 'letters' && !STOP.test(asked)))
}
