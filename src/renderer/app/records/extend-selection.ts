import type { ListKind } from '@shared/lists/kinds'
import type { Arranged } from '../../api/records'
import { showError } from '../notices'
import { listIds } from './paged-list'
import type { GroupedRows } from './use-grouped-rows'

type Over = {
  kind: ListKind
  query: Arranged
  list: GroupedRows
  /** Undefined for a heading, and for a row whose page is not read. */
  idAt: (index: number) => string | undefined
}

/** Chooses all from where the choice began to a row, also over pages that are not read. */
export function extendSelection(index: number, { kind, query, list, idAt }: Over): void {
  const { rows, selection } = list
  const [low, high] = [Math.min(selection.anchor, index), Math.max(selection.anchor, index)]
  let isRead = true
  for (let row = low; row <= high && isRead; row += 1)
    isRead = rows.at(row)?.type !== 'record' || idAt(row) !== undefined
  if (isRead) {
    selection.extendTo(index, idAt)
    return
  }
  selection.setActive(index)
  listIds(kind, query)
    .then((ids) => {
      const places = Array.from({ length: high - low + 1 }, (_, step) => rows.at(low + step))
      selection.selectAll(places.flatMap((row) => (row?.type === 'record' ? (ids[row.place] ?? []) : [])))
    })
    .catch(showError)
}
