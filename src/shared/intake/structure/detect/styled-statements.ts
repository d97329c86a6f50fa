import {
  isBridge,
  isByline,
  isClosingHeading,
  isEditorsNote,
  isPromotion,
  isSignOff,
  saysInterview,
} from '../cues'
import { creditOfLine } from '../edges/credits'
import { bidsFarewell } from '../farewell'
import { leadingNumber } from '../labels/leading-number'
import { isPutAsQuestion, isUnfinished } from '../phrases/asking'
import { isPersonalQuestion } from '../phrases/personal'
import { greetsByName, greetsGuest, takesTurn } from '../phrases/turns'
import { saysI, speaksToYou, startsImperative } from '../phrases/voices'
import type { Row } from '../rows'
import type { Marks } from './marks'
import { repliesTo } from './remarks'
import type { Candidate } from './styled-candidates'

/** Among so many questions, nearly all that looks like them is the asker's. */
const MANY_ASKING = 8
const NEARLY_ALL = 0.8
const FEWEST_WORDS_SAID = 6
const FEWEST_WORDS_ASKED = 5

/** How the lines of a look ask: how many, which share of them, and whether they are headings, terms, quotations or counted. */
export type Habit = {
  asking: number
  share: number
  headings: boolean
  terms: boolean
  quotes: boolean
  counted: boolean
}

/** A line in the questions' look without a question mark: still the asker's, or emphasis, or a section's name? */
export function saysLikeAsker(text: string, habit: Habit): boolean {
  const { asking, share, headings, terms, quotes, counted } = habit
  if (share < 0.5) return false
  const words = text.split(/\s+/).length
  if (
    isBridge(text) ||
    isByline(text) ||
    isEditorsNote(text) ||
    isSignOff(text) ||
    creditOfLine(text) !== null
  )
    return false
  if (isClosingHeading(text)) return false
  if (counted && leadingNumber(text) !== null) return true
  // Only quotations that ask, or remark among many that do, are taken apart at all.
  if (quotes) return true
  // In an answer, bold words may begin so and name something: «What is left is salt».
  if ((headings || terms) && words >= FEWEST_WORDS_ASKED && isPutAsQuestion(text)) return true
  const spoken = /[.!…:]["”’)]*$/.test(text)
  if (headings) return (words >= 3 && isPersonalQuestion(text)) || favourite.test(text)
  if (/[….]{2}$|…$|__$/.test(text) && words >= 2) return !isPromotion(text)
  const isHabit = asking >= MANY_ASKING && share >= NEARLY_ALL
  if (isHabit && spoken && words >= FEWEST_WORDS_SAID && isNoOnesAdvice(text)) return true
  if (spoken || words >= 9)
    return words >= 3 && (takesTurn(text) || (speaksToYou(text) && share >= 0.7 && !startsImperative(text)))
  return (
    favourite.test(text) || (speaksToYou(text) && words >= 2 && share >= 0.6 && !/\byou\b(?!r)/i.test(text))
  )
}

/** Whoever answers sets his own words in bold to press them on somebody, or to quote them. */
function isNoOnesAdvice(text: string): boolean {
  return !saysI(text) && !startsImperative(text) && !QUOTES.test(text.trim())
}

const favourite =
  /^(?:(?:your |my )?(?:all-time )?(?:favou?rite|best|worst|biggest|last|first|most|guilty|go-to|holy grail|desert island|signature|hidden|secret|dream|current(?:ly)?|ideal|perfect|one|top)\b)|\bor\b.*\b(?:\/|or)\b/i

/** A remark that opens the talk, one answer above the next line of the same look. */
export function remarksBefore(item: Candidate, byIndex: ReadonlyMap<number, Candidate>): boolean {
  return (
    item.whole &&
    byIndex.has(item.row.index + 2) &&
    !byIndex.has(item.row.index + 1) &&
    ((takesTurn(item.text) && /[.…]$/.test(item.text)) || greetsGuest(item.text))
  )
}

const MOST_STATEMENTS = 4

/** Statements right above a question, all in the same look, open it: «You left Paris. / You found a mill. / Why?» */
export function opensQuestion(item: Candidate, byIndex: ReadonlyMap<number, Candidate>): boolean {
  let next: Candidate | undefined = item
  for (let count = 0; count < MOST_STATEMENTS && next && states(next); count += 1) {
    next = byIndex.get(next.row.index + 1)
    if (next?.asks) return next.whole
  }
  return false
}

function states({ row, whole }: Candidate): boolean {
  if (!whole || isBridge(row.text) || isNoise(row)) return false
  return /\s\p{Pd}$/u.test(row.text) ? row.words >= 3 : row.words >= 6 && /[.…!:]["”’)]?$/.test(row.text)
}

/**
 * «We caught up with Mara Lind, who …», «Three more questions for soap boilers …», right above the first question: told
 * to readers, whatever it looks like.
 */
export function introduces(row: Row): boolean {
  if (isNoise(row)) return true
  if (speaksToYou(row.text) || greetsByName(row.text)) return false
  return saysInterview(row.text) || countsQuestions.test(row.text) || leadsOn.test(row.text)
}

/** «Who is behind this lamp? Let's find out …»: what ends so is asked on behalf of readers. */
const leadsOn = /(?:^|[.!?…]\s+)(?:so,? )?(?:let(?:['’]s| us) find out|read on)\b[^.!?…]*[.!…]*$/i

const countsQuestions =
  /^(?:(?:the|our|my|and|\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|a few|some|more|quick|last|final) ){1,4}questions\b[^?]*$/iu

/** A statement in the questions' look that the next line plainly replies to: «_And then it rained._» «Yes, all week.» */
export function addRepliedTo(
  rows: readonly Row[],
  candidates: readonly Candidate[],
  first: number,
  marks: Marks,
): void {
  const looks = new Set(candidates.map((item) => item.row.index))
  for (const { row, mark, whole } of candidates) {
    const next = rows[row.index + 1]
    if (row.index <= first || !whole || marks.heads.has(row.index) || marks.continues.has(row.index)) continue
    if (looks.has(row.index - 1) || !next || looks.has(next.index) || isNoise(row)) continue
    if (/[.!…]["”’)]*$/.test(row.text) && repliesTo(next.text)) marks.heads.set(row.index, mark)
  }
}

const FEWEST_TURNS = 6
/** A box with a list may stand between two turns. */
const MOST_UNEVEN = 0.1
const LEAST_ASKING = { headings: 0.7, sentences: 0.5, others: 0.55 }

/**
 * Sentences in the look of many questions, where one such line and one answer take turns without a gap: two talk, and one of them
 * does not always ask.
 */
export function addStatements(
  rows: readonly Row[],
  candidates: readonly Candidate[],
  marks: Marks,
  headings: boolean,
): void {
  const turns = candidates.filter((item) => item.whole)
  const asking = turns.filter((item) => item.asks).length
  // A section's name has no full stop: where all that state are sentences, they are said.
  const said = turns.every((item) => item.asks || SENTENCE.test(item.text))
  const least = LEAST_ASKING[!headings ? 'others' : said ? 'sentences' : 'headings']
  if (turns.length < FEWEST_TURNS || asking < turns.length * least) return
  const told = turns.map((item, at) => {
    const next = turns[at + 1]?.row.index ?? rows.length
    return rows
      .slice(item.row.index + 1, next)
      .filter((row) => row.style !== 'atom' && !/^h\d$/.test(row.style))
  })
  const uneven = told
    .slice(0, -1)
    .filter((lines) => (headings ? lines.length < 1 : lines.length !== 1)).length
  const paired = !headings && turns.every((item) => beginsParagraph(item.row, rows))
  if (!paired && uneven > turns.length * MOST_UNEVEN) return
  for (const [at, { row, mark, text }] of turns.entries()) {
    if (marks.heads.has(row.index) || marks.continues.has(row.index) || told[at]?.length === 0) continue
    if (!SENTENCE.test(text) || isNoise(row)) continue
    if (row.words < 4 && !(headings && said && bidsFarewell(text))) continue
    if (headings || paired || isNoOnesAdvice(text)) marks.heads.set(row.index, mark)
  }
}

/** «**I rowed there once.**», and the answer on the next line of the same paragraph: nobody presses his own words so. */
function beginsParagraph(row: Row, rows: readonly Row[]): boolean {
  return rows[row.index - 1]?.of !== row.of && rows[row.index + 1]?.of === row.of
}

const SENTENCE = /[.!…]["”’)]*$/

const FEWEST_SPEECHES = 6
const FEWEST_WORDS_OF_SPEECH = 12

/**
 * Where all whole lines of a look are long, stand alone above an answer, and nearly all of them ask or speak to
 * somebody, whoever asks says them all, with or without a sign at their end.
 */
export function addSpeeches(rows: readonly Row[], candidates: readonly Candidate[], marks: Marks): void {
  const turns = candidates.filter((item) => item.whole && !isNoise(item.row))
  if (turns.length < FEWEST_SPEECHES || candidates.some((item) => !item.whole)) return
  const asks = (item: Candidate) => item.asks || isUnfinished(item.text)
  const asking = turns.filter(asks).length
  const speaking = turns.filter((item) => asks(item) || speaksToYou(item.text)).length
  if (asking < turns.length / 2 || speaking < turns.length * NEARLY_ALL) return
  if (turns.some((item) => !asks(item) && item.row.words < FEWEST_WORDS_OF_SPEECH)) return
  if (turns.some(({ row }) => rows[row.index + 1]?.style !== 'plain')) return
  for (const { row, mark, text } of turns) {
    if (marks.heads.has(row.index) || marks.continues.has(row.index)) continue
    if (!startsImperative(text) && !QUOTES.test(text)) marks.heads.set(row.index, mark)
  }
}

const QUOTES = /^["“„«]/

function isNoise(row: Row): boolean {
  return (
    isByline(row.text) ||
    isEditorsNote(row.text) ||
    isSignOff(row.text) ||
    isPromotion(row.text) ||
    creditOfLine(row.text) !== null
  )
}
