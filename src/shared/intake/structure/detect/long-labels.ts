import { canBeName } from '../labels/can-be-name'
import type { Label } from '../labels/label'
import type { Row } from '../rows'
import { countWords, runsText, sliceRuns, trimRuns } from '../runs'
import { turnAsks } from '../talk/roles'

const FEWEST = 3
const MOST_WORDS = 7
const LEAST_SHARE = 0.6
const opening = /^\s*(\p{Lu}[^:：.!?\n]{0,48}?)\s*[:：]\s+(?=\S)/u

/**
 * Labels that are no name («The people of the soap house: …», «P1: …»), by row: the same words before a colon, time and
 * again, and mostly before a question, or right below a line of a voice that mostly asks. A section's refrain («Tip of
 * the week: …») asks nothing and answers nobody.
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
  const voices = [...byWords.values()].filter((labels) => labels.length >= FEWEST)
  const asking = voices.filter((labels) => isMost(labels, ({ label }) => turnAsks(runsText(label.rest))))
  const asked = new Set(asking.flat().map(({ row }) => row))
  const answering = voices.filter((labels) => isMost(labels, ({ row }) => asked.has(row - 1)))
  return new Map([...asking, ...answering].flat().map(({ row, label }) => [row, label]))
}

function isMost<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.filter(holds).length >= items.length * LEAST_SHARE
}
