import { endsAsking } from '../phrases/asking'
import type { Row } from '../rows'
import type { Marks } from './marks'

const LONGEST_ASKED = 25

/**
 * «4. Tell us about the winter market.» and right below «What was it like?»: a question that its first line only leads up
 * to goes on where the next line asks. An answer stands below both, so that what asks is not the answer itself.
 */
export function joinToldThenAsked(rows: readonly Row[], marks: Marks): void {
  for (const [index, mark] of marks.heads) {
    const row = rows[index]
    const asked = rows[index + 1]
    const answer = rows[index + 2]
    if (!row || !asked || !answer || mark.rest || marks.heads.has(index + 1) || marks.heads.has(index + 2))
      continue
    if (endsAsking(row.text) || !row.prompts || !/[.!…]$/.test(row.text)) continue
    if (asked.style !== 'plain' || !asked.asks || asked.words > LONGEST_ASKED || answer.asks) continue
    marks.continues.add(asked.index)
  }
}
