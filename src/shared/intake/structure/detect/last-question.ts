import { isPersonalQuestion } from '../phrases/personal'
import { saysI, speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { head, type Marks } from './marks'

const FEWEST_COUNTED = 3
const LONGEST_QUESTION = 40

/** Below counted questions, one more that nobody counted: «4. … / And what do you never leave at home?» */
export function addLastQuestion(rows: readonly Row[], marks: Marks): void {
  if (marks.heads.size < FEWEST_COUNTED) return
  const last = Math.max(...marks.heads.keys())
  for (const row of rows.slice(last + 2)) {
    const next = rows[row.index + 1]
    const before = rows[row.index - 1]
    if (row.style !== 'plain' || row.parts > 1 || !row.asks || row.words > LONGEST_QUESTION) continue
    if (!next || next.asks || before?.asks || saysI(row.text) || !asksOnce(row.text)) continue
    const put = isPersonalQuestion(row.text) || speaksToYou(row.text)
    if (put && next.style !== 'atom') marks.heads.set(row.index, head(row.runs))
  }
}

/** One sentence, and it asks. */
function asksOnce(text: string): boolean {
  return (text.match(/[^.!?…]+[.!?…]*/gu) ?? []).filter((part) => /\p{L}/u.test(part)).length === 1
}
