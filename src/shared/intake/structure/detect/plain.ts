import { leadingNumber } from '../labels'
import { isPersonalQuestion, speaksOfSelf, speaksToYou } from '../phrases'
import { type Row, startsAsking } from '../rows'
import { runsText } from '../runs'
import { head, type Marks, noMarks, splitAfterQuestion } from './marks'

const line = (row: Row | undefined): row is Row => row !== undefined && row.style !== 'atom'

/** Lines counted from one: «1. What is …? / 2) Tell us … / 3 :: Describe …», answered below or on the same line. */
export function detectNumbered(rows: readonly Row[]): Marks | null {
  const sequence: { row: Row; length: number }[] = []
  let expected = 1
  for (const row of rows) {
    if (!line(row)) continue
    const number = leadingNumber(row.text)
    if (!number || (number.value !== expected && !(sequence.length > 0 && number.value === expected + 1)))
      continue
    if (sequence.length === 0 && number.value !== 1) continue
    sequence.push({ row, length: number.length })
    expected = number.value + 1
  }
  if (sequence.length < 2) return null
  const marks = noMarks('numbered', null)
  let asking = 0
  for (const { row } of sequence) {
    const inline = row.asks ? null : splitAfterQuestion(row.runs)
    const begins = inline !== null && startsAsking(row.text)
    if (
      row.asks ||
      row.prompts ||
      begins ||
      /^\s*\S+\s+(?:tell|describe|explain|name|share)\b/i.test(row.text)
    )
      asking += 1
    marks.heads.set(row.index, inline && begins ? head(inline.question, null, inline.rest) : head(row.runs))
  }
  if (asking < sequence.length * 0.6) return null
  return marks
}

/** Plain lines that end by asking and stand above an answer. */
export function detectPlain(rows: readonly Row[]): Marks | null {
  const candidates = rows.filter((row) => (row.style === 'plain' || row.style === 'capitals') && row.asks)
  if (candidates.length === 0) return null
  const answersWords = rows.filter((row) => row.style === 'plain' && !row.asks).map((row) => row.words)
  const usual = median(answersWords)
  const marks = noMarks('plain', 'plain')
  // Where questions open paragraphs of several lines, a question deep inside a paragraph is the answer's own.
  const opening = candidates.filter((row) => row.at === 0 && row.parts > 1).length
  const opens = opening >= Math.max(2, candidates.length * 0.6)
  for (const row of candidates) {
    if (opens && row.at > 0 && row.parts > 1) continue
    if (likelyAsked(row, rows[row.index + 1], usual)) marks.heads.set(row.index, head(row.runs))
  }
  // A prompt among questions: «Tell us about your first salon.»
  if (marks.heads.size >= 2) {
    const first = Math.min(...marks.heads.keys())
    for (const row of rows) {
      if (row.style !== 'plain' || row.asks || !row.prompts || row.index < first || row.words > 45) continue
      if (marks.heads.has(row.index - 1) || marks.heads.has(row.index + 1)) continue
      if (line(rows[row.index + 1]) || rows[row.index + 1]?.block.type === 'list')
        marks.heads.set(row.index, head(row.runs))
    }
  }
  joinNeighbours(rows, marks)
  return marks.heads.size >= 1 ? marks : null
}

/** «What is your morning like? I get up at six.»: question and answer share each line. */
export function detectInline(rows: readonly Row[]): Marks | null {
  const lines = rows.filter((row) => line(row) && row.words > 3)
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

/** Asked by somebody else, or wondered aloud by the one who answers? */
function likelyAsked(row: Row, next: Row | undefined, usual: number): boolean {
  if (next === undefined) return false
  if (row.words > 90) return false
  const sentences = row.text.match(/[^.!?？؟]+[.!?？؟]+/gu) ?? [row.text]
  const asking = sentences.filter((part) => /[?？؟]/.test(part)).length
  let score = 0
  if (isPersonalQuestion(row.text)) score += 2
  else if (speaksToYou(row.text)) score += 1
  if (sentences.length <= 2) score += 1
  if (row.words <= Math.max(30, usual * 0.6)) score += 1
  if (row.words > Math.max(45, usual * 1.2)) score -= 2
  if (speaksOfSelf(sentences[0] ?? '') && !speaksToYou(row.text)) score -= 2
  if (asking < sentences.length * 0.34) score -= 1
  return score >= 1
}

/** Two asking lines in a row are one question when they are lines of one paragraph. */
function joinNeighbours(rows: readonly Row[], marks: Marks): void {
  for (const index of [...marks.heads.keys()].sort((a, b) => a - b)) {
    const row = rows[index]
    const above = rows[index - 1]
    if (!row || !above) continue
    const joined = marks.heads.has(index - 1) || marks.continues.has(index - 1)
    if (joined && (above.of === row.of || rows[index + 1]?.style !== undefined)) {
      marks.heads.delete(index)
      marks.continues.add(index)
    }
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
