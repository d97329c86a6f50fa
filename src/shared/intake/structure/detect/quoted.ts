import type { Row } from '../rows'
import { head, type Marks, noMarks } from './marks'

const FEWEST_ANSWERS = 3
const NEARLY_ALL = 0.9

/**
 * «How do you dry it? / “On the shelf.” / Does it hold? / “For a year.”»: papers of the Romance languages print what is
 * answered in quotation marks. A line that asks, without any, above a paragraph that begins with them is asked, whatever
 * its words; so that no story is taken for a talk, hardly a quotation may stand anywhere else.
 */
export function detectQuoted(rows: readonly Row[]): Marks | null {
  const asks = (row: Row | undefined) =>
    row !== undefined && row.style === 'plain' && row.asks && !beginsQuotation(row)
  const heads = rows.filter((row) => asks(row) && beginsQuotation(rows[row.index + 1]))
  if (heads.length < FEWEST_ANSWERS) return null
  const first = heads[0]?.index ?? 0
  const quoted = rows.filter((row) => row.index > first && beginsQuotation(row))
  const answering = quoted.filter((row) => {
    const above = rows[row.index - 1]
    return asks(above) || beginsQuotation(above)
  })
  if (answering.length < quoted.length * NEARLY_ALL) return null
  const marks = noMarks('plain', 'plain')
  for (const row of heads) marks.heads.set(row.index, head(row.runs))
  return marks
}

function beginsQuotation(row: Row | undefined): boolean {
  return row !== undefined && row.style === 'plain' && /^["“„«]/.test(row.text)
}
