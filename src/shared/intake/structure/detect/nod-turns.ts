import { onlyThanks } from '../people/guests'
import { isRemark } from '../phrases/remarks'
import { soundsSpoken } from '../phrases/spoken'
import type { Row } from '../rows'
import { runsText } from '../runs'
import { isNod } from '../talk/nods'
import { turnAsks } from '../talk/roles'
import type { Marks } from './marks'

/** «Okay.», said by whoever asks between two turns of somebody else: heard in what is told, and nobody is asked by it. */
export function withoutNods(rows: readonly Row[], marks: Marks): Marks {
  if (marks.way !== 'speakers' && marks.way !== 'letters') return marks
  const turns = [...marks.heads.keys(), ...marks.answers.keys()].sort((a, b) => a - b)
  const heads = new Map(marks.heads)
  const answers = new Map(marks.answers)
  const spoken =
    marks.way === 'speakers' &&
    soundsSpoken(turns.map((row, at) => saidFrom(rows, marks, row, turns[at + 1])))
  for (const [at, row] of turns.entries()) {
    const mark = marks.heads.get(row)
    const before = turns[at - 1]
    const after = turns[at + 1]
    if (!mark || mark.rest || before === undefined || after === undefined) continue
    if (!marks.answers.has(after)) continue
    const between = rows.slice(row + 1, after).filter((one) => !marks.labels.has(one.index))
    const said = saidFrom(rows, marks, row, after)
    const nods = isNod(said) && between.length === 0
    // A second host's nod stands between a question and its answer.
    if (!marks.answers.has(before) && !(nods && mark.asker !== marks.heads.get(before)?.asker)) continue
    if (
      !nods &&
      !isNodded(rows, marks, said, after) &&
      !(spoken && !turnAsks(said) && isRemark(said, undefined))
    )
      continue
    heads.delete(row)
    answers.set(row, { speaker: mark.asker, runs: mark.question })
  }
  if (heads.size === marks.heads.size) return marks
  const continues = new Set([...marks.continues].filter((row) => heads.has(headAbove(marks, row))))
  return { ...marks, heads, answers, continues }
}

/** A turn's words in all its paragraphs. */
function saidFrom(rows: readonly Row[], marks: Marks, row: number, end = rows.length): string {
  const runs = marks.heads.get(row)?.question ?? marks.answers.get(row)?.runs ?? []
  const below = rows.slice(row + 1, end).filter((one) => !marks.labels.has(one.index))
  return [runsText(runs), ...below.map((one) => one.text)].join(' ')
}

/** «Nobody would climb that for a loaf.» «No.»: a remark that is answered by a nod, and by nothing else. */
function isNodded(rows: readonly Row[], marks: Marks, said: string, after: number): boolean {
  const answer = marks.answers.get(after)
  const next = rows[after + 1]
  const ends = next === undefined || marks.heads.has(after + 1) || marks.labels.has(after + 1)
  const nod = answer && ends && (isNod(runsText(answer.runs)) || onlyThanks(runsText(answer.runs)))
  return nod === true && !turnAsks(said)
}

function headAbove(marks: Marks, row: number): number {
  let at = row
  while (at >= 0 && !marks.heads.has(at) && !marks.answers.has(at)) at -= 1
  return at
}
