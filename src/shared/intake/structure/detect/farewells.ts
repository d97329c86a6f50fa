import { bidsFarewell } from '../farewell'
import { isUnfinished } from '../phrases/asking'
import type { Row } from '../rows'
import { countWords, runsText } from '../runs'
import { turnAsks } from '../talk/roles'
import type { Marks } from './marks'

const LONGEST_REMARK = 12

/**
 * Leaves what whoever asks says last, and nobody answers, out of the pairs, whatever the page prints below it: «Any
 * time!», or a longer goodbye. Thanks that are returned are an exchange like others.
 */
export function withoutFarewell(rows: readonly Row[], marks: Marks): Marks {
  const last = Math.max(...marks.heads.keys())
  const head = marks.heads.get(last)
  if (!marks.bothMarked || !head || head.rest || marks.heads.size < 2) return marks
  if (last < Math.max(...marks.answers.keys()) || last + 1 >= rows.length) return marks
  const said = runsText(head.question).trim()
  if (turnAsks(said) || isUnfinished(said)) return marks
  if (countWords(said) > LONGEST_REMARK && !bidsFarewell(said) && !othersAreAnswered(marks, last))
    return marks
  const heads = new Map(marks.heads)
  const labels = new Set(marks.labels)
  heads.delete(last)
  const alone = labels.delete(last - 1)
  return { ...marks, heads, labels, ends: new Set([alone ? last - 1 : last]) }
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
