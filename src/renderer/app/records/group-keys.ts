/** The row that keys go from: the heading of a group, or a record of one. */
type Reached = { type: 'group'; folded: boolean } | { type: 'record' } | undefined

/** What a key does to groups: folds or unfolds the one whose heading was reached, or leads to the heading. */
export type GroupStep = { kind: 'fold'; folded: boolean } | { kind: 'toHeading' } | null

const folds: Partial<Record<string, (folded: boolean) => boolean>> = {
  Enter: (folded) => !folded,
  ' ': (folded) => !folded,
  ArrowLeft: () => true,
  ArrowRight: () => false,
}

/**
 * @param key pressed without Ctrl, Alt or the command key
 * @param inGrid cards stand beside each other: left and right go from one to the next as well
 */
export function groupStep(key: string, reached: Reached, inGrid: boolean): GroupStep {
  if (reached?.type !== 'group') return key === 'ArrowLeft' && !inGrid ? { kind: 'toHeading' } : null
  const folded = folds[key]?.(reached.folded)
  // In a grid, right from an open heading leads to the first card and left from a folded one to the card before.
  if (folded === undefined || (inGrid && folded === reached.folded)) return null
  return { kind: 'fold', folded }
}
