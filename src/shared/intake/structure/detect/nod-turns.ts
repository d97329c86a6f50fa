import { isNod } from '../nods'
import type { Row } from '../rows'
import { runsText } from '../runs'
import type { Marks } from './marks'

/** «Okay.», said by whoever asks between two turns of somebody else: heard in what is told, and nobody is asked by it. */
export function withoutNods(rows: readonly Row[], marks: Marks): Marks {
  if (marks.way !== 'speakers' && marks.way !== 'letters') return marks
  const turns = [...marks.heads.keys(), ...marks.answers.keys()].sort((a, b) => a - b)
  const heads = new Map(marks.heads)
  const answers = new Map(marks.answers)
  for (const [at, row] of turns.entries()) {
    const mark = marks.heads.get(row)
    const before = turns[at - 1]
    const after = turns[at + 1]
    if (!mark || mark.rest || before === undefined || after === undefined) continue
    if (!marks.answers.has(before) || !marks.answers.has(after) || !isNod(runsText(mark.question))) continue
    if (!rows.slice(row + 1, after).every((between) => marks.labels.has(between.index))) continue
    heads.delete(row)
    answers.set(row, { speaker: mark.asker, runs: mark.question })
  }
  return heads.size === marks.heads.size ? marks : { ...marks, heads, answers }
}
