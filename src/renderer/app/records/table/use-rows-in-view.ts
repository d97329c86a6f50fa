import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import type { ListRows } from '../../lists/list-rows'
import { placesBetween } from '../use-grouped-rows'

const rowHeight = 46
const headingHeight = 44
const headerHeight = 36

/** The rows of a table that are in view. Heights and starts are in pixels. */
export function useRowsInView(scrollRef: RefObject<HTMLElement | null>, rows: ListRows) {
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (rows.at(index)?.type === 'group' ? headingHeight : rowHeight),
    overscan: 6,
    paddingStart: headerHeight,
    scrollPaddingStart: headerHeight,
    paddingEnd: 16,
    useFlushSync: false,
  })
  // Folding changes which rows are headings.
  // biome-ignore lint/correctness/useExhaustiveDependencies(rows): see above
  useEffect(() => virtual.measure(), [rows, virtual])
  const items = virtual.getVirtualItems()
  return {
    virtual,
    items,
    /** Of the first and the last record in view. */
    places: placesBetween(rows, items[0]?.index ?? 0, items.at(-1)?.index ?? 40),
    /** Rows that a page key goes over. */
    page: () => Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight) - 2),
  }
}
