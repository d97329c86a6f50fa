import { isUnfinished } from '../phrases/asking'
import { speaksToYou } from '../phrases/voices'
import type { Row } from '../rows'
import { head, type Marks } from './marks'

/** Three questions and their answers: fewer alternate by chance. */
const FEWEST_ALTERNATING = 6

/**
 * From the first question to the end, every other line asks or leaves something open to somebody, and one longer
 * paragraph answers it: then these lines are one kind, even those that alone would say too little.
 */
export function addAlternating(rows: readonly Row[], marks: Marks): void {
  if (marks.heads.size === 0) return
  const asked = (row: Row | undefined) =>
    row?.style === 'plain' &&
    row.words <= 45 &&
    (row.asks || (isUnfinished(row.text) && speaksToYou(row.text)))
  const odd = Math.min(...marks.heads.keys()) % 2
  const from = rows.findIndex((row) => row.index % 2 === odd && asked(row))
  const talk = rows.slice(from)
  if (talk.length < FEWEST_ALTERNATING || talk.length % 2 === 1) return
  const regular = talk.every((row, at) =>
    at % 2 === 0
      ? asked(row)
      : row.style === 'plain' && !asked(row) && row.words > (talk[at - 1]?.words ?? 0) * 0.5,
  )
  const answers = talk.filter((_, at) => at % 2 === 1)
  const questions = talk.filter((_, at) => at % 2 === 0)
  if (!regular || median(answers.map((row) => row.words)) < 2 * median(questions.map((row) => row.words)))
    return
  for (const row of questions) marks.heads.set(row.index, head(row.runs))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
