import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'

type Options = {
  listRef: RefObject<HTMLElement | null>
  ids: readonly string[]
  /** The row that is kept in sight; -1 for none. */
  activeIndex: number
  /** The row that the text is at, which comes in sight as the caret goes on; -1 for none. */
  caretIndex: number
  /** A row that is being dragged must not be taken off the page: the drag would never end. */
  draggedId: string | null
}

/** The rows in sight of the inspector's pane, which scrolls the list with all that stands above it. Tops are in pixels. */
export function useVirtualRows({ listRef, ids, activeIndex, caretIndex, draggedId }: Options) {
  const [margin, setMargin] = useState(0)
  const pane = () => listRef.current?.closest<HTMLElement>('[role="tabpanel"]') ?? null
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: pane,
    estimateSize: () => 62,
    overscan: 6,
    gap: GAP,
    scrollMargin: margin,
    getItemKey: (index) => ids[index] ?? index,
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan)
      const to = Math.min(count - 1, endIndex + overscan)
      const shown = new Set(Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step))
      const dragged = draggedId === null ? -1 : ids.indexOf(draggedId)
      if (dragged >= 0) shown.add(dragged)
      return [...shown].sort((one, other) => one - other)
    },
  })
  // What stands above the list may come and go: a line to filter it, an offer.
  useLayoutEffect(() => {
    const list = listRef.current
    const scroller = pane()
    if (!list || !scroller) return
    const top = list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
    if (Math.abs(top - margin) > 1) setMargin(top)
  })
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' })
  }, [activeIndex, virtual])
  useEffect(() => {
    if (caretIndex >= 0) virtual.scrollToIndex(caretIndex, { align: 'auto' })
  }, [caretIndex, virtual])

  const items = virtual.getVirtualItems()
  const topOf = (index: number) => {
    const at = items.find((item) => item.index === index)
    if (at) return at.start - margin
    return (items.find((item) => item.index === index - 1)?.end ?? margin) - margin + GAP
  }
  return {
    rows: items.map(({ index, key, start }) => ({ index, key, top: start - margin })),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    /** Where a row begins; one past the last begins below it. */
    topOf,
  }
}

const GAP = 2
