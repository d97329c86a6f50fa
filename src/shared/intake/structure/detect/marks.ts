import type { Run } from '../../blocks'
import { leadingNumber } from '../labels/leading-number'
import type { Row, RowStyle } from '../rows'
import { allStyled, runsText, sliceRuns, trimRuns } from '../runs'

/** A row that asks, and what it asks without its mark. `rest` is an answer that begins on the same line. */
export type HeadMark = {
  asker: string | null
  question: Run[]
  rest: Run[] | null
  restSpeaker: string | null
}
/** A row at which somebody begins to answer, and the words without the label. */
export type AnswerMark = { speaker: string | null; runs: Run[] }

/** The way by which a detector tells questions from answers. */
export type Way =
  | 'letters'
  | 'speakers'
  | 'answerers'
  | 'dashes'
  | 'bars'
  | 'salutations'
  | 'styled'
  | 'numbered'
  | 'plain'

/** What one detector makes of the rows: a hypothesis, to be judged against the others. */
export type Marks = {
  way: Way
  style: RowStyle | null
  heads: Map<number, HeadMark>
  answers: Map<number, AnswerMark>
  /** Rows that carry on the question above them. */
  continues: Set<number>
  /** Rows that hold nothing but a label, whose words are in the speakers' names. */
  labels: Set<number>
  /** Both sides are marked, so that a row without a mark belongs to the one above. */
  bothMarked: boolean
}

export function noMarks(way: Way, style: RowStyle | null): Marks {
  return {
    way,
    style,
    heads: new Map(),
    answers: new Map(),
    continues: new Set(),
    labels: new Set(),
    bothMarked: false,
  }
}

export function head(question: Run[], asker: string | null = null, rest: Run[] | null = null): HeadMark {
  return { asker, question, rest, restSpeaker: null }
}

/** The style most questions have, and its share. */
function commonStyle(styles: readonly RowStyle[]): { style: RowStyle; share: number } | null {
  const counts = new Map<RowStyle, number>()
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  return best ? { style: best[0], share: best[1] / styles.length } : null
}

/** How a question looks without its mark: the label may be plain and the words italic. */
function questionStyle(row: Row | undefined, mark: HeadMark): RowStyle {
  if (row && /^h\d$/.test(row.style)) return row.style
  if (allStyled(mark.question, 'bold')) return 'bold'
  if (allStyled(mark.question, 'italic')) return 'italic'
  return row?.style ?? 'plain'
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

/** Takes the numbers off questions that are counted («3. What …»), when most of them are. */
export function withoutNumbers(marks: Marks): Marks {
  const questions = [...marks.heads.values()]
  const numbers = questions.map((mark) => leadingNumber(runsText(mark.question)))
  const counted = numbers.filter((number) => number !== null)
  if (counted.length === 0) return withoutBareNumbers(marks)
  if (counted.length < 2 || counted.length < questions.length * 0.5) return marks
  const rising = counted.filter((number, i) => i === 0 || number.value > (counted[i - 1]?.value ?? 0))
  const stuck = counted.every((number) => number.value === 1)
  if (rising.length < counted.length * 0.8 && !stuck) return marks
  const heads = new Map<number, HeadMark>()
  for (const [row, mark] of marks.heads) {
    const number = leadingNumber(runsText(mark.question))
    heads.set(row, number ? { ...mark, question: trimRuns(sliceRuns(mark.question, number.length)) } : mark)
  }
  return { ...marks, heads }
}

const attribution =
  /^(?:he|she|they|i|we|you|my \p{L}+|the \p{L}+|\p{Lu}\p{L}+)\s+(?:asks?|asked|says?|said|wonders?|wondered|wrote|laughs?|laughed|repl(?:y|ies|ied)|ask(?:s|ed)?|called|whispered)\b/iu

/** Splits «What is it? A serum.» into its question and what follows, or null where nothing follows. */
export function splitAfterQuestion(runs: Run[]): { question: Run[]; rest: Run[] } | null {
  const text = runsText(runs)
  const ending = /[?？؟]+[!)"”’]*(?=\s*(?:[\p{Lu}\p{N}"“„«¡¿(*—–-]|,,|\p{Lo}|\p{Ll}))/gu
  let end = -1
  for (const found of text.matchAll(ending)) {
    const stop = found.index + found[0].length
    const sentence = text.slice(Math.max(end, 0), found.index)
    // Another question right after the first belongs to it; a statement in between begins the answer.
    if (end >= 0 && /[.!](?:\s|$)/.test(sentence)) break
    if (end >= 0 && sentence.trim().split(/\s+/).length > 25) break
    end = stop
  }
  if (end < 0) return null
  const rest = trimRuns(sliceRuns(runs, end))
  // «“Why?” she asked»: told, not asked.
  if (attribution.test(runsText(rest))) return null
  return rest.length > 0 && runsText(rest).trim()
    ? { question: trimRuns(sliceRuns(runs, 0, end)), rest }
    : null
}

/** «If it were a drink, it would be: A cold tea.», «Describe your desk. Two lamps.»: asked and answered without a mark. */
export function splitAfterPrompt(runs: Run[]): { question: Run[]; rest: Run[] } | null {
  const text = runsText(runs)
  const found = /^.{8,160}?(?:\p{L}\s*:|\p{L}{2}\.)(?=\s+["“]?\p{Lu})/u.exec(text)
  const rest = found ? trimRuns(sliceRuns(runs, found[0].length)) : []
  return found && rest.length > 0 ? { question: trimRuns(sliceRuns(runs, 0, found[0].length)), rest } : null
}

const ornament =
  /(?<=[?？!.…]["”’»)]*)\s+([^\p{L}\p{N}\p{Extended_Pictographic}\s.?？!…"“”'’«»()[\]]{1,3})\s*$/u

/** Takes a sign off that ends nearly all questions alike, as a drawn line would: «WHY POLISH? //». */
export function withoutOrnaments(marks: Marks): Marks {
  const all = [...marks.heads.values()]
  const signs = all.map((mark) => ornament.exec(runsText(mark.question)))
  const first = signs.find((sign) => sign !== null)?.[1]
  const alike = signs.filter((sign) => sign?.[1] === first)
  if (first === undefined || alike.length < Math.max(2, all.length * 0.8)) return marks
  const heads = new Map<number, HeadMark>()
  for (const [row, mark] of marks.heads) {
    const at = ornament.exec(runsText(mark.question))?.index
    heads.set(row, at === undefined ? mark : { ...mark, question: trimRuns(sliceRuns(mark.question, 0, at)) })
  }
  return { ...marks, heads }
}

const dash = /^\s*(?:[-–—]|—{2,3}|[⸺⸻])\s*(?=[\p{L}\p{N}¿¡“"«])/u

/** Takes the dash off questions that each begin with one, as talk does in Romance languages and Russian. */
export function withoutDashes(marks: Marks): Marks {
  const all = [...marks.heads.values()]
  const length = (mark: HeadMark) => dash.exec(runsText(mark.question))?.[0].length ?? 0
  if (all.filter((mark) => length(mark) > 0).length < Math.max(2, all.length * 0.8)) return marks
  const heads = new Map<number, HeadMark>()
  for (const [row, mark] of marks.heads)
    heads.set(row, { ...mark, question: trimRuns(sliceRuns(mark.question, length(mark))) })
  return { ...marks, heads }
}

const opening = /^["“„«‘「『]/
const closing = /["”“»’」』]$/

/** Takes quotation marks off questions where nearly all of them stand in some: there they only mark the question. */
export function withoutQuotes(marks: Marks): Marks {
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

/**
 * Marked questions together with unmarked ones that look the same: a text that names its speakers in the first exchange
 * only, or answers some questions by several voices and some by none. Null where the second adds nothing.
 */
export function joinMarks(rows: readonly Row[], marked: Marks, look: Marks): Marks | null {
  const taken = (index: number) =>
    marked.heads.has(index) ||
    marked.answers.has(index) ||
    marked.labels.has(index) ||
    marked.continues.has(index)
  const added = [...look.heads].filter(([index]) => !taken(index))
  if (added.length === 0) return null
  const style = commonStyle([...marked.heads].map(([index, mark]) => questionStyle(rows[index], mark)))
  // Questions that look unlike the marked ones are the answers' own.
  const alike = style !== null && style.share >= 0.6 && style.style === look.style
  if (marked.way !== 'answerers' && !alike) return null
  const askers = new Set([...marked.heads.values()].map((mark) => mark.asker))
  const asker = askers.size === 1 ? ([...askers][0] ?? null) : null
  return {
    ...marked,
    heads: new Map([
      ...marked.heads,
      ...added.map(([index, mark]): [number, HeadMark] => [index, { ...mark, asker: mark.asker ?? asker }]),
    ]),
    continues: new Set([...marked.continues, ...[...look.continues].filter((index) => !taken(index))]),
    bothMarked: false,
  }
}
