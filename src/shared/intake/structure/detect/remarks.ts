import { endsAsking, forgetsMark, isUnfinished } from '../phrases/asking'
import { saysI, speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { head, type Marks } from './marks'

const remark =
  /^(?:right|so|wow|interesting|oh|ok(?:ay)?|that['’]s|that (?:must|sounds)|congratulations|i (?:love|heard|read|saw|imagine|guess|see)|it (?:sounds|seems|must)|sounds like|you(?:['’](?:ve|re))?|your|and you)\b/i
/** Says I and still asks: «I saw a bride with yours.» */
const noticing = /^i (?:love|loved|heard|read|saw|noticed) /i
const replies =
  /^["“]?(?:oui|non|si|sì|sí|ja|nein|nee|sim|não|exact(?:ement)?|genau|stimmt|claro|certo|esatto|klopt|bien sûr|natürlich|да|нет|yes|yeah|yep|no|nope|exactly|absolutely|definitely|totally|of course|indeed|thank|thanks|true|right|correct|sure|i know|i do|i did|i am|not (?:really|at all)|it (?:is|was|does|did)|that['’]s right|we (?:are|do|did)|oh)(?!\p{L})/iu

/** «Yeah, exactly.»: says that somebody said something right before. */
export function repliesTo(text: string): boolean {
  return replies.test(text.trim())
}

/** A remark that is plainly replied to, among questions: «Manicures matter more there!» «Yes, but …» */
export function addRemarks(rows: readonly Row[], marks: Marks): void {
  if (marks.heads.size < 2) return
  const first = Math.min(...marks.heads.keys())
  const byLines = [...marks.heads.keys()].every((index) => (rows[index]?.parts ?? 1) > 1)
  for (const row of rows) {
    const next = rows[row.index + 1]
    if (row.index <= first || !next || row.style !== 'plain' || row.asks || row.words > 35) continue
    if (row.parts > 1 && !byLines) continue
    // Left open, and to somebody: «Few people know that you began by accident …» «Yes, …»
    const leftOpen = isUnfinished(row.text) && speaksToYou(row.text)
    if (marks.heads.size < 3 && !leftOpen) continue
    if (marks.heads.has(row.index) || marks.heads.has(row.index - 1) || marks.heads.has(row.index + 1))
      continue
    if (
      repliesTo(next.text) &&
      next.style === 'plain' &&
      (noticing.test(row.text)
        ? speaksToYou(row.text)
        : (leftOpen || remark.test(row.text)) && !saysI(row.text.slice(0, 60)))
    ) {
      marks.heads.set(row.index, head(row.runs))
    }
  }
}

const FEWEST_DRESSED = 3
const LONGEST_UNDRESSED = 35
const START_OF_REPLY = 80

/**
 * Among questions that all look alike, a paragraph that only asks somebody, and to which the paragraph below says yes or
 * no and I: its writer forgot the look. «And the ferry? Do you take it?» «No, I row.»
 */
export function addForgottenLooks(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  if (heads.length < FEWEST_DRESSED) return
  const isTaken = (index: number) => marks.heads.has(index) || marks.continues.has(index)
  for (const row of rows.slice((heads[0] ?? 0) + 2, heads.at(-1))) {
    const next = rows[row.index + 1]
    if (row.style !== 'plain' || row.parts > 1 || row.words > LONGEST_UNDRESSED || next?.style !== 'plain')
      continue
    if (isTaken(row.index - 1) || isTaken(row.index) || isTaken(next.index)) continue
    const isAsked = endsAsking(row.text) && speaksToYou(row.text) && !saysI(row.text)
    if (isAsked && repliesTo(next.text) && saysI(next.text.slice(0, START_OF_REPLY)))
      marks.heads.set(row.index, head(row.runs))
  }
}

/** «You seem to have made peace with lye.»: said to somebody, and of nobody else. */
function tellsOfYou(text: string): boolean {
  return /^(?:so |and |but )?you(?:['’](?:ve|re|d))?\s/i.test(text) && /[.!…]$/.test(text) && !saysI(text)
}

const LONGEST_FORGOTTEN = 30

/** Among three or more, a paragraph that is one question put to somebody, and only forgets its mark. */
function addForgottenAmong(rows: readonly Row[], heads: readonly number[], marks: Marks): void {
  if (heads.length < 3) return
  const [first, last] = [heads[0] ?? 0, heads.at(-1) ?? 0]
  for (const row of rows.slice(first + 2, last - 1)) {
    const around = [rows[row.index - 1], rows[row.index + 1]]
    if (row.style !== 'plain' || row.parts > 1 || row.asks || row.words > LONGEST_FORGOTTEN) continue
    if (around.some((one) => one?.style !== 'plain' || marks.heads.has(one.index))) continue
    if (asksWithAFullStop(row.text)) marks.heads.set(row.index, head(row.runs))
  }
}

/** «How did you meet.», and not «What you see is what you get.» */
function asksWithAFullStop(text: string): boolean {
  return !saysI(text) && forgetsMark(text)
}

/** Between answers of one paragraph each, one whose asker forgot the mark: «What’s the worst you ever wore. (Honestly!)» */
export function addForgottenMarks(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  addForgottenAmong(rows, heads, marks)
  const gaps = heads.slice(1).map((index, i) => index - (heads[i] ?? index))
  if (heads.length < 3 || gaps.filter((gap) => gap === 2 || gap === 4).length < gaps.length * 0.75) return
  for (const [i, index] of heads.entries()) {
    const row = rows[index + 2]
    if (!row || heads[i + 1] !== index + 4 || row.style !== 'plain' || row.asks || row.words > 30) continue
    if (!forgetsMark(row.text) && !tellsOfYou(row.text)) continue
    marks.heads.set(row.index, head(row.runs))
  }
}
