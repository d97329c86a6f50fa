import { saysInterview } from '../cues'
import { leadingNumber } from '../labels/leading-number'
import { fullNames } from '../people/full-names'
import { opensLikeQuestion } from '../phrases/asking'
import { callsByName, isPersonalQuestion } from '../phrases/personal'
import { isPrompt } from '../phrases/prompts'
import { sentencesOf } from '../phrases/sentences'
import { saysI, speaksOfSelf, speaksToYou } from '../phrases/voices'
import { type Row, startsAsking } from '../rows'
import { runsText } from '../runs'
import { addAlternating, median } from './alternating'
import { joinBroken, joinNeighbours } from './joined'
import { head, type Marks, noMarks } from './marks'
import { addForgottenMarks, addRemarks } from './remarks'
import { addSameLine } from './same-line'
import { splitAfterQuestion } from './split-question'
import { addStatedFirst } from './stated-first'

/**
 * Plain lines that end by asking and stand above an answer.
 * @param readers the text is a column that readers ask: they tell of themselves before they do
 */
export function detectPlain(rows: readonly Row[], readers = false): Marks | null {
  // A time in front is a list of moments («05:10 What is lye?»), not somebody asking.
  const candidates = rows.filter(
    (row) =>
      (row.style === 'plain' || row.style === 'capitals') &&
      row.asks &&
      !/^\s*[[(]?@?\d{1,2}:\d{2}/.test(row.text),
  )
  if (candidates.length === 0) return null
  const answersWords = rows.filter((row) => row.style === 'plain' && !row.asks).map((row) => row.words)
  const usual = median(answersWords)
  const marks = noMarks('plain', 'plain')
  // Where questions open paragraphs of several lines, a question deep inside a paragraph is the answer's own.
  const opening = candidates.filter((row) => row.at === 0 && row.parts > 1).length
  const opens = opening >= Math.max(2, candidates.length * 0.6)
  const weak: Row[] = []
  for (const row of candidates) {
    if (!rows[row.index + 1]) continue
    const { score, pure } = askedness(row, usual, opens)
    if (score >= 2 || (readers && asksForOneself(row, rows[row.index + 1])))
      marks.heads.set(row.index, head(row.runs))
    else if (score >= 1 && pure) weak.push(row)
  }
  // Short questions about nobody in particular count among clear ones, when they are many, or where nothing else is there.
  const few =
    marks.heads.size + weak.length >= 2 &&
    takesTurns(rows, [...marks.heads.keys(), ...weak.map((row) => row.index)])
  if (marks.heads.size >= 2 || weak.length >= 3 || few)
    for (const row of weak) marks.heads.set(row.index, head(row.runs))
  addAlternating(rows, marks)
  addPrompts(rows, marks)
  addBetweenAnswers(rows, marks)
  addAfterCall(rows, marks)
  addStatedFirst(rows, marks)
  addRemarks(rows, marks)
  addForgottenMarks(rows, marks)
  dropQuestionsBefore(rows, marks)
  dropHook(rows, marks)
  dropAnswersThatAsk(rows, marks)
  joinNeighbours(rows, marks)
  joinBroken(rows, marks)
  addSameLine(rows, marks)
  return marks.heads.size >= 1 ? marks : null
}

/** From the first question to the end, a question and one paragraph that asks nothing stand below each other by turns. */
function takesTurns(rows: readonly Row[], asked: readonly number[]): boolean {
  const first = Math.min(...asked)
  return (
    rows.length - first === asked.length * 2 &&
    asked.every((index) => (index - first) % 2 === 0 && !rows[index + 1]?.asks)
  )
}

/** «I use a cream, but my hands are dry. What can I do?», answered by somebody who does not go on about himself. */
function asksForOneself(row: Row, next: Row | undefined): boolean {
  const last = sentencesOf(row.text).at(-1) ?? ''
  return (
    opensLikeQuestion(last) &&
    row.words <= 90 &&
    next !== undefined &&
    !next.asks &&
    !saysI(next.text.slice(0, 60))
  )
}

/** «What is your morning like? I get up at six.»: question and answer share each line. */
export function detectInline(rows: readonly Row[]): Marks | null {
  const lines = rows.filter((row) => row.style !== 'atom' && row.words > 3)
  const marks = noMarks('plain', null)
  let first = -1
  for (const row of lines) {
    if (row.asks || !startsAsking(row.text)) continue
    const split = splitAfterQuestion(row.runs)
    if (!split || leadingNumber(row.text)) continue
    const question = runsText(split.question)
    if (question.split(/\s+/).length > 45) continue
    if (first < 0) first = row.index
    marks.heads.set(row.index, head(split.question, null, split.rest))
  }
  const after = lines.filter((row) => row.index >= first)
  return marks.heads.size >= 3 && marks.heads.size >= after.length * 0.6 ? marks : null
}

/** A prompt among questions: «Tell us about your first salon.» */
function addPrompts(rows: readonly Row[], marks: Marks): void {
  const prompts = rows.filter((row) => {
    const next = rows[row.index + 1]
    if (row.style !== 'plain' || row.asks || !row.prompts || row.words > 45 || !next) return false
    return next.style === 'atom' ? next.block.type === 'list' : !next.prompts && !next.asks
  })
  if (marks.heads.size + prompts.length < (marks.heads.size > 0 ? 2 : 3)) return
  const first = Math.min(...marks.heads.keys(), ...prompts.map((row) => row.index))
  for (const row of prompts) {
    if (row.index < first || marks.heads.has(row.index - 1) || marks.heads.has(row.index + 1)) continue
    marks.heads.set(row.index, head(row.runs))
  }
}

/** Where answers are one paragraph each, a paragraph between two of them that ends by asking is the next question. */
function addBetweenAnswers(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  if (heads.length < 2) return
  const gaps = heads.slice(1).map((index, i) => index - (heads[i] ?? index) - 1)
  if (gaps.filter((gap) => gap === 1 || gap === 3).length < gaps.length * 0.75) return
  for (const [i, index] of heads.entries()) {
    const row = rows[index + 2]
    const following = rows[index + 3]
    const end = heads[i + 1] ?? Math.min(rows.length, index + 4)
    if (!row || !following || end !== index + 4 || row.style !== 'plain' || !row.asks) continue
    const last = sentencesOf(row.text).at(-1) ?? ''
    if (row.words <= 45 && opensLikeQuestion(last) && !saysI(row.text))
      marks.heads.set(row.index, head(row.runs))
  }
}

/** Where the only question so far calls somebody by name, a paragraph that ends by asking is the next: «Soap is fat. Why lye?» */
function addAfterCall(rows: readonly Row[], marks: Marks): void {
  const [called, ...others] = [...marks.heads.keys()]
  if (called === undefined || others.length > 0 || !callsByName(rows[called]?.text ?? '')) return
  for (const row of rows.slice(called + 2)) {
    const next = rows[row.index + 1]
    if (row.style !== 'plain' || row.parts > 1 || !row.asks || row.words > LONGEST_AFTER_CALL) continue
    if (!next || next.asks || next.style === 'atom' || rows[row.index - 1]?.asks || saysI(row.text)) continue
    if (opensLikeQuestion(sentencesOf(row.text).at(-1) ?? '')) marks.heads.set(row.index, head(row.runs))
  }
}

const LONGEST_AFTER_CALL = 45

const courtesy =
  /^(?:thanks?|thank you|congratulations|congrats|welcome|great|wow|interesting|amazing|lovely|wonderful|fantastic|hi|hello|hey|good (?:morning|evening)|okay|ok|right|and finally|finally|last question|one last)\b/i

/** «And how fine is a kettle that sings?!»: wonders at something, and asks nobody. */
const exclaims =
  /^(?:and |but |so |oh,? )?how \p{L}+ (?:is|are|was|were) (?!you\b|your\b)[^.?!]{2,100}\?!+$/iu

/** How much a line that ends by asking looks asked by somebody else, and not wondered aloud by the one who answers. */
function askedness(row: Row, usual: number, opens: boolean): { score: number; pure: boolean } {
  if (row.words > 90) return { score: -1, pure: false }
  const ended = sentencesOf(row.text)
  const all = ended.length > 0 ? ended : [row.text]
  const sentences = all.length > 1 && courtesy.test(all[0] ?? '') ? all.slice(1) : all
  const asking = sentences.filter((part) => /[?？؟]/.test(part)).length
  const first = sentences[0] ?? ''
  const pure =
    asking === sentences.length || (asking === sentences.length - 1 && first.split(/\s+/).length <= 3)
  if (tellsBeforeDash(first) || exclaims.test(row.text)) return { score: -1, pure: false }
  let score = 0
  if (isPersonalQuestion(row.text)) score += 2
  else if (speaksToYou(row.text)) score += 1
  if (pure) score += 1
  if (opensLikeQuestion(row.text) || opensLikeQuestion(fromSpanishMark(row.text))) score += 1
  else if (
    speaksToYou(first) &&
    (opensLikeQuestion(sentences.at(-1) ?? '') || asking >= sentences.length * 0.5)
  )
    score += 1
  // «Not every batch comes out. What is the worst thing you ever made?»
  else if (row.parts === 1 && !saysI(row.text) && asksYouAtEnd(sentences)) score += 1
  if (!pure && saysI(first) && !speaksToYou(first)) score -= 2
  if (/\b(?:did|would|was|am|had|could|have) I\b/.test(row.text)) score -= 1
  if (row.words > Math.max(45, usual * 1.2)) score -= isPersonalQuestion(row.text) ? 1 : 2
  if (asking < sentences.length * 0.34) score -= 1
  if (opens && row.at > 0 && row.parts > 1) score -= 1
  return { score, pure }
}

/** «… pero ¿puedes hablarnos de tu jabón?»: the mark says where in its sentence the asking begins. */
function fromSpanishMark(text: string): string {
  return text.slice(Math.max(0, text.lastIndexOf('¿')))
}

/** «I love the kettle, which whistles in two keys - what more could you want?»: told of oneself. */
function tellsBeforeDash(sentence: string): boolean {
  const [told = '', ...rest] = sentence.split(/\s[–—-]\s/)
  return (
    rest.length > 0 && /^["“]?I (?!heard|read|saw|noticed|know|hear|understand|gather|see|wonder)/.test(told)
  )
}

function asksYouAtEnd(sentences: readonly string[]): boolean {
  const last = sentences.at(-1) ?? ''
  return speaksToYou(last) && (opensLikeQuestion(last) || isPrompt(last))
}

const hook =
  /^(?:ever (?:wonder|wish|feel|notice|thought|tried)|have you (?:ever|heard|noticed|seen)|want to|looking (?:for|to)|did you know|need (?:a|some|help)|ready (?:to|for)|curious|do you (?:want|wish|struggle|ever|know|remember|love|feel|suffer)|who (?:doesn['’]t|hasn['’]t|wouldn['’]t|among us)|remember (?:when|the)|what (?:if|do you get when)|are you (?:ready|tired|looking|one of))\b/i

/** The question that opens an introduction is put to the reader; nobody is there yet to answer it. */
function dropHook(rows: readonly Row[], marks: Marks): void {
  const first = Math.min(...marks.heads.keys())
  const row = rows[first]
  const next = rows[first + 1]
  if (!row || !next || marks.heads.size < 2) return
  const own = speaksOfSelf(next.text)
  // An answer may speak of a meeting too; the writer who announces one says with whom, and only once.
  const announced =
    !isIntroduced(rows.slice(0, first)) &&
    saysInterview(next.text) &&
    !(own && isPersonalQuestion(row.text) && fullNames(next.text).length === 0 && !toFindOut.test(next.text))
  // Nobody who is asked three things at once, and to whom the next lines speak, is there yet.
  const toReader = askedAtOnce(row.text) >= 3 && speaksToYou(next.text)
  if (((hook.test(row.text) || toReader) && !own) || announced) marks.heads.delete(first)
}

const FEWEST_WORDS_OF_INTRODUCTION = 12

function isIntroduced(above: readonly Row[]): boolean {
  return above.some((row) => row.style === 'plain' && !row.asks && row.words >= FEWEST_WORDS_OF_INTRODUCTION)
}

/** What an introduction asks its readers («Which advice can you trust?») before it says who was asked instead. */
function dropQuestionsBefore(rows: readonly Row[], marks: Marks): void {
  const heads = [...marks.heads.keys()].sort((a, b) => a - b)
  const at = rows.find((row) => row.style === 'plain' && !row.asks && tellsWhoWasAsked.test(row.text))?.index
  if (at === undefined || at < (heads[0] ?? at)) return
  const early = heads.filter((index) => index < at)
  if (heads.length - early.length < 2 || early.length > heads.length / 2) return
  const said = rows.slice(early[0], at).filter((row) => !early.includes(row.index))
  if (said.some((row) => row.words > LONGEST_ASIDE || saysI(row.text))) return
  for (const index of early) marks.heads.delete(index)
}

/** Words a line of an introduction has between the questions that it asks its readers. */
const LONGEST_ASIDE = 25
const tellsWhoWasAsked =
  /\b(?:[Ww]e|I)(?:['’]ve| have)? (?:recently |then |also )?(?:asked|quizzed|grilled|interviewed|(?:spoke|talked|chatted|sat down|caught up) (?:with|to))\b/

function askedAtOnce(text: string): number {
  return sentencesOf(text).filter((sentence) => /[?？؟]/.test(sentence)).length
}

const toFindOut = /\b(?:to find out|to ask|asked (?:her|him|them)|(?:her|his|their) answers?)\b/i

/** Right below a question, a paragraph that first states something and then asks is an answer that wonders. */
function dropAnswersThatAsk(rows: readonly Row[], marks: Marks): void {
  for (const index of [...marks.heads.keys()].sort((a, b) => a - b)) {
    const row = rows[index]
    const above = rows[index - 1]
    if (!row || !above || above.of === row.of || !marks.heads.has(index - 1)) continue
    if (!opensByAsking(above.text)) continue
    const states = !opensByAsking(row.text) && !isPersonalQuestion(row.text)
    if (states || tellsThenAsks(row.text) || asksForQuestions(above.text)) marks.heads.delete(index)
  }
}

/** «Which question do you hear most often?»: the answer is a question. */
function asksForQuestions(text: string): boolean {
  return /\bquestions?\b.{0,40}\b(?:ask(?:ed)?|get|hear|receive)\b/i.test(text)
}

/** «I wish I could bottle joy, can you imagine that?»: begins by telling of oneself. */
function tellsThenAsks(text: string): boolean {
  return saysI(text.split(/[,;:—–]/)[0] ?? '') && !opensLikeQuestion(text)
}

function opensByAsking(text: string): boolean {
  return /[?？؟]/.test(sentencesOf(text)[0] ?? text)
}
