import { opensLikeQuestion } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import { sentencesOf } from '../phrases/sentences'
import { saysI, speaksOfSelf, speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { head, type Marks } from './marks'

/** Fewer clear questions do not tell that the others are questions as well. */
const FEWEST_CLEAR = 4
const LONGEST = 60

/**
 * Among many clear questions, a paragraph that says something first and then asks: «They closed the pier that year. What
 * does a boiler learn from it?» Whoever answers asks himself so too, and then says I or we.
 */
export function addStatedFirst(rows: readonly Row[], marks: Marks): void {
  if (marks.heads.size < FEWEST_CLEAR) return
  const first = Math.min(...marks.heads.keys())
  for (const row of rows.slice(first + 2)) {
    const [above, below] = [rows[row.index - 1], rows[row.index + 1]]
    if (row.style !== 'plain' || row.parts > 1 || !row.asks || row.words > LONGEST) continue
    if (!above || !below || below.asks || marks.heads.has(row.index)) continue
    if ([above, below].some((one) => marks.heads.has(one.index) || marks.continues.has(one.index))) continue
    if (statesThenAsks(row.text)) marks.heads.set(row.index, head(row.runs))
  }
}

function statesThenAsks(text: string): boolean {
  const all = sentencesOf(text)
  const asked = all.at(-1) ?? ''
  const told = all.slice(0, -1).filter((one) => !/[?？؟]/.test(one))
  if (told.length === 0 || !(opensLikeQuestion(asked) || speaksToYou(asked) || isPrompt(asked))) return false
  if (speaksOfSelf(asked) && !speaksToYou(asked)) return false
  return told.every((one) => !saysI(one) || notices.test(one) || speaksToYou(one))
}

/** Says I as whoever asks does: «I heard that it rained.» */
const notices =
  /^(?:(?:and|but|so|also|like last time),? )?i(?:['’]m| am|['’]ve| have)? (?:also |just |always |really )?(?:hear|read|see|saw|seen|notice|know|knew|think|thought|guess|imagine|believe|understand|gather|love|like|feel|glad|happy|curious|reminded|impressed)/i
