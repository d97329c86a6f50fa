import type { MouseEvent, RefObject } from 'react'

/** What cards, rows and headings do; behind a reference, so that one is drawn again only when it shows something else. */
export type RowActions = RefObject<{
  onRowClick: (event: MouseEvent, index: number, id: string) => void
  fold: (key: string, isFolded: boolean, heading: number) => void
  /** Lets a drag carry the record; null where none of this kind can be dragged. */
  drag: ((data: DataTransfer, id: string) => void) | null
}>
