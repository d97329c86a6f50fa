import { canBeName } from '../labels/can-be-name'
import type { Label } from '../labels/label'
import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'

const behind = /(?<=[.!?…"”»])\s*[–—-]\s?(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2})\s*$/u
/** Words of praise have their names behind them as well, but nobody's comes back. */
const FEWEST_TURNS = 2
const FEWEST_VOICES = 2
const LEAST_OF_LINES = 0.6

/** «“Why soap?” – Ida» and «“It was cheap.” – Otto»: who speaks is named behind what is said, by row. */
export function namesBehind(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const said = rows.filter((row) => row.style === 'plain')
  const labels = new Map<number, Label>()
  const counts = new Map<string, number>()
  for (const row of said) {
    const found = behind.exec(runsText(row.runs))
    const words = found?.[1] ?? ''
    if (!found || !canBeName(words)) continue
    counts.set(words, (counts.get(words) ?? 0) + 1)
    labels.set(row.index, {
      kind: 'name',
      words,
      sign: ':',
      rest: trimRuns(sliceRuns(row.runs, 0, found.index)),
    })
  }
  const back = [...counts.values()].filter((count) => count >= FEWEST_TURNS).length
  return back >= FEWEST_VOICES && back === counts.size && labels.size >= said.length * LEAST_OF_LINES
    ? labels
    : new Map()
}
