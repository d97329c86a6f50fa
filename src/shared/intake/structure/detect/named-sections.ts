import type { NameBook } from '../people/names'
import type { Row } from '../rows'
import type { Marks } from './marks'

const FEWEST_NAMED = 2
const HEADING = /^h\d$/

/**
 * Several people are asked in turn, each below a heading that is their name: it says who answers down to the next
 * heading that asks nothing.
 */
export function addNamedSections(rows: readonly Row[], marks: Marks, names: NameBook): void {
  const answers: { row: Row; speaker: string }[] = []
  let named: string | null = null
  for (const row of rows) {
    const isFirst = marks.heads.has(row.index - 1) || marks.continues.has(row.index - 1)
    const isAnswer = isFirst && !marks.heads.has(row.index) && !marks.continues.has(row.index)
    if (isAnswer && named !== null) answers.push({ row, speaker: named })
    if (HEADING.test(row.style) && !marks.heads.has(row.index)) named = personIn(row, names)
  }
  if (new Set(answers.map(({ speaker }) => speaker)).size < FEWEST_NAMED) return
  for (const { row, speaker } of answers)
    if (!marks.answers.has(row.index)) marks.answers.set(row.index, { speaker, runs: row.runs })
}

function personIn(heading: Row, names: NameBook): string | null {
  const name = names.resolve(heading.text.trim())
  return names.isPerson(name) ? name : null
}
