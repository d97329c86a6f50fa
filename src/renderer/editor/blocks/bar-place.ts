type Box = { left: number; right: number; top: number; bottom: number }
type Size = { width: number; height: number }

/** Room between the bar and the words, and between the bar and the pane's edge. */
const GAP = 8

/**
 * Where the bar stands: over the first line of the selected words, under the last where there is no room above, and
 * over the pane where the words fill all of it. It covers none of them.
 * @param first the line on which they begin, `last` the one on which they end
 * @param pane what the text scrolls in
 */
export function barPlace(
  { first, last, pane }: { first: Box; last: Box; pane: Box },
  size: Size,
): { left: number; top: number; side: 'above' | 'below' | 'outside' } {
  const above = first.top - GAP - size.height
  const below = last.bottom + GAP
  const isAbove = above >= pane.top && first.top < pane.bottom
  const isBelow = !isAbove && below + size.height <= pane.bottom && last.bottom > pane.top
  const top = isAbove ? above : isBelow ? below : pane.top - GAP - size.height
  const oneLine = Math.abs(first.top - last.top) < size.height / 2
  const middle = oneLine
    ? (first.left + last.right) / 2
    : isBelow
      ? last.right - size.width / 2
      : first.left + size.width / 2
  const most = pane.right - GAP - size.width
  return {
    left: Math.max(pane.left + GAP, Math.min(middle - size.width / 2, most)),
    top,
    side: isAbove ? 'above' : isBelow ? 'below' : 'outside',
  }
}
