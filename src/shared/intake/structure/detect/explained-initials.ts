import type { Label } from '../labels/label'
import type { Row } from '../rows'
import { runsText, sliceRuns, trimRuns } from '../runs'

const explained = /^\s*(\p{Lu}{1,3})\s*\((\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3})\)\s*[:：]\s*(?=\S)/u
const short = /^\s*(\p{Lu}{1,3})\s*[:：]\s*(?=\S)/u
/** One who asks and one who answers. */
const FEWEST = 2

/**
 * «A (Ana): Why soap?», and from then on «A: …»: labels in letters that the talk itself explains, by row. No letter is
 * too short for a name then, and «A» is no answer's mark.
 */
export function explainedInitials(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const names = new Map<string, string>()
  const labels = new Map<number, Label>()
  for (const row of rows) {
    if (row.style === 'atom') continue
    const text = runsText(row.runs)
    const first = explained.exec(text)
    const letters = (first ?? short.exec(text))?.[1] ?? ''
    if (first && !names.has(letters) && first[2]?.startsWith(letters[0] ?? '')) names.set(letters, first[2])
    const words = names.get(letters)
    const length = first && words === first[2] ? first[0].length : short.exec(text)?.[0].length
    if (words === undefined || length === undefined) continue
    labels.set(row.index, {
      kind: 'name',
      words,
      sign: ':',
      rest: trimRuns(sliceRuns(row.runs, length)),
    })
  }
  return names.size >= FEWEST ? labels : new Map()
}
