import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useMemo } from 'react'
import { gridLines } from '../../lists/grid-lines'
import { useWidth } from '../../use-width'
import { type GroupedRows, placesBetween } from '../use-grouped-rows'

const gap = 18
/** Height of a group's heading in pixels. */
export const headingHeight = 46

type Options = {
  scrollRef: RefObject<HTMLElement | null>
  list: GroupedRows
  /** Height of a card and the width it needs at least, in pixels, without the gaps. */
  cardHeight: number
  cardWidth: number
}

/** How the cards of a list stand in lines, as many beside each other as there is room for, and which lines are in view. */
export function useCardLines({ scrollRef, list, cardHeight, cardWidth }: Options) {
  const { total, groups, folded, rows } = list
  const { ref: sizeRef, width } = useWidth()
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)))
  const lines = useMemo(() => gridLines(total, groups, folded, columns), [total, groups, folded, columns])
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (lines.at(index)?.type === 'group' ? headingHeight : cardHeight + gap),
    overscan: 3,
    paddingStart: groups.length > 0 ? 8 : 24,
    paddingEnd: 24,
    useFlushSync: false,
  })
  // Folding and another width change which lines are headings.
  // biome-ignore lint/correctness/useExhaustiveDependencies(lines): see above
  useEffect(() => virtual.measure(), [lines, virtual])
  const items = virtual.getVirtualItems()
  const firstRow = lines.at(items[0]?.index ?? 0)?.row ?? 0
  const afterLast = lines.at((items.at(-1)?.index ?? 6) + 1)?.row ?? rows.count
  return {
    /** For the element that is as wide as the lines may be. */
    sizeRef,
    columns,
    // Of a width that changes while a pane is drawn wider, pictures are not asked for again and again.
    pictureWidth: Math.floor(((Math.max(width, cardWidth) + gap) / columns - gap) / 10) * 10,
    lines,
    virtual,
    items,
    /** Of the first and the last record in view. */
    places: placesBetween(rows, firstRow, afterLast - 1),
    /** Lines that a page key goes over. */
    page: () => Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / (cardHeight + gap))),
  }
}
