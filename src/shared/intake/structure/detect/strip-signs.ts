import { leadingNumber } from '../labels/leading-number'
import { leadingSign } from '../labels/leading-sign'
import { runsText, sliceRuns, trimRuns } from '../runs'
import type { HeadMark, Marks } from './marks'

/** Takes off questions what only marks them: ornaments, numbers, dashes and quotation marks that nearly all of them have. */
export function withoutSigns(marks: Marks): Marks {
  return withoutQuotes(
    withoutDashes(withoutNumbers(withoutBorne(withoutBorne(marks, ornamentOf), signAheadOf))),
  )
}

const bareNumber = /^\s*(\d{1,2})\s+(?=[\p{Lu}¿«“"])/u

/** «1 Why soap? … 2 Who taught you?»: without a sign behind them, only numbers that count without a gap are numbers. */
function withoutBareNumbers(marks: Marks): Marks {
  const found = [...marks.heads].map(([row, mark]) => ({
    row,
    mark,
    number: bareNumber.exec(runsText(mark.question)),
  }))
  const counted = found.filter(({ number }) => number !== null).sort((a, b) => a.row - b.row)
  if (counted.length < 2 || counted.length < found.length * 0.8) return marks
  if (!counted.every(({ number }, at) => Number(number?.[1]) === at + 1)) return marks
  const heads = new Map(marks.heads)
  for (const { row, mark, number } of counted)
    heads.set(row, { ...mark, question: trimRuns(sliceRuns(mark.question, number?.[0].length ?? 0)) })
  return { ...marks, heads }
}

const spelledNumber = /^\s*question\s*\d{1,3}\s*[:.)\]–—-]/i

/** Takes the numbers off questions that are counted («3. What …»), when most of them are. */
function withoutNumbers(marks: Marks): Marks {
  const questions = [...marks.heads.values()]
  const numbers = questions.map((mark) => leadingNumber(runsText(mark.question)))
  const counted = numbers.filter((number) => number !== null)
  if (counted.length === 0) return withoutBareNumbers(marks)
  // «Question 3:» is no part of a question, however many that follow on one have no number.
  const spelled = questions.filter((mark) => spelledNumber.test(runsText(mark.question)))
  const most = spelled.length === counted.length || counted.length >= questions.length * 0.5
  if (counted.length < 2 || !most) return marks
  const rising = counted.filter((number, i) => i === 0 || number.value > (counted[i - 1]?.value ?? 0))
  const stuck = counted.every((number) => number.value === 1)
  if (rising.length < counted.length * 0.8 && !stuck) return marks
  const heads = new Map<number, HeadMark>()
  let last = 0
  for (const [row, mark] of [...marks.heads].sort(([one], [other]) => one - other)) {
    const text = runsText(mark.question)
    const number = leadingNumber(text) ?? gluedNumber(text, last + 1)
    heads.set(row, number ? { ...mark, question: trimRuns(sliceRuns(mark.question, number.length)) } : mark)
    last = number?.value ?? last
  }
  return { ...marks, heads }
}

/** «1-Ada, how …?» among «2- How …?»: without a blank behind its dash, a number is one only where it is the next. */
function gluedNumber(text: string, next: number): { value: number; length: number } | null {
  const found = /^\s*(\d{1,3})[-–—](?=[\p{Lu}¿¡“"«])/u.exec(text)
  return found && Number(found[1]) === next ? { value: next, length: found[0].length } : null
}

const lastSign = /\s([^\p{L}\p{N}\p{Extended_Pictographic}\s.?？!…"“”'’«»()[\]]{1,3})\s*$/u
const closed = /[?？!.…]["”’»)]*$/u

/** A sign that a question bears, and which letters of its line are left without it. */
type Borne = { sign: string; from: number; to?: number }

/** A drawn line behind the end of a question: «WHY POLISH? //». */
function ornamentOf(text: string): Borne | null {
  const found = lastSign.exec(text)
  const before = text.slice(0, found?.index ?? 0).trimEnd()
  return found?.[1] && closed.test(before) ? { sign: found[1], from: 0, to: before.length } : null
}

/** «★ Why polish?» */
function signAheadOf(text: string): Borne | null {
  const found = leadingSign(text)
  return found && { sign: found.sign, from: found.length }
}

/** Takes a sign off that nearly all questions bear alike. */
function withoutBorne(marks: Marks, signOf: (text: string) => Borne | null): Marks {
  const found = [...marks.heads].map(([row, mark]) => ({ row, mark, borne: signOf(runsText(mark.question)) }))
  const first = found.find(({ borne }) => borne !== null)?.borne?.sign
  const alike = found.filter(({ borne }) => borne?.sign === first)
  if (first === undefined || alike.length < Math.max(2, found.length * 0.8)) return marks
  const heads = new Map<number, HeadMark>()
  for (const { row, mark, borne } of found) {
    const isBorne = borne?.sign === first
    const left = isBorne ? trimRuns(sliceRuns(mark.question, borne.from, borne.to)) : mark.question
    heads.set(row, { ...mark, question: left })
  }
  return { ...marks, heads }
}

const dash = /^\s*(?:[-–—]|—{2,3}|[⸺⸻])\s*(?=[\p{L}\p{N}¿¡“"«])/u

const looseDash = /^\s*[-–—]\s+(?=[\p{L}\p{N}¿¡“"«])/u

/**
 * Takes the dash off questions that each begin with one, as talk does in Romance languages and Russian. Where a look marks
 * the questions, a dash with a blank behind it is a slip before any of them.
 */
function withoutDashes(marks: Marks): Marks {
  const all = [...marks.heads.values()]
  const begins = (mark: HeadMark) => dash.test(runsText(mark.question))
  const nearlyAll = all.filter(begins).length >= Math.max(2, all.length * 0.8)
  if (!nearlyAll && marks.way !== 'styled') return marks
  const sign = nearlyAll ? dash : looseDash
  const length = (mark: HeadMark) => sign.exec(runsText(mark.question))?.[0].length ?? 0
  const heads = new Map<number, HeadMark>()
  for (const [row, mark] of marks.heads)
    heads.set(row, { ...mark, question: trimRuns(sliceRuns(mark.question, length(mark))) })
  return { ...marks, heads }
}

const opening = /^["“„«‘「『]/
const closing = /["”“»’」』]$/

/** Takes quotation marks off questions where nearly all of them stand in some: there they only mark the question. */
function withoutQuotes(marks: Marks): Marks {
  const quoted = (mark: HeadMark) => {
    const text = runsText(mark.question)
    return opening.test(text) && closing.test(text) && !/["“„«「『]/.test(text.slice(1, -1))
  }
  const all = [...marks.heads.values()]
  if (all.filter(quoted).length < Math.max(2, all.length * 0.8)) return marks
  const heads = new Map<number, HeadMark>()
  for (const [row, mark] of marks.heads) {
    heads.set(
      row,
      quoted(mark)
        ? { ...mark, question: trimRuns(sliceRuns(mark.question, 1, runsText(mark.question).length - 1)) }
        : mark,
    )
  }
  return { ...marks, heads }
}
