import type { NameBook } from '../people/names'
import type { Row } from '../rows'
import type { Marks } from './marks'

const FEWEST_NAMED = 2

/**
 * Several people are asked in turn, each below a heading that is their name: it says who answers down to the next
 * heading that asks nothing.
 */
export function addNamedSections(rows: readonly Row[], marks: Marks, names: NameBook): void {
  const answers = rows.flatMap((row) => {
    const isFirst = marks.heads.has(row.index - 1) || marks.continues.has(row.index - 1)
    const isAnswer = isFirst && !marks.heads.has(row.index) && !marks.continues.has(row.index)
    const speaker = isAnswer ? namedAbove(rows, row.index, marks, names) : null
    return speaker === null ? [] : [{ row, speaker }]
  })
  if (new Set(answers.map(({ speaker }) => speaker)).size < FEWEST_NAMED) return
  for (const { row, speaker } of answers)
    if (!marks.answers.has(row.index)) marks.answers.set(row.index, { speaker, runs: row.runs })
}

function namedAbove(rows: readonly Row[], index: number, marks: Marks, names: NameBook): string | null {
  const heading = rows.findLast(
    (row) => row.index < index && /^h\d$/.test(row.style) && !marks.heads.has(row.index),
  )
  const name = heading ? names.resolve(heading.text.trim()) : ''
  return names.isPerson(name) ? name : null
}
