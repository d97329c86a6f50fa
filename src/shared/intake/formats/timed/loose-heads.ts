import { isBlank } from '../text/lines'
import { readTime, TIME } from './clock'
import { readTurnHead } from './turn-heads'

/** A recording's first words come within two minutes; the hours of a day, and of a shop, do not. */
const LATEST_BEGINNING_MS = 120_000
/** Fewer turns are no habit. */
const FEWEST_TURNS = 4

const NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{N}_.'’-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}.'’-]*){0,3}"
const TIMES = `(?<from>${TIME})(?:\\s*(?:-{1,2}>|[-–—]|→)\\s*(?<to>${TIME}))?`
const OPEN = '[\\[(<]?\\s*'
const CLOSE = '\\s*[\\])>]?'
const BEFORE = '^\\s*(?:[-*•>»]+\\s*)?'

/** A name and a time in front of the words, in either order, with whatever signs stand about them. */
const LOOSE = [
  `${BEFORE}${OPEN}(?<name>${NAME})(?!\\p{N})${CLOSE}\\s*[@|,:–—-]?\\s*${OPEN}@?${TIMES}${CLOSE}${CLOSE}(?:\\s*[:|–—-])?\\s+(?<text>\\S.*)$`,
  `${BEFORE}${OPEN}${TIMES}${CLOSE}\\s*[|–—-]?\\s*${OPEN}(?<name>${NAME})(?!\\p{N})${CLOSE}(?:\\s*:|\\s+[|–—-]|\\t)\\s*(?<text>\\S.*)$`,
].map((source) => new RegExp(source, 'u'))

/**
 * Lines with heads that none of the usual forms fits, in one that does. By themselves they prove nothing («At 12:30
 * we ate»): their names have to come back, and stand in most of the lines with a time.
 */
export function withTightHeads(lines: readonly string[]): readonly string[] {
  const heads = lines.map(readLoose)
  const found = heads.filter((head) => head !== null)
  const counts = new Map<string, number>()
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  const known = found.filter(({ name }) => (counts.get(name) ?? 0) > 1)
  const timed = lines.filter((line) => !isBlank(line) && /\d:\d\d/.test(line.slice(0, 80))).length
  const [first] = found
  if (first === undefined || (readTime(first.from) ?? Infinity) > LATEST_BEGINNING_MS) return lines
  if (found.length < FEWEST_TURNS || counts.size > found.length / 2 || known.length < timed * 0.8)
    return lines
  return lines.map((line, at) => {
    const head = heads[at]
    return head && (counts.get(head.name) ?? 0) > 1
      ? `[${head.from}${head.to ? ` - ${head.to}` : ''}] ${head.name}: ${head.text}`
      : line
  })
}

type Loose = { name: string; from: string; to: string | undefined; text: string }

function readLoose(line: string): Loose | null {
  if (!/\d:\d\d/.test(line.slice(0, 80)) || readTurnHead(line.trim())?.speaker) return null
  // One space at a time, so that the patterns have nothing to try twice; a gap is a column's, as a tab is.
  const tight = line.replace(/\s+/g, (gap) => (gap === ' ' ? gap : '\t'))
  for (const pattern of LOOSE) {
    const { name, from, to, text } = pattern.exec(tight)?.groups ?? {}
    if (name !== undefined && from !== undefined && text !== undefined)
      return { name, from, to, text: text.replaceAll('\t', ' ') }
  }
  return null
}
