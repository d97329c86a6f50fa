import type { Run } from '../../blocks'
import { nameLabel } from '../labels/name-label'
import type { NameBook } from '../names'
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
    for (const { index, name, rest } of answers) marks.answers.set(index, { speaker: name, runs: rest })
}

type LabelledAnswer = { index: number; name: string; rest: Run[] }

/** Names of people before what is answered. */
function labelledAnswers(rows: readonly Row[], marks: Marks, names: NameBook): LabelledAnswer[] {
  return rows.flatMap((row) => {
    if (isAsked(row.index, marks)) return []
    const label = nameLabel(row)
    if (!label || label.rest.length === 0 || label.sign !== ':') return []
    const name = names.resolve(label.words)
    return names.isPerson(name) ? [{ index: row.index, name, rest: label.rest }] : []
  })
}

/**
 * Where no question has a name, names that begin several answers say who gives them, and so does one that begins the
 * first answer; any other may be the name of a thing, or a heading.
 */
function sayWhoAnswers(answers: readonly LabelledAnswer[], marks: Marks): boolean {
  const opening = answers.filter(({ index }) => isAsked(index - 1, marks))
  if (opening.length !== 1) return opening.length > 1
  const first = Math.min(...marks.heads.keys())
  const heads = [...marks.heads.keys()].filter((head) => head > first && head < (opening[0]?.index ?? 0))
  return heads.length === 0
}

function isAsked(index: number, marks: Marks): boolean {
  return marks.heads.has(index) || marks.continues.has(index)
}
