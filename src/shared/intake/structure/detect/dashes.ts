import type { Run } from '../../blocks'
import { leadingNumber } from '../labels/leading-number'
import { isPrompt } from '../phrases/prompts'
import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'
import { head, type Marks, noMarks } from './marks'

/** Fewer turns are no conversation, whatever their lines begin with. */
const FEWEST_TURNS = 4
/** So few turns are a talk only if every other one asks. */
const FEW_TURNS = 6
/** Answers with a dash below questions without. */
const FEWEST_ANSWERS = 3
const dash = /^\s*(?:[-–—]|—{2,3}|-{2,3}|[⸺⸻])\s*(?=[\p{L}\p{N}¿¡“"«„[(])/u
/** «—No sé —dijo Ana»: a story tells who spoke, behind the dash that begins its turns; an interview does not. */
const attributed = { '–': /\s–\s?\p{Ll}/u, '—': /\s—\s?\p{Ll}/u, other: /\s[–—]\s?\p{Ll}/u }

/** «— Ready? — asked Ana.»: in a story's dialogue, after its signs of speech. */
const narrated = /[,!?…]["”»]?\s[–—]\s\p{Ll}/u
const FEWEST_NARRATED = 3

/** Most lines are a story's dialogue, and time and again it tells who spoke. */
export function tellsStory(rows: readonly Row[]): boolean {
  const turns = turnsOf(rows)
  const told = turns.filter(({ said }) => narrated.test(runsText(said))).length
  return told >= FEWEST_NARRATED && told >= turns.length * 0.2 && turns.length >= rows.length * 0.3
}

/** `prompts`: asks by telling, «Cuéntanos …» */
type Turn = { row: Row; sign: keyof typeof attributed; said: Run[]; asks: boolean; prompts: boolean }

/** Turns that only a dash begins, one voice after the other, as Romance papers print their talks: «-¿Y el pelo? / -Corto.» */
export function detectDashes(rows: readonly Row[]): Marks | null {
  const turns = turnsOf(rows)
  const askers = askersOnly(rows, turns)
  if (askers) return askers
  const answerers = answerersOnly(rows, turns)
  if (answerers) return answerers
  const first = turns.findIndex((turn) => turn.asks || turn.prompts)
  const talk = first < 0 ? [] : turns.slice(first)
  if (talk.length < FEWEST_TURNS || talk.filter(isTold).length > talk.length * 0.1) return null
  const from = talk[0]?.row.index ?? 0
  const lines = rows.slice(from).filter((row) => row.style !== 'atom')
  const asked = talk.filter((_, at) => at % 2 === 0)
  const answered = talk.filter((_, at) => at % 2 === 1)
  const isPlain = shareThatAsksOrTells(asked) >= 0.8 && shareThatAsks(answered) <= 0.1
  // Answers of several paragraphs have a dash in front of the first alone.
  const least = isPlain && talk.length >= FEW_TURNS ? 0.15 : 0.4
  if (talk.length < lines.length * least) return null
  if (shareThatAsksOrTells(asked) < (talk.length < FEW_TURNS ? 1 : 0.55) || shareThatAsks(answered) > 0.2)
    return null
  const marks = noMarks('dashes', null)
  marks.bothMarked = true
  for (const { row, said } of asked) marks.heads.set(row.index, head(said))
  for (const { row, said } of answered) marks.answers.set(row.index, { speaker: null, runs: said })
  return marks
}

/** The dash holds to its word: with a space behind it, it would be a list's. One of double length is no list's. */
const held = /^\s*(?:[-–—][\p{L}¿¡«“"]|—{2,3}|-{2,3}|[⸺⸻])/u

/** Only who asks has a dash: «—¿Y qué se aprende? / Paciencia.» */
function askersOnly(rows: readonly Row[], turns: readonly Turn[]): Marks | null {
  const spanish = turns.some((turn) => turn.row.text.includes('¿'))
  const isHeld = turns.every((turn) => held.test(turn.row.text))
  if (turns.length < (spanish && isHeld ? 2 : 3)) return null
  if (shareThatAsksOrTells(turns) < (isHeld ? 0.5 : 0.7) || turns.some(isTold)) return null
  const starts = new Set(turns.map((turn) => turn.row.index))
  const answered = turns.filter(({ row }) => rows[row.index + 1] && !starts.has(row.index + 1))
  if (answered.length < turns.length) return null
  // With a space it may be a list's all the same: then it says no more than a list's questions do.
  const marks = isHeld ? noMarks('dashes', null) : noMarks('styled', 'item')
  for (const { row, said } of turns) marks.heads.set(row.index, head(said))
  return marks
}

/** Only who answers has a dash, and what stands right above each is asked: «Vad kostar det? / – Ingenting.» */
function answerersOnly(rows: readonly Row[], turns: readonly Turn[]): Marks | null {
  const dashed = new Set(turns.map((turn) => turn.row.index))
  const above = turns.flatMap(({ row }) => rows[row.index - 1] ?? []).filter((row) => row.style !== 'atom')
  const first = above[0]
  if (turns.length < FEWEST_ANSWERS || above.length < turns.length || turns.some(isTold)) return null
  // Where each of them is numbered, the first may ask by telling, in whatever language.
  const opens = first?.asks || above.every((row) => leadingNumber(row.text) !== null)
  if (!first || !opens || above.some((row) => dashed.has(row.index))) return null
  if (above.filter((row) => row.asks || row.prompts).length < above.length * 0.6 || shareThatAsks(turns) > 0)
    return null
  // Answers of several paragraphs have lines of their own; more of these than of dashes, and the dashes are a list's.
  if (rows.length - first.index > turns.length * 4) return null
  const marks = noMarks('dashes', null)
  for (const row of above) marks.heads.set(row.index, head(row.runs))
  for (const { row, said } of turns) marks.answers.set(row.index, { speaker: null, runs: said })
  return marks
}

function turnsOf(rows: readonly Row[]): Turn[] {
  return rows.flatMap((row): Turn[] => {
    const found = row.style === 'atom' ? null : dash.exec(runsText(row.runs))
    if (!found) return []
    const sign = found[0].trim()
    const said = trimRuns(sliceRuns(row.runs, found[0].length))
    const prompts = isPrompt(runsText(said))
    return [{ row, sign: sign === '–' || sign === '—' ? sign : 'other', said, asks: row.asks, prompts }]
  })
}

/** A turn whose last sign asks has no words behind it that tell who spoke: «What matters more – the soap or its box?» */
function isTold(turn: Turn): boolean {
  const said = runsText(turn.said)
  return attributed[turn.sign].test(said) && !/[?？]["”»]?\s*$/u.test(said)
}

function shareThatAsks(turns: readonly Turn[]): number {
  return turns.filter((turn) => turn.asks).length / Math.max(1, turns.length)
}

/** The same with turns that ask by telling: no answer does so. */
function shareThatAsksOrTells(turns: readonly Turn[]): number {
  return turns.filter((turn) => turn.asks || turn.prompts).length / Math.max(1, turns.length)
}
