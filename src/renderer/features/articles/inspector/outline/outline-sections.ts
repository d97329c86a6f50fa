import type { OutlineRow } from './outline-rows'

/** Where the rows that stand under a row end: all up to the next heading of its level or a higher one; under a pair none. */
function rowsEnd(rows: readonly OutlineRow[], index: number): number {
  const own = levelOf(rows[index])
  const end = rows.findIndex((row, place) => place > index && levelOf(row) <= own)
  return own === PAIR ? index + 1 : end < 0 ? rows.length : end
}

/** The rows in sight while the sections of these headings are folded. */
export function unfoldedRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): OutlineRow[] {
  const shown: OutlineRow[] = []
  for (let index = 0; index < rows.length; ) {
    const row = rows[index] as OutlineRow
    shown.push(row)
    index = folded.has(row.id) ? rowsEnd(rows, index) : index + 1
  }
  return shown
}

/** The headings with something under them in the outline. */
export function headingsWithRows(rows: readonly OutlineRow[]): ReadonlySet<string> {
  return new Set(rows.flatMap(({ id }, index) => (rowsEnd(rows, index) > index + 1 ? id : [])))
}

/**
 * The row before which the chosen ones go when they are moved one step; `rows.length` for the end, null at an edge. A
 * pair goes past one row. A section goes past the section beside it, so that nothing of that comes under another
 * heading; where it leaves the section it is part of, it goes before its heading, or below the next one's own text.
 */
export function stepTarget(
  rows: readonly OutlineRow[],
  chosen: ReadonlySet<string>,
  direction: -1 | 1,
): number | null {
  const heads: number[] = []
  for (let index = 0; index < rows.length; ) {
    const isChosen = chosen.has(rows[index]?.id ?? '')
    if (isChosen) heads.push(index)
    index = isChosen ? rowsEnd(rows, index) : index + 1
  }
  const first = heads[0]
  const last = heads.at(-1)
  if (first === undefined || last === undefined) return null
  return direction < 0 ? targetAbove(rows, first) : targetBelow(rows, last)
}

function targetAbove(rows: readonly OutlineRow[], first: number): number | null {
  if (first === 0) return null
  const own = levelOf(rows[first])
  const beside = rows.findLastIndex((row, index) => index < first && levelOf(row) <= own)
  return own === PAIR || beside < 0 ? first - 1 : beside
}

function targetBelow(rows: readonly OutlineRow[], last: number): number | null {
  const next = rowsEnd(rows, last)
  if (next === rows.length) return null
  const own = levelOf(rows[last])
  if (own === PAIR) return next + 1
  if (levelOf(rows[next]) === own) return rowsEnd(rows, next)
  const heading = rows.findIndex((row, index) => index > next && levelOf(row) !== PAIR)
  return heading < 0 ? rows.length : heading
}

/** Below every heading. */
const PAIR = 9

function levelOf(row: OutlineRow | undefined): number {
  return row?.entry.kind === 'heading' ? row.entry.level : PAIR
}
