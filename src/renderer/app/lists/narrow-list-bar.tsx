import type { ListKind } from '@shared/lists/kinds'
import { AddFilter } from './add-filter'
import { FilterChips } from './filter-chips'
import classes from './list-bar.module.css'
import { SortMenu } from './order-menus'

/** What narrows and orders the list beside an open record, in the width it has: the same as in the wide list. */
export function NarrowListBar({ kind }: { kind: ListKind }) {
  return (
    <div className={classes.narrow}>
      <ul className={classes.chips} aria-label="Filters">
        <FilterChips kind={kind} />
        <li>
          <AddFilter kind={kind} />
        </li>
      </ul>
      <SortMenu kind={kind} />
    </div>
  )
}
