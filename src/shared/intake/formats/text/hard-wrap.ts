import { isBlank } from './lines'

/** How a text breaks its lines: at a column (`width`), or only where the writer meant it. */
export type Wrapping = { hard: boolean; width: number }

const NARROWEST = 40
const WIDEST = 120
const FEWEST_BREAKS = 3

/**
 * Judges by the evidence of all lines whether a text is hard-wrapped: then nearly every line that ends in the middle of
 * a sentence could not have taken the next word as well.
 */
export function judgeWrapping(lines: readonly string[]): Wrapping {
  const lengths = lines.filter((line) => !isBlank(line)).map((line) => line.trimEnd().length)
  if (lengths.length < 4) return { hard: false, width: 0 }
  const sorted = [...lengths].sort((one, other) => one - other)
  // A few lines (addresses, headings without a blank line) may run over.
  const width = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.97))] ?? 0
  if (width < NARROWEST || width > WIDEST) return { hard: false, width }
  // Breaks in the middle of a sentence: where the next word did not fit, and where it would have.
  let wrapped = 0
  let early = 0
  let atSentenceEnd = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    if (isBlank(line) || isBlank(next) || opensBlock(next)) continue
    const full = isFull(line, next, width)
    if (/[.!?:…]["”’)*_\]]*\s*$/.test(line)) {
      if (full) atSentenceEnd++
    } else if (full) wrapped++
    else early++
  }
  return { hard: wrapped >= FEWEST_BREAKS && wrapped >= early * 2 && wrapped >= atSentenceEnd, width }
}

/** A line that begins something new whatever stands before it: an item, a turn, an indented or underlining line. */
function opensBlock(line: string): boolean {
  return /^(?:\s{2,}|\t|[-=*_•▪◦+>#|]|\d{1,3}[.)]\s)/.test(line) || startsTurn(line)
}

/** Whether the break after `line` is one that wrapping would make: the next word did not fit. */
export function isFull(line: string, next: string, width: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.trimEnd().length + 1 + word.length > width - 3
}

/**
 * Whether `line` goes on with what the line above it began though the break came early, as where a question is set
 * narrower than its answer: the sentence above is not over, or its last word is not, and small letters follow, or
 * capitals follow capitals.
 */
export function goesOn(above: string, line: string, { hard, width }: Wrapping): boolean {
  const text = above.trimEnd()
  if (!hard || text.length < width * SHORTEST_PART) return false
  // A word and a colon are no name where all is in capitals.
  if (/[\p{L},-]$/u.test(text) && isCapitals(text) && isCapitals(line)) return true
  return !opensBlock(line) && /[\p{L}\p{N},;-]$/u.test(text) && /^\s?\p{Ll}/u.test(line)
}

/**
 * Whether a counted line, which is not over, goes on in small letters: «2) What do you wish you had known before / you
 * began?» Such a question may be set narrower than all the rest.
 */
export function spills(above: string, line: string): boolean {
  return (
    above.trim().length >= SHORTEST_SPILL && /[\p{L},]$/u.test(above.trimEnd()) && /^\s?\p{Ll}/u.test(line)
  )
}

/** In characters: what is shorter is an item of a few words. */
const SHORTEST_SPILL = 30

/** A line in capitals below one that is over and is not, or the other way about: something else begins. */
export function changesCase(above: string, line: string): boolean {
  return isCapitals(above) !== isCapitals(line) && /[.?!…]["”’)]?\s*$/.test(above)
}

/** As a share of the column: shorter lines are names, steps of a list, verses. */
const SHORTEST_PART = 0.5
const FEWEST_CAPITALS = 6

function isCapitals(line: string): boolean {
  return !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) >= FEWEST_CAPITALS
}

/** Whether the line at `index` goes on with what the line above it began. */
export function isContinued(lines: readonly string[], index: number, wrapping: Wrapping): boolean {
  const line = lines[index] ?? ''
  const above = lines[index - 1] ?? ''
  if (!wrapping.hard || isBlank(line) || isBlank(above)) return false
  return (isFull(above, line, wrapping.width) && !opensBlock(line)) || goesOn(above, line, wrapping)
}

/** Joins a wrapped line to the next. A hyphen at the end holds the two halves together. */
export function joinWrapped(text: string, next: string): string {
  return `${text}${gapBetween(text, next)}${next}`
}

/** Joins the lines of one sentence, however many they are. */
export function joinAllWrapped(lines: readonly string[]): string {
  return lines
    .map((line, at) => (at === 0 ? line : `${gapBetween(lines[at - 1] ?? '', line)}${line}`))
    .join('')
}

function gapBetween(line: string, next: string): string {
  const isOneWord = /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next)
  return isOneWord || (/\p{Lu}{2}-$/u.test(line) && /^\p{Lu}{2}/u.test(next)) ? '' : ' '
}

/** A line that begins a new turn or answer, so that no wrapping can have made the break before it. */
export function startsTurn(line: string): boolean {
  return (
    /^(?:\*\*|__|\*|_)?(?:[QA]|Question|Answer|Ques|Ans|Interviewer|Interviewee)(?: ?\d{1,3})?[.:)](?:\*\*|__|\*|_)?(?:\s|$)/i.test(
      line,
    ) ||
    /^(?:\*\*|__)?(?:\[?\(?\d{1,2}:\d{2}(?::\d{2})?\)?\]?\s+)?[A-Z][A-Z.]{1,4}:(?:\*\*|__)?\s/.test(line) ||
    /^(?:\*\*|__)?[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}:(?:\*\*|__)?\s/.test(line)
  )
}
