import { canBeName } from '../labels/can-be-name'
import type { Label } from '../labels/label'
import { turnAsks } from '../roles'
import type { Row } from '../rows'
import { countWords, runsText, sliceRuns, trimRuns } from '../runs'

const FEWEST = 3
const MOST_WORDS = 7
const opening = /^\s*(\p{Lu}[^:：.!?\n]{3,48}?)\s*[:：]\s+(?=\S)/u

/**
 * Labels that are more than a name («The people of the soap house: …»), by row: the same words before a colon, time and
 * again, and mostly before a question. A section's refrain («Tip of the week: …») asks nothing.
 */
export function longLabels(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const byWords = new Map<string, { row: number; label: Label }[]>()
  for (const row of rows) {
    const found = row.style === 'atom' ? null : opening.exec(runsText(row.runs))
    const words = found?.[1] ?? ''
    if (!found || countWords(words) > MOST_WORDS || !canBeName(words)) continue
    const rest = trimRuns(sliceRuns(row.runs, found[0].length))
    const label: Label = { kind: 'name', words, sign: ':', rest }
    const own = byWords.get(words) ?? []
    own.push({ row: row.index, label })
    byWords.set(words, own)
  }
  const trusted = [...byWords.values()].filter((labels) => {
    const asking = labels.filter(({ label }) => turnAsks(runsText(label.rest)))
    return labels.length >= FEWEST && asking.length >= labels.length * 0.6
  })
  return new Map(trusted.flat().map(({ row, label }) => [row, label]))
}
