/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of the other.
 * More than `most` is answered as `most + 1`, as soon as that is sure.
 */
export function editDistance(one: string, other: string, most: number): number {
  const [from, to] = [[...one], [...other]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, letter] of from.entries()) {
    const next = [row + 1]
    for (const [column, wanted] of to.entries()) {
      const changed = (last[column] ?? 0) + (letter === wanted ? 0 : 1)
      let least = Math.min(changed, (last[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1)
      if (row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted)
        least = Math.min(least, (beforeLast[column - 1] ?? 0) + 1)
      next.push(least)
    }
    if (Math.min(...next) > most) return most + 1
    beforeLast = last
    last = next
  }
  return Math.min(last[to.length] ?? 0, most + 1)
}
