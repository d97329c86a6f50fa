import { blockText, blockWords } from './block-text'
import { type Cues, callsItselfInterview } from './cues-of-text'
import type { Marks } from './detect/marks'
import { speaksAsGuest } from './guests'
import { missedQuestions, tailWords } from './left-over'
import type { OutlineRow } from './outline'
import {
  asksForReaders,
  asksOneself,
  discussesQuestion,
  isChoice,
  isSample,
  namesOne,
  speaksOf,
  speaksOfInterview,
  toldInQuotes,
} from './pair-phrases'
import { asks, pairsOf, share } from './pairs'
import {
  advises,
  callsByName,
  isPersonalQuestion,
  isPrompt,
  isReported,
  saysI,
  speaksOfSelf,
  speaksToYou,
  startsImperative,
  takesTurn,
} from './phrases'
import type { Row } from './rows'

const FEWEST_LISTED = 4

export type Judgement = {
  /** Is it a Q&A at all? */
  holds: boolean
  /** How sure, 0 to 1. */
  confidence: number
  /** For choosing between hypotheses: sureness, and how much of the text it explains. */
  score: number
  pairs: number
}

/** Judges a hypothesis by how regular it is, how much it explains and whether the voices are an interview's. */
export function judge(
  rows: readonly Row[],
  marks: Marks,
  outline: readonly OutlineRow[],
  cues: Cues,
): Judgement {
  const pairs = pairsOf(outline)
  const none = { holds: false, confidence: 0, score: 0, pairs: 0 }
  if (pairs.length === 0) return none
  const n = pairs.length
  const asking = share(pairs, (pair) => asks(pair.question, marks))
  const toYou = share(pairs, (pair) => speaksToYou(pair.question))
  // Statements that take up what was said: interviewers make them between questions.
  const leading = share(pairs, (pair) => asks(pair.question, marks) || takesTurn(pair.question))
  const personal = share(pairs, (pair) => isPersonalQuestion(pair.question) || isPrompt(pair.question))
  const own = share(pairs, (pair) => speaksOfSelf(pair.answer))
  // «Mina, how …», «this has been a lovely interview»: what is asked says itself that somebody is interviewed.
  const called = share(pairs, (pair) => callsByName(pair.question))
  // Whoever was introduced is called by name, or the asking speaks of the talk itself.
  const spokenOf =
    pairs.some((pair) => speaksOfInterview(pair.question)) ||
    pairs.some((pair) => callsByName(pair.question) && namesOne(pair.question, cues.named))
  const reported = share(pairs, (pair) => isReported(pair.answer))
  const latin = share(pairs, (pair) => /[a-z]{3}/i.test(pair.answer)) > 0.5
  const total = outline.reduce((sum, row) => sum + blockWords(row.block), 0)
  const inPairs = outline.reduce((sum, row) => sum + (row.role === 'text' ? 0 : blockWords(row.block)), 0)
  // A how-we-work page asks itself («What do we do?»); a survey is answered by nobody who says I.
  const behalf = callsItselfInterview(cues) || cues.frequent || personal > 0
  const selfAsked = share(
    pairs,
    ({ question }) => asksOneself(question) && !(behalf && asksForReaders(question)),
  )
  const spokenOfAside = share(pairs, (pair) => speaksOf(pair.answer, cues.answering))
  const chosen = share(pairs, (pair) => isChoice(pair.answer))
  const discussed = share(pairs, (pair) => discussesQuestion(pair.answer))
  const english = share(pairs, (pair) => /\b(?:the|and|is|it|of)\b/i.test(pair.answer)) >= 0.5
  const averageAnswer = pairs.reduce((sum, pair) => sum + pair.answer.split(/\s+/).length, 0) / pairs.length
  const voiceless = english && n >= 3 && own < 0.1 && personal >= 0.5 && averageAnswer > 8
  const firstHead = outline.findIndex((row) => row.role === 'question')
  const before = outline.slice(0, firstHead)
  const beforeWords = before.reduce((sum, row) => sum + blockWords(row.block), 0)
  const after = Math.max(1, total - beforeWords)
  const covered = inPairs / after
  const overall = inPairs / Math.max(1, total)
  const withoutTail = (inPairs - tailWords(outline)) / Math.max(1, total)
  // «Thank you for having me.», said above the only question: whoever answers it was asked to come.
  const welcomed = before.some((row) => speaksAsGuest(blockText(row.block)))
  const sections = before.filter((row) => row.block.type === 'heading').length
  // Sections of its own before anybody is asked anything: a report or a manual with a list of questions in it.
  const foreign = (sections >= 2 && beforeWords > inPairs) || (sections >= 3 && !callsItselfInterview(cues))
  const open = outline.at(-1)?.role === 'question' ? 1 : 0
  const lost = Math.max(0, marks.heads.size - pairs.length - open)
  const missed = missedQuestions(rows, marks)

  let sure: number
  let holds: boolean
  if (marks.way === 'letters') {
    const both = marks.bothMarked
    sure = both ? (n >= 2 ? 0.97 : 0.8) : asking >= 0.5 ? (n >= 2 ? 0.92 : 0.7) : 0.4
    holds =
      (both
        ? asking >= (n >= 2 ? 0.2 : 1) && (n >= 2 || overall >= 0.3 || cues.interview)
        : n >= 2 && asking >= 0.5 && !(cues.toAsk && !cues.plainly)) &&
      !foreign &&
      overall >= (both && n >= 2 && (cues.interview || cues.titled || cues.frequent) ? 0.15 : 0.3)
  } else if (marks.way === 'dashes' || marks.way === 'bars' || marks.way === 'salutations') {
    // Nothing but a conversation or a column of letters is printed so: the marks part the voices, whatever these say.
    sure = n >= 3 ? 0.9 : 0.7
    holds = !foreign && overall >= 0.3 && chosen < 0.5 && (marks.way !== 'dashes' || averageAnswer >= 3)
  } else if (marks.way === 'speakers' || marks.way === 'answerers') {
    sure = 0.7 + 0.25 * asking + (cues.interview ? 0.04 : 0) - (n < 3 ? 0.12 : 0)
    holds =
      n >= 1 &&
      (asking >= 0.45 || (asking >= 0.25 && leading >= 0.6 && n >= 4 && marks.bothMarked)) &&
      (n >= 2 || callsItselfInterview(cues) || welcomed) &&
      overall >= 0.2 &&
      chosen < 0.5 &&
      !foreign &&
      !(!marks.bothMarked && cues.toAsk && !cues.plainly) &&
      (callsItselfInterview(cues) || withoutTail >= 0.2)
  } else {
    const evidence =
      -1.6 +
      2.2 * (asking - 0.5) +
      0.15 * Math.min(n, 8) +
      1.8 * personal +
      1.2 * own +
      (cues.interview ? 1.6 : 0) +
      (cues.plainly ? 0.6 : 0) +
      (cues.titled ? 0.5 : 0) +
      (called > 0 || spokenOf ? 0.8 : 0) +
      (cues.frequent ? 1.2 : 0) -
      (cues.instruction ? 0.9 : 0) -
      3 * reported +
      (marks.style !== null && marks.style !== 'plain' ? 0.5 : 0) -
      2 * Math.max(0, 0.85 - covered)
    sure = 1 / (1 + Math.exp(-evidence))
    const voices =
      (personal >= 0.35 && own >= 0.35) ||
      (personal >= 0.33 && own >= 0.6 && covered >= 0.9) ||
      (personal >= 0.25 && own >= 0.5 && n >= 4) ||
      (toYou >= 0.6 && own >= 0.8 && asking >= 0.85 && !cues.instruction)
    // One person is spoken to all the way through, and says I at least now and then.
    const addressed =
      n >= 4 && asking >= 0.85 && covered >= 0.85 && personal >= 0.6 && (own >= 0.15 || called > 0)
    const told =
      (cues.interview || cues.titled || spokenOf) &&
      (personal >= 0.3 || own >= 0.3 || (!latin && asking >= 0.8))
    // Said by the title and by the introduction: then it may be called a guide besides.
    const declared = cues.titled && cues.interview && cues.plainly && asking >= 0.85 && reported === 0
    const plainly = cues.plainly && asking >= 0.85 && n >= 3 && covered >= 0.8 && reported < 0.2
    const frequent = cues.frequent && asking >= 0.7 && n >= 3 && (cues.frequentTitle || overall >= 0.6)
    // Said whom it is with, and nowhere reported what that person says: the answers are that person's own.
    const announced =
      cues.interview &&
      cues.answering.length > 0 &&
      !cues.instruction &&
      asking >= 0.85 &&
      n >= 3 &&
      covered >= 0.8 &&
      spokenOfAside === 0
    // Nothing says that somebody is asked: then whoever tells the reader what to do, and calls him «you» in the questions
    // and the answers alike, is the writer of an advertisement or of good advice.
    const claimed = cues.interview || cues.titled || called > 0 || spokenOf || cues.frequent
    const instructed = share(pairs, ({ answer }) => advises(answer) || startsImperative(answer))
    const toReader = english ? instructed : 0
    const oneVoice = !claimed && ((toReader >= 0.5 && own <= toReader) || selfAsked >= 0.3)
    // Questions and answers and hardly a word besides: then two are a short talk, if anybody is asked at all.
    // A shop that answers its customers says we; one person who is asked says I.
    const mine = share(pairs, (pair) => saysI(pair.answer))
    // Two are enough where both are put to somebody, who says I in both answers, and nothing stands around them.
    const whole =
      asking === 1 && personal === 1 && mine === 1 && toReader === 0 && covered >= 0.95 && overall >= 0.9
    // Who somebody is, and then nothing but questions, answered by one who says I and of whom no answer speaks.
    const presented =
      cues.presents !== null &&
      !cues.instruction &&
      asking >= 0.85 &&
      n >= 3 &&
      toYou > 0 &&
      mine >= 0.3 &&
      instructed < 0.5 &&
      covered >= 0.9 &&
      reported === 0 &&
      !pairs.some((pair) => speaksOf(pair.answer, [cues.presents ?? '']))
    const enough = n >= 3 || (n >= 2 && (cues.interview || cues.titled || called > 0 || whole))
    // A page of frequent questions without its heading: every one counted, every one asked, and nothing besides.
    const listed =
      cues.bare &&
      marks.style === 'item' &&
      n >= FEWEST_LISTED &&
      asking === 1 &&
      overall >= 0.99 &&
      lost === 0 &&
      chosen + reported + discussed === 0
    const answered = (mine >= 0.3 && (instructed < 0.5 || mine > instructed)) || cues.answering.length > 0
    // A headline can ask as well, right above the first question or above an introduction: it speaks to nobody.
    const bare =
      cues.bare &&
      outline[firstHead + 1]?.role !== 'question' &&
      (speaksToYou(pairs[0]?.question ?? '') || (mine >= 0.5 && toYou > 0)) &&
      instructed < 0.5
    const styled = marks.way === 'styled' && marks.style !== 'plain'
    const short =
      n >= (styled ? 2 : 3) &&
      asking === 1 &&
      covered >= 0.95 &&
      overall >= 0.75 &&
      lost === 0 &&
      ((toYou >= 0.5 && personal > 0 && answered) || (bare && overall === 1 && averageAnswer <= 40)) &&
      reported === 0 &&
      chosen === 0 &&
      discussed === 0 &&
      selfAsked === 0 &&
      spokenOfAside === 0 &&
      !oneVoice &&
      !cues.toAsk &&
      !(cues.instruction && cues.answering.length === 0)
    const regular =
      enough &&
      (asking >= 0.55 ||
        (asking >= 0.35 && leading >= 0.8 && own >= 0.2 && told && marks.style !== 'plain')) &&
      reported < 0.35 &&
      covered >= 0.55 &&
      (overall >= 0.35 || (cues.announced && asking >= 0.85 && covered >= 0.9 && reported === 0)) &&
      !foreign &&
      (voices || addressed || told || frequent || plainly || announced || presented) &&
      discussed < 0.5 &&
      chosen < 0.5 &&
      !oneVoice &&
      !(spokenOfAside >= 0.2 && own < 0.34) &&
      !(cues.toAsk && !cues.plainly) &&
      (selfAsked < 0.5 || frequent) &&
      // Whoever is announced by name need not say I: a list or a quotation can be all of an answer.
      (!voiceless || frequent || (cues.interview && cues.answering.length > 0 && covered >= 0.8)) &&
      !(cues.instruction && personal < 0.35 && !frequent && !declared)
    holds = regular || short || listed
  }
  if (toldInQuotes(rows, marks) || share(pairs, (pair) => isSample(pair.answer)) >= 0.5) holds = false
  const confidence = holds ? Math.min(0.99, Math.max(0.5, sure)) : Math.min(0.49, sure * 0.5)
  const explained = covered - Math.min(1, (missed + lost * 0.5) / n) * 0.8
  // A mark is the writer's own word for who asks; looks are only a habit.
  const stated =
    marks.way === 'letters'
      ? 0.35
      : marks.way === 'speakers' ||
          marks.way === 'dashes' ||
          marks.way === 'bars' ||
          marks.way === 'salutations'
        ? 0.3
        : marks.way === 'answerers'
          ? 0.1
          : 0
  return {
    holds,
    confidence,
    score: (holds ? 1 : 0) + sure + stated + 0.5 * explained + 0.02 * Math.min(n, 20),
    pairs: n,
  }
}
