import { trimSpace } from '../runs'
import { isBlank } from '../text/lines'
import { readTime, TIME } from './clock'
import { withTightHeads } from './loose-heads'

/** Fewer lines of a kind are no habit. */
const FEWEST_LINES = 3
/** A name and its time. */
const LONGEST_HEAD = 100

/** Lines as a reader of transcripts knows them, and what was left out of them. */
export type UsualLines = { lines: readonly string[]; dropped: string[] }

/**
 * Lines whose times or columns are written as one program alone writes them, in the forms that others share: times
 * spelled out beside the clock (Teams), cells between tabs (a table that was copied), signs
 * about names and times that nobody else puts there.
 */
export function withUsualHeads(lines: readonly string[]): UsualLines {
  const { lines: short, dropped } = withoutSpelledTimes(lines)
  return { lines: withTightHeads(withoutCells(short)), dropped }
}

/** «1 minute 3 seconds1:03», as a page for listeners says a time and shows it. */
const SPELLED = new RegExp(`^((?:\\d{1,3} ?\\p{L}+[ ,]*){1,3}?)\\s*(${TIME})$`, 'u')

/**
 * The clock stays and its words go, and with them the lines that say name and time once more above every few sentences
 * of a turn: «Ada Horn 1 minute 3 seconds».
 */
function withoutSpelledTimes(lines: readonly string[]): UsualLines {
  const spelled = lines.map((line) => spelledTime(trimSpace(line)))
  const found = spelled.filter((time) => time !== null)
  if (found.length < FEWEST_LINES) return { lines, dropped: [] }
  const units = new Set(found.flatMap((time) => time.words))
  const word = `(?:${[...units].join('|')})`
  const behindName = new RegExp(`^.{2,48}?[ ,]+(?:\\d{1,3} ?${word}[ ,]*){1,3}$`, 'iu')
  const isRepeated = (line: string) => line.length <= LONGEST_HEAD && behindName.test(trimSpace(line))
  return {
    lines: lines.flatMap((line, at) => spelled[at]?.clock ?? (isRepeated(line) ? [] : line)),
    dropped: lines.flatMap((line, at) => spelled[at]?.said ?? (isRepeated(line) ? line : [])),
  }
}

function spelledTime(line: string): { said: string; words: string[]; clock: string } | null {
  const found = line.length <= LONGEST_HEAD ? SPELLED.exec(line) : null
  const [, said = '', clock = ''] = found ?? []
  if (!found || readTime(clock) === null) return null
  // «1 hour 3 seconds» is 1:00:03: zeros may be left unsaid.
  const told = counted(said.match(/\d+/g))
  return told !== '' && told === counted(clock.match(/\d+/g))
    ? { said: trimSpace(said), words: said.match(/\p{L}+/gu) ?? [], clock }
    : null
}

function counted(numbers: readonly string[] | null): string {
  return (numbers ?? [])
    .map(Number)
    .filter((value) => value > 0)
    .join(' ')
}

/** Columns of a table that was copied: a time or two, a name or none, and the words last. */
function withoutCells(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => (line.includes('\t') ? line.split('\t').map(trimSpace) : null))
  const found = rows.filter((row) => row !== null)
  const written = lines.filter((line) => !isBlank(line)).length
  const width = Math.max(0, ...found.map((row) => row.length))
  if (width < 3 || found.length < FEWEST_LINES || found.length < written * 0.8) return lines
  const isTime = (cell: string | undefined) => cell !== undefined && readTime(cell) !== null
  const full = found.filter((row) => row.length === width)
  const timed = [...Array(width - 1).keys()].filter(
    (column) => full.filter((row) => isTime(row[column])).length >= full.length * 0.8,
  )
  const [from, to] = timed
  if (from === undefined || full.length < found.length * 0.8) return lines
  const named = [...Array(width - 1).keys()].find((column) =>
    isNameColumn(full.map((row) => row[column] ?? '')),
  )
  return lines.map((line, at) => {
    const row = rows[at]
    if (!row || row.length !== width || !isTime(row[from])) return line
    const until = to === undefined ? '' : ` - ${row[to]}`
    const name = named === undefined || row[named] === '' ? '' : `${row[named]}: `
    return `[${row[from]}${until}] ${name}${row[width - 1]}`
  })
}

/** Words that come back: few names, many turns. */
function isNameColumn(cells: readonly string[]): boolean {
  const names = cells.filter((cell) => /\p{L}/u.test(cell))
  return names.length >= cells.length * 0.5 && new Set(names).size <= names.length / 2
}
