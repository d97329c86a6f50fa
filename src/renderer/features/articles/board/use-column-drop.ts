import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { ArticleStatus } from '@shared/records/choices'
import { type RefObject, useEffect, useRef, useState } from 'react'

/**
 * Takes cards that are dropped on a column.
 * @param onDrop gets the card's id and the card that it is dropped under; null at the top
 * @returns the card that one would be dropped under now: null at the top, undefined while none is dragged over the column
 */
export function useColumnDrop(
  column: RefObject<HTMLElement | null>,
  status: ArticleStatus,
  onDrop: (id: string, after: string | null) => void,
): string | null | undefined {
  const drop = useRef(onDrop)
  drop.current = onDrop
  const [over, setOver] = useState<string | null | undefined>(undefined)
  useEffect(() => {
    const element = column.current
    if (!element) return
    const placeOf = (y: number) => (status === 'published' ? null : cardAbove(element, y))
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.articleId === 'string',
      onDrag: ({ location }) => setOver(placeOf(location.current.input.clientY)),
      onDragLeave: () => setOver(undefined),
      onDrop: ({ source, location }) => {
        setOver(undefined)
        drop.current(String(source.data.articleId), placeOf(location.current.input.clientY))
      },
    })
  }, [column, status])
  return over
}

/** The card right above a height on the screen; null above the first one. */
function cardAbove(column: Element, y: number): string | null {
  let above: string | null = null
  for (const card of column.querySelectorAll<HTMLElement>('[data-card]')) {
    const { top, height } = card.getBoundingClientRect()
    if (top + height / 2 > y) break
    above = card.dataset.card ?? null
  }
  return above
}
