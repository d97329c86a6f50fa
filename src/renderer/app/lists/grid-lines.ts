import { foldKey, type ListGroup, lastNotAfter } from './list-rows'

/** A line of a grid: a group's heading, or some cards beside each other. `row` is its first row among `listRows`. */
export type GridLine = { type: 'group'; row: number } | { type: 'cards'; row: number; count: number }

/** How the rows of a list stand in the lines of a grid: a heading has a line of its own, and so each group begins one. */
export type GridLines = {
  count: number
  at: (line: number) => GridLine | undefined
  /** The line that a row stands in. */
  lineOf: (row: number) => number
  /** The row so many lines further down, or up where it is negative: under the given one as far as lines go. */
  moved: (row: number, by: number) => number
}

/**
 * @param groups in the order of the list; none for a list without groups
 * @param columns cards in a full line, one or more
 */
export function gridLines(
  total: number,
  groups: readonly ListGroup[],
  folded: ReadonlySet<string>,
  columns: number,
): GridLines {
  const heading = groups.length > 0 ? 1 : 0
  const counts = heading
    ? groups.map((group) => (folded.has(foldKey(group)) ? 0 : group.count))
    : total > 0
      ? [total]
      : []
  const firstRows: number[] = []
  const firstLines: number[] = []
  let count = 0
  let rows = 0
  for (const cards of counts) {
    firstRows.push(rows)
    firstLines.push(count)
    rows += heading + cards
    count += heading + Math.ceil(cards / columns)
  }

  function at(line: number): GridLine | undefined {
    if (line < 0 || line >= count) return undefined
    const index = lastNotAfter(firstLines, line)
    const [first, cards] = [firstRows[index] ?? 0, counts[index] ?? 0]
    const within = line - (firstLines[index] ?? 0)
    if (within < heading) return { type: 'group', row: first }
    const before = (within - heading) * columns
    return { type: 'cards', row: first + heading + before, count: Math.min(columns, cards - before) }
  }

  function lineOf(row: number): number {
    const index = lastNotAfter(firstRows, row)
    const within = row - (firstRows[index] ?? 0)
    const line = firstLines[index] ?? 0
    return within < heading ? line : line + heading + Math.floor((within - heading) / columns)
  }

  return {
    count,
    at,
    lineOf,
    moved(row, by) {
      const from = lineOf(row)
      const target = at(Math.min(count - 1, Math.max(0, from + by)))
      if (!target) return row
      const column = row - (at(from)?.row ?? row)
      return target.type === 'group' ? target.row : target.row + Math.min(column, target.count - 1)
    },
  }
}
