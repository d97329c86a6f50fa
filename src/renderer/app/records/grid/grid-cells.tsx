// biome-ignore-all lint/a11y/useFocusableInteractive: the list around the cards has the focus and names the active one
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the list around the cards has the keys
// biome-ignore-all lint/a11y/noStaticElementInteractions: options of a list box, or with groups items of a tree
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: as above
import type { ListKind } from '@shared/lists/kinds'
import { memo, type ReactNode } from 'react'
import { foldKey, type ListGroup } from '../../lists/list-rows'
import { GroupName } from '../group-name'
import classes from '../record-grid.module.css'
import type { RowActions } from '../row-actions'

type Common = { id: string; index: number; active: boolean; actions: RowActions }

type CardCellProps<Row> = Common & {
  record: Row | undefined
  selected: boolean
  /** How many cards there are; null among groups. */
  setSize: number | null
  renderCard: (row: Row) => ReactNode
}

function PlainCardCell<Row extends { id: string }>(props: CardCellProps<Row>) {
  const { id, index, active, actions, record, selected, setSize, renderCard } = props
  return (
    <div
      id={id}
      className={classes.card}
      role={setSize === null ? 'treeitem' : 'option'}
      aria-selected={selected}
      aria-level={setSize === null ? 2 : undefined}
      aria-setsize={setSize ?? undefined}
      aria-posinset={setSize === null ? undefined : index + 1}
      data-active={active || undefined}
      draggable={record !== undefined && actions.current.drag !== null}
      onDragStart={(event) => record && actions.current.drag?.(event.dataTransfer, record.id)}
      onClick={(event) => record && actions.current.onRowClick(event, index, record.id)}
    >
      {record ? renderCard(record) : <span className={classes.ghost} />}
    </div>
  )
}

// `memo` forgets that the function is generic.
export const CardCell = memo(PlainCardCell) as typeof PlainCardCell

type HeadingProps = Common & {
  kind: ListKind
  field: string
  group: ListGroup
  folded: boolean
  start: number
  height: number
}

/** The heading of a group of cards, which folds it away. */
export const GridHeading = memo(function GridHeading(props: HeadingProps) {
  const { id, index, active, actions, kind, field, group, folded, start, height } = props
  return (
    <div
      id={id}
      className={classes.heading}
      role="treeitem"
      aria-level={1}
      aria-expanded={!folded}
      data-active={active || undefined}
      style={{ top: start, height }}
      onClick={() => actions.current.fold(foldKey(group), !folded, index)}
    >
      <GroupName kind={kind} field={field} group={group} folded={folded} />
    </div>
  )
})
