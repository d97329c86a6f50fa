import { onlyThanks } from '../people/guests'
import { isRemark } from '../phrases/remarks'
import { soundsSpoken } from '../phrases/spoken'
import type { Row } from '../rows'
import { runsText } from '../runs'
import { isNod } from '../talk/nods'
import { turnAsks } from '../talk/roles'
import type { HeadMark, Marks } from './marks'

/** «Okay.», said by whoever asks between two turns of somebody else: heard in what is told, and nobody is asked by it. */
export function withoutNods(rows: readonly Row[], marks: Marks): Marks {
  if (marks.way !== 'speakers' && marks.way !== 'letters' && marks.way !== 'answerers') return marks
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
    const said = saidFrom(rows, marks, row, after)
    const isLeft = leavesItToAnother(marks, mark, after) && !turnAsks(said)
    if (isLeft && marks.answers.has(before) && turnAsks(saidFrom(rows, marks, after, turns[at + 2]))) {
      heads.delete(row)
      answers.set(row, { speaker: mark.asker, runs: mark.question })
      continue
    }
    if (!marks.answers.has(after)) continue
    const nods = isNod(said) && linesBelow(rows, marks, row, after).length === 0
    if (!isAmidAnswers(marks, before, mark, nods)) continue
    const remarks = spoken && !turnAsks(said) && isRemark(said, undefined)
    if (!nods && !remarks && !isNodded(rows, marks, said, after)) continue
    heads.delete(row)
    answers.set(row, { speaker: mark.asker, runs: mark.question })
  }
  if (heads.size === marks.heads.size) return marks
  const continues = new Set([...marks.continues].filter((row) => heads.has(headAbove(marks, row))))
  return { ...marks, heads, answers, continues }
}

/** What a host remarks right before another asks: nobody takes it up. */
function leavesItToAnother(marks: Marks, mark: HeadMark, after: number): boolean {
  const next = marks.heads.get(after)
  return marks.way === 'speakers' && next !== undefined && next.asker !== mark.asker
}

/** A turn behind an answer; or a nod behind another's question, for a second host's stands between it and its answer. */
function isAmidAnswers(marks: Marks, before: number, mark: HeadMark, nods: boolean): boolean {
  return marks.answers.has(before) || (nods && mark.asker !== marks.heads.get(before)?.asker)
}

/** What stands under a turn's first line, without lines that only say who speaks. */
function linesBelow(rows: readonly Row[], marks: Marks, row: number, end: number): Row[] {
  return rows.slice(row + 1, end).filter((one) => !marks.labels.has(one.index))
}

/** A turn's words in all its paragraphs. */
function saidFrom(rows: readonly Row[], marks: Marks, row: number, end = rows.length): string {
  const runs = marks.heads.get(row)?.question ?? marks.answers.get(row)?.runs ?? []
  const below = linesBelow(rows, marks, row, end)
  return [runsText(runs), ...below.map((one) => one.text)].join(' ')
}

/** «Nobody would climb that for a loaf.» «No.»: a remark that is answered by a nod, and by nothing else. */
function isNodded(rows: readonly Row[], marks: Marks, said: string, after: number): boolean {
  const answer = marks.answers.get(after)
  const next = rows[after + 1]
  const ends =
    next === undefined ||
    marks.heads.has(after + 1) ||
    marks.answers.has(after + 1) ||
    marks.labels.has(after + 1) ||
    /^(?:atom|h\d)$/.test(next.style)
  const nod = answer && ends && (isNod(runsText(answer.runs)) || onlyThanks(runsText(answer.runs)))
  return nod === true && !turnAsks(said)
}

function headAbove(marks: Marks, row: number): number {
  let at = row
  while (at >= 0 && !marks.heads.has(at) && !marks.answers.has(at)) at -= 1
  return at
}
