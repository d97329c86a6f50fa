import type { DragEvent, MouseEvent, ReactNode, Ref } from 'react'
import classes from './outline.module.css'

type Props = {
  domId: string
  /** Among so many rows that the outline shows. */
  index: number
  total: number
  /** Pixels below the list's top. */
  top: number
  isActive: boolean
  /** The text's caret is at this row. */
  hasCaret: boolean
  isChosen: boolean
  measure: Ref<HTMLDivElement>
  onDragStart: (event: DragEvent) => void
  onClick: (event: MouseEvent) => void
  children: ReactNode
}

/** One row's place in the list: it is put where it belongs, chosen by a click and dragged. */
export function OutlineOption(props: Props) {
  const { domId, index, total, top, isActive, hasCaret, isChosen, measure, onDragStart, onClick } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    <div
      ref={measure}
      data-index={index}
      id={domId}
      className={classes.row}
      data-active={isActive || undefined}
      aria-current={hasCaret ? 'location' : undefined}
      role="option"
      aria-selected={isChosen}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
      draggable
      onDragStart={onDragStart}
      onClick={onClick}
    >
      {props.children}
    </div>
  )
}
