import type { ListKind } from '@shared/lists/kinds'
import { AddFilter } from './add-filter'
import { FilterChips } from './filter-chips'
import classes from './list-bar.module.css'
import { useListState } from './list-state'
import { SortMenu } from './order-menus'
import { sectionOfKind } from './sections'

/** What narrows and orders the list beside an open record, in the width it has: the same as in the wide list. */
export function NarrowListBar({ kind }: { kind: ListKind }) {
  const { where } = useListState(sectionOfKind[kind])
  return (
    <div className={classes.narrow}>
      <div className={classes.narrowLine}>
        <AddFilter kind={kind} />
        <SortMenu kind={kind} />
      </div>
      {where.length > 0 && (
        <ul className={classes.chips} aria-label="Filters">
          <FilterChips kind={kind} />
        </ul>
      )}
    </div>
  )
}
