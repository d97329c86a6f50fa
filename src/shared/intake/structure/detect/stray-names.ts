import type { Run } from '../../blocks'
import { nameLabel } from '../labels/name-label'
import type { NameBook } from '../people/names'
import type { Row } from '../rows'
import { runsText } from '../runs'
import type { Marks } from './marks'
import { askerName } from './speakers'

/** Takes names off the questions where the text has names for some of its turns only. */
export function stripNames(rows: readonly Row[], marks: Marks, names: NameBook): void {
  const labelled = [...marks.heads].map(([index, mark]) => {
    const row = rows[index]
    const label = row
      ? nameLabel({ ...row, runs: mark.question, text: runsText(mark.question), style: 'plain' })
      : null
    return { index, mark, label: label && label.rest.length > 0 && label.sign === ':' ? label : null }
  })
  const counts = new Map<string, number>()
  for (const item of labelled) {
    if (item.label)
      counts.set(names.resolve(item.label.words), (counts.get(names.resolve(item.label.words)) ?? 0) + 1)
  }
  for (const { index, mark, label } of labelled) {
    if (!label) continue
    const name = names.resolve(label.words)
    if (!names.isPerson(name) && (counts.get(name) ?? 0) < 2) continue
    marks.heads.set(index, { ...mark, asker: askerName(name), question: label.rest })
  }
  const answers = labelledAnswers(rows, marks, names)
  if (counts.size > 0 || sayWhoAnswers(answers, marks))
    for (const { index, name, rest, label } of answers) {
      marks.answers.set(index, { speaker: name, runs: rest })
      if (label !== null) marks.labels.add(label)
    }
}

/** `label` is the row above that holds nothing but the name. */
type LabelledAnswer = { index: number; name: string; rest: Run[]; label: number | null }

/** Names of people before what is answered. */
function labelledAnswers(rows: readonly Row[], marks: Marks, names: NameBook): LabelledAnswer[] {
  return rows.flatMap((row): LabelledAnswer[] => {
    if (isAsked(row.index, marks)) return []
    const label = nameLabel(row)
    if (label?.sign !== ':') return []
    const name = names.resolve(label.words)
    if (!names.isPerson(name)) return []
    if (label.rest.length > 0) return [{ index: row.index, name, rest: label.rest, label: null }]
    const below = rows[row.index + 1]
    if (row.block.type === 'heading' || !below || below.style === 'atom' || isAsked(below.index, marks))
      return []
    return [{ index: below.index, name, rest: below.runs, label: row.index }]
  })
}

/**
 * Where no question has a name, names that begin several answers say who gives them, and so does one that begins the
 * first answer; any other may be the name of a thing, or a heading.
 */
function sayWhoAnswers(answers: readonly LabelledAnswer[], marks: Marks): boolean {
  const opening = answers.filter(({ index, label }) => isAsked((label ?? index) - 1, marks))
  if (opening.length !== 1) return opening.length > 1
  const first = Math.min(...marks.heads.keys())
  const heads = [...marks.heads.keys()].filter((head) => head > first && head < (opening[0]?.index ?? 0))
  return heads.length === 0
}

function isAsked(index: number, marks: Marks): boolean {
  return marks.heads.has(index) || marks.continues.has(index)
}
