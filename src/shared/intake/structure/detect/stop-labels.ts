import { canBeName } from '../labels/can-be-name'
import type { Label } from '../labels/label'
import { endsAsking } from '../phrases/asking'
import { isPrompt } from '../phrases/prompts'
import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'

/** So many turns a voice; fewer are sentences that happen to be a name («Paris. It was …»). */
const FEWEST = 2
const LEAST_SHARE = 0.6
const opening =
  /^\s*(\p{Lu}[\p{L}\p{M}'’-]+(?: (?:d[aeiou]s?|del|van|von|la|\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+)){0,3})\.[ \u00a0]+(?=["“«¿¡]?\p{Lu})/u

/**
 * Names that only a stop parts from what is said («Runa Feld. Why soap?»), by row. They are labels where two or
 * more come back, nearly all lines between the first and the last begin with one, and one of them asks.
 */
export function stopLabels(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const byName = new Map<string, { row: number; label: Label }[]>()
  for (const row of rows) {
    const found = row.style === 'atom' ? null : opening.exec(runsText(row.runs))
    const words = found?.[1] ?? ''
    if (!found || !canBeName(words)) continue
    const rest = trimRuns(sliceRuns(row.runs, found[0].length))
    const label: Label = { kind: 'name', words, sign: '.', rest }
    const own = byName.get(words) ?? []
    own.push({ row: row.index, label })
    byName.set(words, own)
  }
  const voices = [...byName.values()].filter((labels) => labels.length >= FEWEST)
  const labels = voices.flat().sort((a, b) => a.row - b.row)
  const span = (labels.at(-1)?.row ?? 0) - (labels[0]?.row ?? 0) + 1
  // A paragraph on a town may ask as well, and answers itself.
  const asking = (label: Label) => endsAsking(runsText(label.rest)) || isPrompt(runsText(label.rest))
  const asks = voices.some(
    (turns) => turns.filter(({ label }) => asking(label)).length >= turns.length * LEAST_SHARE,
  )
  if (voices.length < 2 || !asks || labels.length < span * LEAST_SHARE) return new Map()
  return new Map(labels.map(({ row, label }) => [row, label]))
}
