import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'
import { head, type Marks, noMarks } from './marks'

/** The long dash with which Japanese magazines begin what the interviewer says. */
const bar = /^\s*(?:[―—─–]{2,3}|[―─])\s*(?=\S)/u
/** The name in front of an answer, parted from it by a space that Japanese sets nowhere else. */
const name = /^\s*([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,8})[ \u3000]+(?=[^\s\d])/u
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/** «――いつからですか。/ 三浦 十代からです。»: a bar asks or remarks, a name or nothing answers. */
export function detectBars(rows: readonly Row[]): Marks | null {
  const asked = rows.filter((row) => row.style !== 'atom' && bar.test(row.text) && japanese.test(row.text))
  if (asked.length === 0) return null
  const marks = noMarks('bars', null)
  for (const row of asked) {
    const length = bar.exec(runsText(row.runs))?.[0].length ?? 0
    marks.heads.set(row.index, head(trimRuns(sliceRuns(row.runs, length))))
  }
  const answers = asked
    .flatMap((row) => rows[row.index + 1] ?? [])
    .filter((row) => !marks.heads.has(row.index))
  const names = answers.flatMap((row) => nameOf(row) ?? [])
  // One word and a space may begin any sentence; who answers is named nearly each time.
  if (names.length >= answers.length * 0.6) {
    for (const row of rows) {
      const label = marks.heads.has(row.index) ? null : nameOf(row)
      if (label === null || !names.some((other) => other.words === label.words)) continue
      marks.answers.set(row.index, {
        speaker: label.words,
        runs: trimRuns(sliceRuns(row.runs, label.length)),
      })
    }
  }
  const asks = asked.filter((row) => row.asks || row.prompts).length
  return marks.answers.size > 0 || (asked.length >= 2 && asks >= 1) ? marks : null
}

function nameOf(row: Row): { words: string; length: number } | null {
  if (row.style === 'atom') return null
  const found = name.exec(runsText(row.runs))
  return found?.[1] ? { words: found[1], length: found[0].length } : null
}
