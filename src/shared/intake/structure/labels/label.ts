import type { Run } from '../../blocks'
import type { Row } from '../rows'
import { runsText, sliceRuns } from '../runs'

/** A mark at the start of a line: `Q:`, `Answer 3.`, `JANE DOE:`, `JD —`. */
export type Label = {
  kind: 'asks' | 'answers' | 'name'
  /** The words of the mark without its punctuation. */
  words: string
  /** The sign after the words: a colon, a dash, a stop, or nothing (the words are bold and the rest is not). */
  sign: ':' | '-' | '.' | ''
  /** What follows the mark on the line. */
  rest: Run[]
}

/** All that a label takes off its line: the words, and what stands about them («Jane Doe, editor (12:01): »). */
export function writtenLabel(row: Row, label: Label): string {
  const whole = runsText(row.runs)
  const rest = runsText(label.rest)
  return rest === '' ? whole : whole.slice(0, whole.lastIndexOf(rest))
}

/** A colon, arrows as in a chat («Mara>> …»), or a dash, with a stop before it in Spanish papers («P.- …»). */
const signs = /^\s*(?:([:：](?:\.(?=\s))?|>{1,2}(?=\s|$))|(\.?[-–—]+(?=[\s¿¡]|\p{L})|[|])|([.)](?=\s|$)))\s*/u
/** A time in front of a label or after it, in any of the usual brackets, or the number by which a turn is cited: `[P07]`. */
const time =
  /^\s*(?:[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?\s*[-–—|]?|\[\p{Lu}{0,3}[-.]?\d{1,4}\](?=\s*\p{Lu}[\p{L} .'’-]{0,40}:))\s*/u

/** A line without the time of its turn. */
export function stripTime(runs: readonly Run[]): Run[] {
  const length = time.exec(runsText(runs))?.[0].length ?? 0
  return length > 0 ? sliceRuns(runs, length) : [...runs]
}

/** The sign that parts a label from what is said, at the start of what follows its words. */
export function signAt(text: string): { sign: Label['sign']; length: number } | null {
  const found = signs.exec(text)
  if (!found) return null
  return { sign: found[1] ? ':' : found[2] ? '-' : '.', length: found[0].length }
}
