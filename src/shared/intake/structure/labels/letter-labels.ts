import type { Run } from '../../blocks'
import { opensLikeQuestion } from '../phrases/asking'
import type { Row } from '../rows'
import { leadLength, runsText, sliceRuns, trimRuns } from '../runs'
import { type Label, signAt, stripTime } from './label'

/** Letters and words that mark questions and answers, by language. One letter is trusted only as one of a pair, a word alone. */
type LabelSet = { asks: RegExp; answers: RegExp; paired: boolean }
const flags = 'iu'
const before = '^[\\s([【"“]*'
const after = '[)\\]】]?\\s*'
/** «Q5», and «Q5.1» for what is asked further. */
const count = '\\d{0,3}(?:(?<=\\d)\\.\\d{1,2})?'
const sets: LabelSet[] = [
  {
    asks: new RegExp(
      `${before}(?:Q(?:ues(?:tions?)?|s)?|Q\\s?&\\s?A)\\s*(?:#|no\\.?|№)?\\s*${count}${after}`,
      flags,
    ),
    answers: new RegExp(`${before}A(?:ns(?:wer)?)?\\s*(?:#|no\\.?|№)?\\s*${count}${after}`, flags),
    paired: false,
  },
  { asks: pairOf('F(?:rage)?'), answers: pairOf('A(?:ntwort)?'), paired: true },
  { asks: pairOf('P(?:regunta|ergunta)?'), answers: pairOf('R(?:espuesta|esposta)?'), paired: true },
  { asks: pairOf('D(?:omanda)?'), answers: pairOf('R(?:isposta)?'), paired: true },
  { asks: pairOf('Q(?:uestion)?'), answers: pairOf('R(?:[ée]ponse)?'), paired: true },
  { asks: pairOf('V(?:raag)?'), answers: pairOf('A(?:ntwoord)?'), paired: true },
  { asks: pairOf('S(?:oru)?'), answers: pairOf('C(?:evap)?'), paired: true },
  { asks: pairOf('В(?:опрос)?'), answers: pairOf('О(?:твет)?'), paired: true },
  { asks: pairOf('س|سؤال'), answers: pairOf('ج|جواب'), paired: true },
  { asks: pairOf('问|問|问题|問題|質問|질문|문'), answers: pairOf('答|回答|答え|답변|답'), paired: false },
]
function pairOf(words: string): RegExp {
  return new RegExp(`${before}(?:${words})\\s*${count}${after}`, flags)
}

/** Reads a `Q:`/`A:` mark of one language's set, or null. */
function markOf(runs: readonly Run[], set: LabelSet): Label | null {
  const text = runsText(runs)
  for (const kind of ['asks', 'answers'] as const) {
    const found = set[kind].exec(text)
    if (!found) continue
    const words = found[0].trim()
    const tail = text.slice(found[0].length)
    const sign = signAt(tail)
    if (sign) {
      const rest = trimRuns(sliceRuns(runs, found[0].length + sign.length))
      return { kind, words, sign: sign.sign, rest }
    }
    // The mark is bold, or has a number, and what it marks begins at once: **Q** What is it?
    const bold = leadLength(runs, 'bold')
    const alone = found[0].trim().length
    const whole = text.trim() === words
    const bracketed = /^[([【]/.test(words)
    if (
      whole ||
      bracketed ||
      (bold > 0 && bold <= found[0].length && bold >= alone) ||
      (/\d/.test(words) && /^\s*[\p{Lu}\p{Lo}¿¡]/u.test(tail))
    ) {
      return { kind, words, sign: '', rest: trimRuns(sliceRuns(runs, found[0].length)) }
    }
  }
  return null
}

/** Marks of one set, by row index. */
function marksIn(rows: readonly Row[], set: LabelSet): Map<number, Label> {
  const found = new Map<number, Label>()
  for (const row of rows) {
    if (row.style === 'atom') continue
    const label = markOf(stripTime(row.runs), set)
    if (label) found.set(row.index, label)
  }
  return found
}

/** «QDo you boil?», «A Yes.»: marks whose sign was lost, or that grew to the next word as a drop cap does. */
const unsigned = { asks: /^\s*Q\s?(?=\p{Lu}\p{Ll})/u, answers: /^\s*A\s?(?=\p{Lu}\p{Ll})/u }
/** «AI boil.», «AA bar.»: such a mark before a word of one letter, which may as well be another word. */
const beforeLetter = { asks: /^\s*Q\s?(?=[AI]\b)/u, answers: /^\s*A\s?(?=[AI]\b)/u }
const FEWEST_OF_BOTH = 2

/** «Q My soap weeps, help!»: a letter that is no word, before a sentence; one such line may be about a letter. */
const alone = /^\s*Q\s(?=\p{Lu})/u
const FEWEST_ALONE = 3

/** Adds marks without a sign, where two questions and two answers or more are marked, or a lone Q comes back. */
function withUnsigned(rows: readonly Row[], signed: Map<number, Label>): Map<number, Label> {
  const lone = rows.filter((row) => row.style !== 'atom' && alone.test(runsText(row.runs)))
  if (signed.size === 0 && lone.length >= FEWEST_ALONE)
    return new Map(lone.map((row) => [row.index, unsignedLabel(row, 'asks', 'Q ')]))
  const all = new Map(signed)
  addUnsigned(rows, all, unsigned)
  if (all.size === signed.size || !marksBoth([...all.values()])) return signed
  const added = [...all].filter(([index]) => !signed.has(index)).map(([, label]) => label)
  if (marksBoth(added)) addUnsigned(rows, all, beforeLetter)
  return all
}

/** A question opens as one, and an answer stands right below it: «QBasic was slow.» and «AIs are slower.» do neither. */
function addUnsigned(rows: readonly Row[], found: Map<number, Label>, marks: typeof unsigned): void {
  for (const row of rows) {
    if (row.style === 'atom' || found.has(row.index)) continue
    const text = runsText(row.runs)
    const kind = found.get(row.index - 1)?.kind === 'asks' ? 'answers' : 'asks'
    const mark = marks[kind].exec(text)?.[0]
    if (mark === undefined || (kind === 'asks' && !(row.asks && opensLikeQuestion(text.slice(mark.length)))))
      continue
    found.set(row.index, unsignedLabel(row, kind, mark))
  }
}

function unsignedLabel(row: Row, kind: 'asks' | 'answers', mark: string): Label {
  return { kind, words: mark.trim(), sign: '', rest: trimRuns(sliceRuns(row.runs, mark.length)) }
}

/** «A Greek island.» answers now and then, with no mark of its own: half of the questions must have theirs. */
function marksBoth(labels: readonly Label[]): boolean {
  const asks = labels.filter((label) => label.kind === 'asks').length
  const answers = labels.length - asks
  return asks >= FEWEST_OF_BOTH && answers >= FEWEST_OF_BOTH && answers >= asks / 2
}

const isSpelled = (label: Label) => (label.words.match(/\p{L}/gu) ?? []).length > 1

/** «A: Cats or dogs?» «V: Cats!»: what would mark answers asks, so the letters stand for two people. Nobody takes «Q» and «A» for that. */
function areInitials(labels: readonly Label[], set: LabelSet): boolean {
  const answers = labels.filter((label) => label.kind === 'answers')
  const asks = labels.filter((label) => label.kind === 'asks')
  if (labels.every(isSpelled) || (!set.paired && asks.length > 0)) return false
  const asking = answers.filter(hasQuestion).length
  return asking > asks.filter(hasQuestion).length && asking * 2 > answers.length
}

const hasQuestion = (label: Label) => /[?？]/.test(runsText(label.rest))

/** Letters before a colon that would mark answers but are people's initials, as names, by row index. */
export function initialLabels(rows: readonly Row[]): Map<number, Label> {
  const initials = sets.flatMap((set) => {
    const marks = [...marksIn(rows, set)]
    const labels = marks.map(([, label]) => label)
    return areInitials(labels, set) ? marks.filter(([, label]) => label.sign === ':') : []
  })
  return new Map(initials.map(([index, label]) => [index, { ...label, kind: 'name' }]))
}

/** Q&A marks of the rows in the set that fits the text best, by row index. Empty when no set fits. */
export function letterLabels(rows: readonly Row[]): Map<number, Label> {
  let best = new Map<number, Label>()
  let bestScore = 0
  for (const set of sets) {
    const marks = marksIn(rows, set)
    const found = set.paired ? marks : withUnsigned(rows, marks)
    const labels = [...found.values()]
    const asks = labels.filter((label) => label.kind === 'asks').length
    const answers = labels.length - asks
    if ((asks === 0 && answers < 2) || areInitials(labels, set)) continue
    if (set.paired && !labels.every(isSpelled) && (asks === 0 || answers === 0)) continue
    const score = Math.min(asks, Math.max(answers, 1)) * 2 + asks + answers
    if (score > bestScore) {
      best = found
      bestScore = score
    }
  }
  return best
}
