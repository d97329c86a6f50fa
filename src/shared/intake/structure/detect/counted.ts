import type { Run } from '../../blocks'
import { leadingNumber } from '../labels/leading-number'
import { leadingSign } from '../labels/leading-sign'
import { isPrompt } from '../phrases/prompts'
import { saysI } from '../phrases/voices'
import { type Row, startsAsking } from '../rows'
import { countWords, runsText, sliceRuns, trimRuns } from '../runs'
import { addLastQuestion } from './last-question'
import { head, type Marks, noMarks } from './marks'
import { repliesTo } from './remarks'
import { splitAfterPrompt, splitAfterQuestion } from './split-question'
import { joinToldThenAsked } from './told-then-asked'

const line = (row: Row | undefined): row is Row => row !== undefined && row.style !== 'atom'

/** Lines counted from one: «1. What is …? / 2) Tell us … / 3 :: Describe …», answered below or on the same line. */
export function detectNumbered(rows: readonly Row[]): Marks | null {
  const sequence: { row: Row; length: number }[] = []
  let expected = 1
  const stuck = countsOnlyOnes(rows)
  for (const row of rows) {
    if (!line(row)) continue
    const number = leadingNumber(row.text)
    if (stuck && number) {
      sequence.push({ row, length: number.length })
      continue
    }
    if (!number || (number.value !== expected && !(sequence.length > 0 && number.value === expected + 1)))
      continue
    if (sequence.length === 0 && number.value !== 1) continue
    sequence.push({ row, length: number.length })
    expected = number.value + 1
  }
  if (sequence.length < 2) return null
  const marks = noMarks('numbered', null)
  const numbered = new Set(sequence.map(({ row }) => row.index))
  const isAnsweredBelow = (row: Row) => line(rows[row.index + 1]) && !numbered.has(row.index + 1)
  const below = sequence.filter(({ row }) => row.asks && isAnsweredBelow(row)).length > sequence.length / 2
  let asking = 0
  for (const { row } of sequence) {
    const split = row.asks ? null : splitAfterQuestion(row.runs)
    const isAskedToItsEnd = () => hasOwnLook(row, rows) || (below && split !== null && isRemark(split.rest))
    const inline = split && isAnsweredBelow(row) && isAskedToItsEnd() ? null : split
    const begins = split !== null && startsAsking(row.text)
    if (
      row.asks ||
      row.prompts ||
      begins ||
      endsPrompting(row.text) ||
      /^\s*\S+\s+(?:tell|describe|explain|name|share)\b/i.test(row.text)
    )
      asking += 1
    const own =
      inline && begins ? inline : answersItself(row, rows, numbered) ? splitAfterPrompt(row.runs) : null
    marks.heads.set(row.index, own ? head(own.question, null, own.rest) : head(row.runs))
  }
  if (asking < sequence.length * 0.6) return null
  addLastQuestion(rows, marks)
  joinToldThenAsked(rows, marks)
  return marks
}

/** A heading, or a bold line above one that is not: «### 3. Do you boil at night? If so, please tell us why.» */
function hasOwnLook({ style, index }: Row, rows: readonly Row[]): boolean {
  return style !== 'plain' && style !== 'item' && rows[index + 1]?.style !== style
}

const MOST_WORDS_OF_REMARK = 8

/** «3. Your favourite soap? – only one allowed!»: the asker's, where the others are answered on the next line. */
function isRemark(rest: Run[]): boolean {
  const text = runsText(rest)
  return countWords(text) <= MOST_WORDS_OF_REMARK && !saysI(text) && !repliesTo(text)
}

/** «1. Why soap? … 1. Who taught you?»: each number is the first of a list of its own, as copied pages print them. */
function countsOnlyOnes(rows: readonly Row[]): boolean {
  const numbers = rows.flatMap((row) => (line(row) ? [leadingNumber(row.text)?.value ?? []] : [])).flat()
  return numbers.length >= 2 && numbers.every((value) => value === 1)
}

/** «You opened with one chair. Tell us about that year …»: what is said last asks. */
function endsPrompting(text: string): boolean {
  return isPrompt(
    (text.match(/[^.!?…]+[.!?…]*/gu) ?? [])
      .map((part) => part.trim())
      .filter(Boolean)
      .at(-1) ?? '',
  )
}

/** Nothing stands between a counted line and the next, so that its answer is on it. */
function answersItself(row: Row, rows: readonly Row[], counted: ReadonlySet<number>): boolean {
  return !row.asks && (counted.has(row.index + 1) || rows[row.index + 1] === undefined)
}

/** Questions that begin with a sign of their own: «* Why polish?», «> Who taught you?», «★ Your first bottle?» */
export function detectSigned(rows: readonly Row[]): Marks | null {
  const bySign = new Map<string, { row: Row; length: number }[]>()
  for (const row of rows) {
    const found = line(row) ? leadingSign(row.text) : null
    if (!found) continue
    const signed = bySign.get(found.sign) ?? []
    signed.push({ row, length: found.length })
    bySign.set(found.sign, signed)
  }
  for (const signed of bySign.values()) {
    const asking = signed.filter(({ row }) => row.asks || row.prompts)
    if (signed.length < 2 || asking.length < signed.length * 0.7) continue
    const marks = noMarks('numbered', null)
    for (const { row, length } of signed) {
      const lead = runsText(row.runs).length - runsText(row.runs).trimStart().length
      marks.heads.set(row.index, head(trimRuns(sliceRuns(row.runs, lead + length))))
    }
    return marks
  }
  return null
}
