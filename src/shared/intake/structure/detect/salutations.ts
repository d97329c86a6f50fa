import type { Row } from '../rows'
import { foldWords } from '../runs'
import { head, type Marks, noMarks } from './marks'

const FEWEST_LETTERS = 2
/** «Dear Ada,», «Liebe Ada:»: how a letter begins, and whom it greets. */
const salutation =
  /^["“]?(?:dear|dearest|hi|hello|liebe[rs]?|hallo|ch[eè]re?|querid[oa]|estimad[oa]|car[oa]|gentile|beste|kära?)\s+([\p{L}\p{N}.'’& -]{2,48}?)\s*(?:[,:!–—]|$)/iu

type Greeting = { at: number; name: string }

/** Who signed a letter, behind its last question: «… stop it? -- Dave in Denver». */
const signature = /[?？.!][^?？]{0,120}?\s[–—-]{1,2}\s*(\p{Lu}[\p{L}'’-]+)[^.?!]{0,40}$/u

/** Letters to a column and its answers, each with its salutation: «Dear Ada, … Lost in Lye» / «Dear Lost, …». */
export function detectSalutations(rows: readonly Row[]): Marks | null {
  const greetings = rows.flatMap((row): Greeting[] => {
    const found = row.style === 'atom' ? null : salutation.exec(row.text)
    return found ? [{ at: row.index, name: foldWords(found[1] ?? '').join(' ') }] : []
  })
  const writer = greetings[0]?.name
  const letters = greetings.filter(({ name }) => name === writer)
  if (letters.length < FEWEST_LETTERS || greetings.length !== letters.length * 2)
    return onlyAnswersGreet(rows, greetings)
  const marks = noMarks('salutations', null)
  marks.bothMarked = true
  for (const [index, { at }] of letters.entries()) {
    const reply = greetings[index * 2 + 1]
    const letter = rows.slice(at, reply?.at)
    if (!reply || reply.name === writer || letter.some((row) => row.style === 'atom')) return null
    if (!letter.some((row) => /[?？]/.test(row.text))) return null
    const [first, ...more] = letter
    const answer = rows[reply.at]
    if (!first || !answer) return null
    marks.heads.set(at, head(first.runs))
    for (const row of more) marks.continues.add(row.index)
    marks.answers.set(reply.at, { speaker: null, runs: answer.runs })
  }
  return marks
}

/** Letters that only their answers greet: «… Why? -- Dave in Denver» / «Dear Dave, …». */
function onlyAnswersGreet(rows: readonly Row[], greetings: readonly Greeting[]): Marks | null {
  const marks = noMarks('salutations', null)
  marks.bothMarked = true
  for (const { at, name } of greetings) {
    const letter = rows[at - 1]
    const answer = rows[at]
    const signed = letter && /[?？]/.test(letter.text) ? signature.exec(letter.text)?.[1] : undefined
    if (!letter || !answer || signed === undefined || foldWords(signed)[0] !== name.split(' ')[0]) return null
    marks.heads.set(letter.index, head(letter.runs))
    marks.answers.set(at, { speaker: null, runs: answer.runs })
  }
  return marks.heads.size > 0 ? marks : null
}
