// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot lay out rows that come and go
import type { ListKind } from '@shared/lists/kinds'
import { memo, type ReactNode } from 'react'
import { foldKey, type ListGroup } from '../../lists/list-rows'
import { GroupName } from '../group-name'
import classes from '../record-table.module.css'
import type { RowActions } from '../row-actions'

type Common = { id: string; index: number; start: number; active: boolean; actions: RowActions }

type DrawnColumn<Row> = { id: string; align?: 'end'; render: (row: Row) => ReactNode }

type RecordRowProps<Row> = Common & {
  record: Row | undefined
  columns: readonly DrawnColumn<Row>[]
  level: number | undefined
  selected: boolean
}

function PlainRecordRow<Row extends { id: string }>(props: RecordRowProps<Row>) {
  const { id, index, start, active, record, columns, level, selected, actions } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around the rows has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
    <div
      id={id}
      role="row"
      className={classes.row}
      // The heading is the first row.
      aria-rowindex={index + 2}
      aria-level={level}
      aria-selected={selected}
      data-active={active || undefined}
      style={{ top: start }}
      draggable={record !== undefined && actions.current.drag !== null}
      onDragStart={(event) => record && actions.current.drag?.(event.dataTransfer, record.id)}
      onClick={(event) => record && actions.current.onRowClick(event, index, record.id)}
    >
      {columns.map((column, place) => (
        // biome-ignore lint/a11y/useFocusableInteractive: as above
        <div
          key={column.id}
          role="gridcell"
          className={classes.cell}
          data-align={column.align}
          aria-colindex={place + 1}
        >
          {record ? column.render(record) : <span className={classes.skeleton} />}
        </div>
      ))}
    </div>
  )
}

// `memo` forgets that the function is generic.
export const RecordRow = memo(PlainRecordRow) as typeof PlainRecordRow

type GroupRowProps = Common & {
  kind: ListKind
  field: string
  group: ListGroup
  folded: boolean
  columns: number
}

/** The heading of a group, which folds it away. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { id, index, start, active, kind, field, group, folded, columns, actions } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around the rows has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names the active row
    <div
      id={id}
      role="row"
      className={classes.group}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!folded}
      data-active={active || undefined}
      style={{ top: start }}
      onClick={() => actions.current.fold(foldKey(group), !folded, index)}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      <div role="gridcell" aria-colindex={1} aria-colspan={columns} className={classes.groupName}>
        <GroupName kind={kind} field={field} group={group} folded={folded} />
      </div>
    </div>
  )
})
