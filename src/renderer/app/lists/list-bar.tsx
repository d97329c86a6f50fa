import type { ListKind } from '@shared/lists/kinds'
import { IconBookmark } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { runCommand } from '../commands/registry'
import type { TableColumn } from '../records/table/table-column'
import { AddFilter } from './add-filter'
import { ColumnMenu } from './column-menu'
import { FilterChips } from './filter-chips'
import classes from './list-bar.module.css'
import { clearListState, useListState } from './list-state'
import { GroupMenu, SortMenu } from './order-menus'
import { sectionOfKind } from './sections'
import { ViewLine } from './view-line'

/**
 * The quiet line over a list: its saved views, what narrows it as chips, its order and groups. Columns belong to tables.
 */
export function ListBar<Kind extends ListKind>({
  kind,
  columns,
  offered,
  ordered = true,
}: {
  kind: Kind
  columns: readonly TableColumn<Kind>[] | null
  /** Filters that are always offered, such as those that count what asks for a look. */
  offered?: ReactNode
  /** Whether order and groups can be chosen; a board and a calendar have their own. */
  ordered?: boolean
}) {
  const section = sectionOfKind[kind]
  const { where, group, viewId } = useListState(section)
  const isWorthKeeping = viewId === null && (where.length > 0 || group !== null)
  return (
    <div className={classes.bar}>
      <ViewLine kind={kind} />
      <div className={classes.line}>
        <ul className={classes.chips} aria-label="Filters">
          <FilterChips kind={kind} />
          <li>
            <AddFilter kind={kind} />
          </li>
          {offered && <li className={classes.offered}>{offered}</li>}
          {isWorthKeeping && (
            <li>
              <button type="button" className={classes.quiet} onClick={() => runCommand('views.save')}>
                <IconBookmark size={15} stroke={1.7} aria-hidden />
                Keep as a view
              </button>
            </li>
          )}
          {where.length > 1 && (
            <li>
              <button type="button" className={classes.quiet} onClick={() => clearListState(section)}>
                Clear all
              </button>
            </li>
          )}
        </ul>
        <div className={classes.orders}>
          {ordered && <SortMenu kind={kind} />}
          {ordered && <GroupMenu kind={kind} />}
          {columns && <ColumnMenu kind={kind} columns={columns} />}
        </div>
      </div>
    </div>
  )
}
