import { soundsSpoken } from '../phrases/spoken'
import type { Row } from '../rows'
import { askingAmong } from '../talk/wrapped-captions'
import { head, type Marks, noMarks } from './marks'

/** Captions copied without times and names: lines of speech, in which somebody is greeted, asked, and answers. */
export function detectHeard(rows: readonly Row[]): Marks | null {
  const said = rows.filter((row) => row.style === 'plain' || row.style === 'item')
  if (!soundsSpoken(said.map((row) => row.text))) return null
  const asking = askingAmong(said)
  if (asking === null) return null
  const marks = noMarks('dashes', null)
  marks.bothMarked = true
  const first = Math.min(...[...asking].map((row) => row.index))
  for (const row of said) {
    if (asking.has(row)) marks.heads.set(row.index, head(row.runs))
    else if (row.index > first) marks.answers.set(row.index, { speaker: null, runs: row.runs })
  }
  return marks
}
