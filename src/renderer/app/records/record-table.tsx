// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot lay out rows that come and go
import type { ListKind } from '@shared/lists/kinds'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { messageOf } from '../../api/desk'
import { type Arranged, listRecords, type Summary } from '../../api/records'
import { shownColumns } from '../lists/column-choice'
import { listRows } from '../lists/list-rows'
import { changeListState, useListHabit, useListState } from '../lists/list-state'
import { sectionOfKind } from '../lists/sections'
import { useListGroups } from '../lists/use-list-groups'
import { showError } from '../notices'
import { navigate, type Place, replacePlace } from '../routes'
import { binWithUndo } from './bin-with-undo'
import { usePublishChosen } from './chosen'
import { awaitSecondClick } from './double-click'
import { handleListKey } from './list-keys'
import { useMergeCommand } from './merge-request'
import { listIds, usePagedList } from './paged-list'
import classes from './record-table.module.css'
import type { TableColumn } from './table/table-column'
import { TableHeader } from './table/table-header'
import { GroupRow, RecordRow } from './table/table-rows'
import { useTypeToFind } from './table/use-type-to-find'
import { useListSelection } from './use-list-selection'

type Props<Kind extends ListKind> = {
  kind: Kind
  label: string
  selectedId: string | null
  query: Arranged
  columns: TableColumn<Kind>[]
  nameOf: (row: Summary<Kind>) => string
  /** Where Enter and a double click lead. */
  placeOf: (id: string) => Partial<Place> & Pick<Place, 'section'>
  empty: React.ReactNode
  onTotal?: (total: number) => void
  tableRef?: Ref<{ focus: () => void }>
}

const rowHeight = 46
const headingHeight = 44
const headerHeight = 36

/**
 * Records as a table of any length: rows and their pages come as they come into view. Keys as in a list; letters find
 * a name, left and right fold groups.
 */
export function RecordTable<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, label, selectedId, query, columns, nameOf, placeOf, empty } = props
  const section = sectionOfKind[kind]
  const { folded, sort } = useListState(section)
  const { columns: choice } = useListHabit(section)
  const scrollRef = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const groups = useListGroups(kind, query)
  const shown = useMemo(() => shownColumns(columns, choice), [columns, choice])

  // How many rows there are follows from the first page that is read, and which pages to read from the rows in view.
  const [total, setTotal] = useState(0)
  const rows = useMemo(() => listRows(total, groups, folded), [total, groups, folded])
  const selection = useListSelection(selectedId)
  usePublishChosen(section, selection.ids)
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (rows.at(index)?.type === 'group' ? headingHeight : rowHeight),
    overscan: 6,
    paddingStart: headerHeight,
    scrollPaddingStart: headerHeight,
    paddingEnd: 16,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const range = { from: items[0]?.index ?? 0, to: items.at(-1)?.index ?? 40 }
  const [from, to] = placesBetween(rows, range.from, range.to)
  const listed = usePagedList(kind, query, from, to)
  if (listed.total !== total) setTotal(listed.total)
  const rowAt = (index: number) => {
    const row = rows.at(index)
    return row?.type === 'record' ? listed.rowAt(row.place) : undefined
  }
  const idAt = (index: number) => rowAt(index)?.id
  // Folding changes which rows are headings.
  // biome-ignore lint/correctness/useExhaustiveDependencies(rows): see above
  useEffect(() => virtual.measure(), [rows, virtual])

  const shownIndex = findIndex(Math.min(rows.count, 400), idAt, selectedId)
  const active = selection.active >= 0 ? selection.active : shownIndex
  const { onTotal } = props
  useMergeCommand(kind, selection.ids, selection.ids.length > 0, { onMerged: selection.clear })
  useEffect(() => onTotal?.(listed.total), [onTotal, listed.total])
  useImperativeHandle(props.tableRef, () => ({ focus: () => scrollRef.current?.focus() }))
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])

  const show = (index: number, id: string) => {
    selection.selectOnly(index, id)
    replacePlace({ ...placeOf(id), view: tableView(section) })
  }
  /** Goes to a row whose page may not be read yet. */
  const goTo = async (place: number) => {
    const index = rows.rowOf(place)
    selection.setActive(index)
    const { rows: found } = await listRecords(kind, { ...query, offset: place, limit: 1 })
    const [record] = found
    if (record) show(index, record.id)
  }
  const activeRow = rows.at(active)
  const typeToFind = useTypeToFind({
    kind,
    query,
    from: activeRow?.type === 'record' ? activeRow.place : -1,
    found: (place) => void goTo(place).catch(showError),
  })
  const fold = (key: string, isFolded: boolean) => {
    const next = new Set(folded)
    if (isFolded) next.add(key)
    else next.delete(key)
    changeListState(section, { folded: next })
  }
  const bin = () => {
    const row = rowAt(active)
    binWithUndo(kind, selection.ids, row ? nameOf(row) : undefined).catch(showError)
    selection.clear()
  }
  /** From where the choice began to a row, also over pages that are not read. */
  const extendTo = (index: number) => {
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

  const onKeyDown = (event: React.KeyboardEvent) => {
    // The header's buttons have keys of their own.
    if (event.target !== event.currentTarget) return
    if (handleGroupKey(event) || typeToFind(event)) {
      event.preventDefault()
      return
    }
    const handled = handleListKey(event, {
      total: rows.count,
      columns: 1,
      page: Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / rowHeight) - 2),
      idAt,
      selection: { ...selection, active, extendTo },
      show,
      enter: (id) => navigate(placeOf(id)),
      bin,
      selectAll: () => void listIds(kind, query).then(selection.selectAll).catch(showError),
    })
    if (handled) event.preventDefault()
  }

  function handleGroupKey(event: React.KeyboardEvent): boolean {
    if (groups.length === 0 || event.ctrlKey || event.metaKey || event.altKey) return false
    if (activeRow?.type === 'group') {
      const { group, folded: isFolded } = activeRow
      const wanted = { Enter: !isFolded, ' ': !isFolded, ArrowLeft: true, ArrowRight: false }[event.key]
      if (wanted === undefined) return false
      fold(group.key === null ? 'none' : `=${group.key}`, wanted)
      return true
    }
    if (event.key !== 'ArrowLeft') return false
    let heading = active
    while (heading > 0 && rows.at(heading)?.type !== 'group') heading -= 1
    selection.setActive(heading)
    return true
  }

  const actions = useRef({ onRowClick: (_event: React.MouseEvent, _index: number, _id: string) => {}, fold })
  actions.current = {
    fold,
    onRowClick(event, index, id) {
      if (event.shiftKey) extendTo(index)
      else if (event.ctrlKey || event.metaKey) selection.toggle(index, id)
      else {
        awaitSecondClick(() => navigate(placeOf(id)))
        selection.selectOnly(index, id)
        navigate({ ...placeOf(id), view: tableView(section) })
      }
    },
  }

  if (listed.error) {
    return (
      <p className={classes.problem} role="alert">
        {messageOf(listed.error)}
      </p>
    )
  }
  if (!listed.isPending && listed.total === 0) return <div className={classes.none}>{empty}</div>
  const template = shown
    .map(({ width, fixed }) => (fixed ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ')
  const least = shown.reduce((sum, { width }) => sum + width, 0)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or with groups a tree of one
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above
    <div
      ref={scrollRef}
      className={classes.scroll}
      role={groups.length > 0 ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-multiselectable
      aria-rowcount={rows.count + 1}
      aria-colcount={shown.length}
      aria-busy={listed.isPending}
      aria-activedescendant={active >= 0 ? `${tableId}-${active}` : undefined}
      tabIndex={0}
      style={{ '--columns': template, '--least': `${least}px` } as React.CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div className={classes.runner} style={{ height: virtual.getTotalSize() }} role="presentation">
        <TableHeader section={section} columns={columns} shown={shown} sort={sort} />
        <div role="rowgroup">
          {items.map(({ index, start }) => {
            const row = rows.at(index)
            const common = { id: `${tableId}-${index}`, index, start, active: index === active }
            if (row?.type === 'group') {
              return (
                <GroupRow
                  key={`group ${row.group.key}`}
                  {...common}
                  kind={kind}
                  field={query.group ?? ''}
                  group={row.group}
                  folded={row.folded}
                  columns={shown.length}
                  actions={actions}
                />
              )
            }
            const record = row && listed.rowAt(row.place)
            return (
              <RecordRow
                key={record?.id ?? index}
                {...common}
                record={record}
                columns={shown}
                level={groups.length > 0 ? 2 : undefined}
                selected={record !== undefined && selection.isSelected(record.id)}
                actions={actions}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

/** Sections with a list beside the record show their table as a view; the others show it in place of their pictures. */
function tableView(section: string): string | null {
  return section === 'products' || section === 'media' ? null : 'table'
}

/** The places in the list of the first and the last record among some rows. */
function placesBetween(rows: ReturnType<typeof listRows>, from: number, to: number): [number, number] {
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

function findIndex(limit: number, idAt: (index: number) => string | undefined, id: string | null): number {
  if (id === null) return -1
  for (let index = 0; index < limit; index += 1) if (idAt(index) === id) return index
  return -1
}
