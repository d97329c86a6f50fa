import type { MouseEvent, ReactNode, RefCallback } from 'react'
import type { RecordDrag } from '../../ui/record-drag'
import classes from './record-list.module.css'

type Props<Row extends { id: string }> = {
  /** The list names its active row by it. */
  domId: string
  index: number
  total: number
  /** Undefined until its page is read. */
  row: Row | undefined
  isActive: boolean
  isSelected: boolean
  /** How far down the list it stands, in pixels. */
  start: number
  measure: RefCallback<HTMLElement>
  /** Null for records that are not dragged anywhere. */
  drag: RecordDrag | null
  onClick: (event: MouseEvent, index: number, id: string) => void
  nameOf: (row: Row) => string
  renderMeta: (row: Row) => ReactNode
  renderLead?: ((row: Row) => ReactNode) | undefined
}

/** One record of a list pane: its name, and what is said of it under the name. */
export function RecordOption<Row extends { id: string }>(props: Props<Row>) {
  const { domId, index, total, row, isActive, isSelected, start, measure, drag, onClick } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the rows has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active row
    <div
      ref={measure}
      data-index={index}
      id={domId}
      className={classes.row}
      data-active={isActive || undefined}
      role="option"
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
      draggable={row !== undefined && drag !== null}
      onDragStart={(event) => row && drag?.(event.dataTransfer, row.id)}
      onClick={(event) => row && onClick(event, index, row.id)}
    >
      {row ? (
        <>
          {props.renderLead?.(row)}
          <span className={classes.words}>
            <span className={classes.name}>{props.nameOf(row)}</span>
            <span className={classes.meta}>{props.renderMeta(row)}</span>
          </span>
        </>
      ) : (
        <span className={classes.skeleton} />
      )}
    </div>
  )
}
