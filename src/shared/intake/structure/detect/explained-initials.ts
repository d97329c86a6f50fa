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
  const inBrackets = explainedInBrackets(rows)
  return inBrackets.size > 0 ? inBrackets : explainedByGreeting(rows)
}

const inFull = /^\s*(\p{Lu}\p{Ll}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3})\s*[:：]\s*(?=\S)/u
const letter = /^\s*(\p{Lu})\s*[:：]\s*(?=\S)/u
const FEWEST_OF_EACH = 2

/** «Ana: Hello.» «Bo: Hello.», and from then on «A: …» and «B: …»: every letter is the first one of just one name above. */
function explainedByGreeting(rows: readonly Row[]): ReadonlyMap<number, Label> {
  const names = new Map<string, string>()
  const labels = new Map<number, Label>()
  const counts = new Map<string, number>()
  const add = (row: Row, found: RegExpExecArray, words: string) =>
    labels.set(row.index, {
      kind: 'name',
      words,
      sign: ':',
      rest: trimRuns(sliceRuns(row.runs, found[0].length)),
    })
  for (const row of rows) {
    if (row.style === 'atom') continue
    const text = runsText(row.runs)
    const short = letter.exec(text)
    const full = short ? null : inFull.exec(text)
    if (full?.[1]) {
      const first = full[1][0] ?? ''
      // A name further down than the letters is somebody else's, or the letters are none's.
      if (counts.size > 0 || (names.has(first) && names.get(first) !== full[1])) return new Map()
      names.set(first, full[1])
      add(row, full, full[1])
    }
    if (!short?.[1]) continue
    const words = names.get(short[1])
    if (words === undefined) return new Map()
    counts.set(words, (counts.get(words) ?? 0) + 1)
    add(row, short, words)
  }
  const each = [...counts.values()].every((count) => count >= FEWEST_OF_EACH)
  return counts.size >= FEWEST && counts.size === names.size && each ? labels : new Map()
}

function explainedInBrackets(rows: readonly Row[]): ReadonlyMap<number, Label> {
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
