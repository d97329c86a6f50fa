import { bidsFarewell, returnsThanks, saysThanks } from '../farewell'
import { onlyThanks } from '../people/guests'
import { isUnfinished } from '../phrases/asking'
import type { Row } from '../rows'
import { countWords, runsText, trimText } from '../runs'
import { isNod } from '../talk/nods'
import { turnAsks } from '../talk/roles'
import type { HeadMark, Marks } from './marks'

const LONGEST_REMARK = 12

/**
 * Leaves what whoever asks says last, and nobody answers, out of the pairs, whatever the page prints below it: «Any
 * time!», or a longer goodbye; so too, between names, thanks for which nobody says more than «You are welcome.»
 */
export function withoutFarewell(rows: readonly Row[], marks: Marks): Marks {
  const last = Math.max(...marks.heads.keys())
  const head = marks.heads.get(last)
  if (!head || head.rest || marks.heads.size < 2) return marks
  if (bothTakeLeave(rows, marks, head, last)) return withoutLast(marks, last)
  if (!marks.bothMarked) return marks
  if (last < Math.max(...marks.answers.keys()) || last + 1 >= rows.length) return marks
  const said = runsText(head.question).trim()
  if (turnAsks(said) || isUnfinished(said)) return marks
  if (countWords(said) > LONGEST_REMARK && !bidsFarewell(said) && !othersAreAnswered(marks, last))
    return marks
  return withoutLast(marks, last)
}

function withoutLast(marks: Marks, last: number): Marks {
  const heads = new Map(marks.heads)
  const labels = new Set(marks.labels)
  heads.delete(last)
  const alone = labels.delete(last - 1)
  const answers = new Map([...marks.answers].filter(([row]) => row < last))
  return { ...marks, heads, answers, labels, ends: new Set([alone ? last - 1 : last]) }
}

/**
 * «Thank you for the interview!» «You are welcome.», or a blank that was never filled. Where only looks say who asks,
 * that is an exchange like others.
 */
function bothTakeLeave(rows: readonly Row[], marks: Marks, head: HeadMark, last: number): boolean {
  if (marks.way !== 'speakers' && marks.way !== 'letters') return false
  const said = runsText(head.question).trim()
  if (!saysThanks(said) || turnAsks(said) || isUnfinished(said)) return false
  const below = rows.find((row) => row.index > last && !marks.labels.has(row.index))
  if (!below || below.style === 'atom' || marks.continues.has(below.index)) return false
  const answer = trimText(runsText(marks.answers.get(below.index)?.runs ?? below.runs))
  return isNod(answer) || onlyThanks(answer) || returnsThanks(answer) || !/[\p{L}\p{N}]/u.test(answer)
}

const FEWEST_ANSWERED = 3

/** Every question above has an answer that is marked: then what stands below the last turn is no answer to it. */
function othersAreAnswered(marks: Marks, last: number): boolean {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  const answers = [...marks.answers.keys()]
  const answered = heads.slice(0, -1).filter((at, i) => {
    const next = heads[i + 1] ?? last
    return answers.some((index) => index > at && index < next) || marks.heads.get(at)?.rest
  })
  return answered.length >= FEWEST_ANSWERED && answered.length === heads.length - 1
}
