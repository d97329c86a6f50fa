import type { Run } from '../../blocks'
import type { Label } from '../labels/label'
import { letterLabels } from '../labels/letter-labels'
import { nameLabel } from '../labels/name-label'
import { isAnswererRole, isAskerRole, type NameBook, withoutTitle } from '../people/names'
import { type Row, startsAsking } from '../rows'
import { allStyled, foldText, runsText, sliceRuns, trimRuns } from '../runs'
import { head, type Marks, noMarks } from './marks'
import { splitAfterQuestion } from './split-question'

/** Questions and answers marked as such: `Q:`/`A:`, `Question 2.`/`Answer`, `F:`/`A:`, `問：`/`答：`. */
export function detectLetters(rows: readonly Row[], names: NameBook): Marks | null {
  const labels = letterLabels(rows)
  const asking = [...labels].filter(([, label]) => label.kind === 'asks')
  if (asking.length === 0) return null
  const marks = noMarks('letters', null)
  for (const [index, label] of labels) {
    const row = rows[index]
    if (!row) continue
    const alone = label.rest.length === 0
    const target = alone ? index + 1 : index
    if (alone) {
      const next = rows[target]
      if (!next || labels.has(target) || (next.style === 'atom' && label.kind === 'asks')) continue
      marks.labels.add(index)
    }
    const runs = alone ? (rows[target]?.runs ?? []) : label.rest
    if (label.kind === 'answers') {
      marks.answers.set(target, { speaker: keyedName(label, names), runs })
      continue
    }
    const inline = splitAtAnswerMark(runs)
    marks.heads.set(target, inline ?? head(runs, keyedName(label, names)))
  }
  if (marks.heads.size === 0) return null
  nameAnswers(rows, marks, names)
  nameInBrackets(marks, names)
  const answered = [...marks.answers.keys()]
  marks.bothMarked = answered.length >= marks.heads.size * 0.5
  carryOn(rows, marks)
  return marks
}

/** Whose mark it is, where a key above the talk gives a name: «Q = Mara Lind». */
function keyedName(label: Label, names: NameBook): string | null {
  const name = names.key?.names.get(foldText(label.words)) ?? ''
  return name === '' || isAskerRole(name) || isAnswererRole(name) ? null : name
}

/** Question and answer on one line: «Q: Why? A: Because.» */
function splitAtAnswerMark(runs: Run[]): ReturnType<typeof head> | null {
  const text = runsText(runs)
  const found = /(?:[?.!…”"]|\s)\s*(?<![\p{L}\p{N}])A(?:nswer)?\s*\d{0,3}\s*[:：]\s*(?=\S)/u.exec(text)
  if (!found || found.index === 0) return null
  const from = found.index + (/\s/.test(found[0][0] ?? '') ? 0 : 1)
  const question = runs && sliceTrim(runs, 0, from)
  return head(question, null, sliceTrim(runs, found.index + found[0].length))
}

function sliceTrim(runs: Run[], from: number, to?: number) {
  return trimRuns(sliceRuns(runs, from, to))
}

/** «Q: …» answered by «Dr. Lowe: …»: names stand where the answer's mark would. */
function nameAnswers(rows: readonly Row[], marks: Marks, names: NameBook): void {
  const found: { row: number; words: string; runs: Run[]; alone: boolean }[] = []
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (marks.heads.has(row.index) || marks.answers.has(row.index)) continue
    const label = nameLabel(row)
    if (!label || label.sign === '-') continue
    // «Mara Lind:» on a line of its own stands above what she says.
    const alone = label.rest.length === 0
    const said = alone ? rows[row.index + 1] : row
    if (alone && (label.sign !== ':' || !said || said.style === 'atom' || marks.heads.has(said.index)))
      continue
    const name = names.resolve(label.words)
    counts.set(name, (counts.get(name) ?? 0) + 1)
    found.push({ row: row.index, words: label.words, runs: alone ? (said?.runs ?? []) : label.rest, alone })
  }
  const first = Math.min(...marks.heads.keys())
  for (const item of found) {
    const name = names.resolve(item.words)
    if (item.row < first) continue
    const titled = withoutTitle(item.words) !== item.words
    if ((counts.get(name) ?? 0) >= 2 || names.isPerson(name) || titled) {
      if (item.alone) marks.labels.add(item.row)
      marks.answers.set(item.alone ? item.row + 1 : item.row, { speaker: name, runs: item.runs })
    }
  }
}

const bracketed = /^\s*[([](\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3})[)\]]:?\s+(?=\S)/u

/** «A. (Mara Lind) It was …»: at a press conference each answer's mark says whose it is. */
function nameInBrackets(marks: Marks, names: NameBook): void {
  const answers = [...marks.answers].map(([row, answer]) => ({
    row,
    answer,
    found: bracketed.exec(runsText(answer.runs)),
  }))
  const named = answers.filter(({ found }) => found !== null)
  if (named.length < 2 || named.length < answers.length * 0.6) return
  for (const { row, answer, found } of named) {
    const runs = trimRuns(sliceRuns(answer.runs, found?.[0].length ?? 0))
    marks.answers.set(row, { speaker: names.resolve(found?.[1] ?? ''), runs })
  }
}

/** Rows between a question's mark and its answer's mark are the question's; without a mark, only those that look it. */
function carryOn(rows: readonly Row[], marks: Marks): void {
  for (const [index, mark] of marks.heads) {
    if (mark.rest) continue
    let end = index + 1
    while (end < rows.length && !marks.heads.has(end) && !marks.answers.has(end) && !marks.labels.has(end))
      end += 1
    const answered = marks.answers.has(end) || (marks.labels.has(end) && marks.answers.has(end + 1))
    const row = rows[index]
    if (!row) continue
    const bold = allStyled(mark.question, 'bold')
    if (answered) {
      const between = rows.slice(index + 1, end)
      const plain = between.every((r) => r.style !== 'atom' && !/^h\d$/.test(r.style))
      const words = between.reduce((sum, r) => sum + r.words, 0)
      if (plain && words <= 150) for (const r of between) marks.continues.add(r.index)
      continue
    }
    for (let i = index + 1; i < end - 1; i += 1) {
      const next = rows[i]
      if (!next || next.style === 'atom') break
      const sameLook = bold && next.style === 'bold'
      if (!sameLook) break
      marks.continues.add(i)
    }
    // «Q: What is it? It is a serum.» with no answer below.
    const empty = end === index + 1
    if (empty && !row.asks && startsAsking(runsText(mark.question))) {
      const split = splitAfterQuestion(mark.question)
      if (split) marks.heads.set(index, head(split.question, mark.asker, split.rest))
    }
  }
}
