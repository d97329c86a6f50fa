import { isHeadingOfInterview } from '../cues'
import { headingRank, type Row } from '../rows'
import type { Candidate } from './styled-candidates'

const FEWEST_SECTIONS = 3
const FEWEST_ASKED_BELOW = 2

/** Beside questions of another look, headings may part a text and not ask, though some of them are put as questions. */
export function withoutSectionHeadings(
  rows: readonly Row[],
  found: readonly Candidate[],
): readonly Candidate[] {
  const headings = found.filter(({ row }) => headingRank(row) !== null)
  if (headings.length === 0 || headings.length === found.length) return found
  const stating = headings.filter((item) => !item.asks).length
  // Those that mostly ask nothing are sections', and so is one among them that asks.
  if (stating >= FEWEST_SECTIONS && stating > headings.length / 2)
    return found.filter(({ row }) => headingRank(row) === null)
  const rank = rankOfInterview(rows, found)
  return rank === null ? found : found.filter(({ row }) => (headingRank(row) ?? rank + 1) > rank)
}

/** The rank of a heading that says that the interview is below it, where questions that are no headings stand there. */
function rankOfInterview(rows: readonly Row[], found: readonly Candidate[]): number | null {
  const asked = new Set(
    found.filter((item) => item.asks && headingRank(item.row) === null).map((item) => item.row),
  )
  let rank: number | null = null
  let below = 0
  for (const row of rows) {
    const own = headingRank(row)
    if (own !== null && own <= (rank ?? own)) {
      rank = isHeadingOfInterview(row.text) ? own : null
      below = 0
    } else if (rank !== null && asked.has(row)) below += 1
    if (below >= FEWEST_ASKED_BELOW) return rank
  }
  return null
}
