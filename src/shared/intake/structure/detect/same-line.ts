import { leadingNumber } from '../labels/leading-number'
import { opensLikeQuestion } from '../phrases/asking'
import { speaksToYou } from '../phrases/voices'
import { type Row, startsAsking } from '../rows'
import { countWords, runsText } from '../runs'
import { head, type Marks } from './marks'
import { splitAfterQuestion } from './split-question'

const LONGEST_QUESTION = 45
/** Whoever answers says so too, and goes on: «Have you ever seen a man cry? I have.» */
const wondering = /^(?:have you ever|did you know|can you imagine|would you believe|what if|you know what)\b/i

/**
 * Among questions that stand alone above one paragraph each, a line that asks and answers itself: its writer forgot the
 * line's end. Between two such pairs nothing else can stand, unless answers go on for several paragraphs.
 */
export function addSameLine(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  if (heads.length < 2) return
  const found = new Map<number, ReturnType<typeof askedAndAnswered>>()
  for (const index of [...heads.slice(1), rows.length]) {
    const split = askedAndAnswered(rows[index - 1], marks)
    if (split !== null) found.set(index - 1, split)
  }
  const answers = heads.slice(0, -1).map((from, i) => {
    const to = heads[i + 1] ?? rows.length
    return to - from - 1 - (found.has(to - 1) ? 1 : 0)
  })
  if (answers.filter((count) => count === 1).length < answers.length * 0.75) return
  for (const [index, split] of found)
    if (split) marks.heads.set(index, head(split.question, null, split.rest))
}

function askedAndAnswered(
  row: Row | undefined,
  marks: Marks,
): { question: Row['runs']; rest: Row['runs'] } | null {
  if (row?.style !== 'plain' || row.asks || marks.heads.has(row.index - 1)) return null
  if (!startsAsking(row.text) || wondering.test(row.text) || leadingNumber(row.text)) return null
  const split = splitAfterQuestion(row.runs)
  const question = split ? runsText(split.question) : ''
  const asked = speaksToYou(question) && opensLikeQuestion(question)
  return asked && countWords(question) <= LONGEST_QUESTION ? split : null
}
