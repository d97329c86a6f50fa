/** Looking through a hundred thousand rows for a highlight is not worth it. */
const MOST_LOOKED_AT = 400

/**
 * The row of the record that is shown, among the first rows and those of them that are read; -1 where it is none of
 * them.
 */
export function shownAmong(
  count: number,
  idAt: (index: number) => string | undefined,
  id: string | null,
): number {
  if (id === null) return -1
  for (let index = 0; index < Math.min(count, MOST_LOOKED_AT); index += 1)
    if (idAt(index) === id) return index
  return -1
}
