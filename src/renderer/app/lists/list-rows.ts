export type ListGroup = { key: string | null; label: string | null; count: number }

/** A row of a table: the heading of a group, or the record at a place of the list. */
export type ListRow = { type: 'group'; group: ListGroup; folded: boolean } | { type: 'record'; place: number }

/**
 * The rows of a list: its records with a heading before each group, and without the records of folded groups. Any
 * length: a row is found by halving, and none is made before it is asked for.
 */
export type ListRows = {
  count: number
  at: (row: number) => ListRow | undefined
  /** The row of the record at a place of the list; the heading's where its group is folded. */
  rowOf: (place: number) => number
}

/** @param groups in the order of the list; none for a list without groups */
export function listRows(total: number, groups: readonly ListGroup[], folded: ReadonlySet<string>): ListRows {
  if (groups.length === 0) {
    return {
      count: total,
      at: (row) => (row >= 0 && row < total ? { type: 'record', place: row } : undefined),
      rowOf: (place) => place,
    }
  }
  // Where each group's heading stands among the rows, and its first record in the list.
  const headings: number[] = []
  const starts: number[] = []
  let count = 0
  let place = 0
  for (const group of groups) {
    headings.push(count)
    starts.push(place)
    count += 1 + (folded.has(foldKey(group)) ? 0 : group.count)
    place += group.count
  }
  return {
    count,
    at(row) {
      if (row < 0 || row >= count) return undefined
      const index = lastNotAfter(headings, row)
      const group = groups[index]
      const heading = headings[index]
      const start = starts[index]
      if (!group || heading === undefined || start === undefined) return undefined
      if (row === heading) return { type: 'group', group, folded: folded.has(foldKey(group)) }
      return { type: 'record', place: start + row - heading - 1 }
    },
    rowOf(wanted) {
      const index = lastNotAfter(starts, wanted)
      const group = groups[index]
      const heading = headings[index] ?? 0
      if (!group || folded.has(foldKey(group))) return heading
      return heading + 1 + wanted - (starts[index] ?? 0)
    },
  }
}

/** Names a group among the folded ones; the group of those without a value has a name no value has. */
export function foldKey({ key }: Pick<ListGroup, 'key'>): string {
  return key === null ? 'none' : `=${key}`
}

/** The index of the last number that is not greater than `value`; the numbers ascend. */
export function lastNotAfter(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
