import type { ListKind } from '@shared/lists/kinds'
import { useMemo, useState } from 'react'
import type { Arranged } from '../../api/records'
import { type ListGroup, type ListRows, listRows } from '../lists/list-rows'
import { useListState } from '../lists/list-state'
import { type ListSection, sectionOfKind } from '../lists/sections'
import { useListGroups } from '../lists/use-list-groups'
import { usePublishChosen } from './chosen'
import { type ListSelection, useListSelection } from './use-list-selection'

export type GroupedRows = {
  section: ListSection
  groups: readonly ListGroup[]
  folded: ReadonlySet<string>
  /** The headings and records that are not folded away. */
  rows: ListRows
  total: number
  setTotal: (total: number) => void
  selection: ListSelection
}

/**
 * The rows of a list with its groups, and which of them are chosen. How many there are follows from the first page that
 * is read, and which pages to read from the rows in view, so the total is told by whoever reads them.
 */
export function useGroupedRows(kind: ListKind, query: Arranged, selectedId: string | null): GroupedRows {
  const section = sectionOfKind[kind]
  const { folded } = useListState(section)
  const groups = useListGroups(kind, query)
  const [total, setTotal] = useState(0)
  const rows = useMemo(() => listRows(total, groups, folded), [total, groups, folded])
  const selection = useListSelection(selectedId, query)
  usePublishChosen(section, selection.ids)
  return { section, groups, folded, rows, total, setTotal, selection }
}

/** The places in the list of the first and the last record among some rows. */
export function placesBetween(rows: ListRows, from: number, to: number): [number, number] {
  let first = -1
  let last = -1
  for (let index = from; index <= to; index += 1) {
    const row = rows.at(index)
    if (row?.type !== 'record') continue
    if (first < 0) first = row.place
    last = row.place
  }
  return first < 0 ? [0, 0] : [first, last]
}
