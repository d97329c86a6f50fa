// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot lay out rows that come and go
import type { ListKind } from '@shared/lists/kinds'
import { type Ref, useEffect, useId, useMemo, useRef } from 'react'
import type { Arranged, Summary } from '../../api/records'
import { PicturesWait } from '../../ui/pictures-wait'
import { shownColumns } from '../lists/column-choice'
import { useListHabit, useListState } from '../lists/list-state'
import { useScrollPace } from '../lists/use-scroll-pace'
import type { Place } from '../routes'
import { movedInList } from './list-keys'
import { ListTrouble } from './list-trouble'
import { usePagedList } from './paged-list'
import classes from './record-table.module.css'
import type { TableColumn } from './table/table-column'
import { TableHeader } from './table/table-header'
import { GroupRow, RecordRow } from './table/table-rows'
import { useRowsInView } from './table/use-rows-in-view'
import { useGroupedRows } from './use-grouped-rows'
import { useListHandle } from './use-list-handle'
import { useRowActions } from './use-row-actions'

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

/**
 * Records as a table of any length: rows and their pages come as they come into view. Keys as in a list; letters find
 * a name, left and right fold groups.
 */
export function RecordTable<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, label, selectedId, query, columns, empty } = props
  const list = useGroupedRows(kind, query, selectedId)
  const { section, groups, rows, total, setTotal, selection } = list
  const { sort } = useListState(section)
  const { columns: choice } = useListHabit(section)
  const scrollRef = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const shown = useMemo(() => shownColumns(columns, choice), [columns, choice])
  const { virtual, items, places, page } = useRowsInView(scrollRef, rows)
  const listed = usePagedList(kind, query, ...places)
  if (listed.total !== total) setTotal(listed.total)
  const { active, actions, onKeyDown } = useRowActions({
    ...props,
    list,
    listed,
    moved: movedInList(rows.count),
    page,
  })
  const pace = useScrollPace()
  useListHandle({ scrollRef, handleRef: props.tableRef, listed, onTotal: props.onTotal })
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(active, { align: 'auto' })
  }, [active, virtual])

  if (listed.trouble && listed.isUnread) return <ListTrouble trouble={listed.trouble} />
  if (!listed.isPending && listed.total === 0) return <div className={classes.none}>{empty}</div>
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is a grid, or with groups a tree of one */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above */}
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
        style={columnWidths(shown)}
        onKeyDown={onKeyDown}
        onScroll={pace.onScroll}
      >
        <div className={classes.runner} style={{ height: virtual.getTotalSize() }} role="presentation">
          <TableHeader section={section} columns={columns} shown={shown} sort={sort} />
          <div role="rowgroup">
            <PicturesWait value={pace.isFast}>
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
            </PicturesWait>
          </div>
        </div>
      </div>
      {listed.trouble && (
        <ListTrouble trouble={listed.trouble} part focusAfter={() => scrollRef.current?.focus()} />
      )}
    </>
  )
}

/** What the rows and their header are laid out by. */
function columnWidths(columns: readonly { width: number; fixed?: boolean }[]): React.CSSProperties {
  const template = columns
    .map(({ width, fixed }) => (fixed ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ')
  const least = columns.reduce((sum, { width }) => sum + width, 0)
  return { '--columns': template, '--least': `${least}px` } as React.CSSProperties
}
