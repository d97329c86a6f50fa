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
  const asked = (index: number) => marks.heads.has(index) || marks.continues.has(index)
  for (const row of rows) {
    if (asked(row.index)) continue
    // Where no question has a name, one that begins an answer says who gives it; further down it may be a heading.
    if (counts.size === 0 && !asked(row.index - 1)) continue
    const label = nameLabel(row)
    if (!label || label.rest.length === 0 || label.sign !== ':') continue
    const name = names.resolve(label.words)
    if (names.isPerson(name)) marks.answers.set(row.index, { speaker: name, runs: label.rest })
  }
}
