import type { ListKind } from '@shared/lists/kinds'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useMemo, useRef } from 'react'
import type { Arranged, Summary } from '../../api/records'
import { PictureWidth } from '../../ui/picture-width'
import { PicturesWait } from '../../ui/pictures-wait'
import { dragOf } from '../../ui/record-drag'
import { gridLines } from '../lists/grid-lines'
import { useScrollPace } from '../lists/use-scroll-pace'
import type { Place } from '../routes'
import { useWidth } from '../use-width'
import { CardCell, GridHeading } from './grid/grid-cells'
import { ListTrouble } from './list-trouble'
import { usePagedList } from './paged-list'
import classes from './record-grid.module.css'
import { useArrivingFocus } from './use-arriving-focus'
import { placesBetween, useGroupedRows } from './use-grouped-rows'
import { useRowActions } from './use-row-actions'

type Props<Kind extends ListKind> = {
  kind: Kind
  label: string
  selectedId: string | null
  query: Arranged
  /** Height of a card and the width it needs at least, in pixels, without the gaps. */
  cardHeight: number
  cardWidth: number
  nameOf: (row: Summary<Kind>) => string
  renderCard: (row: Summary<Kind>) => ReactNode
  /** Where Enter and a double click lead. */
  placeOf: (id: string) => Partial<Place> & Pick<Place, 'section'>
  empty: ReactNode
  onTotal?: (total: number) => void
  gridRef?: Ref<{ focus: () => void }>
}

const gap = 18
const headingHeight = 46

/** Records as cards with pictures, any number of them, in groups or not. Keys as in a table, and left and right. */
export function RecordGrid<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, label, selectedId, query, cardHeight, cardWidth, nameOf, renderCard, placeOf, empty } = props
  const { ref: sizeRef, width } = useWidth()
  const scrollRef = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)))
  // Of a width that changes while a pane is drawn wider, pictures are not asked for again and again.
  const pictureWidth = Math.floor(((Math.max(width, cardWidth) + gap) / columns - gap) / 10) * 10
  const list = useGroupedRows(kind, query, selectedId)
  const { groups, folded, rows, total, setTotal, selection } = list
  const lines = useMemo(() => gridLines(total, groups, folded, columns), [total, groups, folded, columns])
  const virtual = useVirtualizer({
    count: lines.count,
    getScrollElement: () => scrollRef.current,
    estimateSize: (index) => (lines.at(index)?.type === 'group' ? headingHeight : cardHeight + gap),
    overscan: 3,
    paddingStart: groups.length > 0 ? 8 : 24,
    paddingEnd: 24,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const firstRow = lines.at(items[0]?.index ?? 0)?.row ?? 0
  const afterLast = lines.at((items.at(-1)?.index ?? 6) + 1)?.row ?? rows.count
  const [from, to] = placesBetween(rows, firstRow, afterLast - 1)
  const listed = usePagedList(kind, query, from, to)
  if (listed.total !== total) setTotal(listed.total)
  const { rowAt, active, fold, onKeyDown, onRowClick } = useRowActions({
    kind,
    query,
    selectedId,
    list,
    listed,
    nameOf,
    placeOf,
    grid: true,
    moved: lines.moved,
    page: () => Math.max(1, Math.floor((scrollRef.current?.clientHeight ?? 0) / (cardHeight + gap))),
  })
  const pace = useScrollPace()
  const drag = dragOf(kind)
  const actions = useRef({ fold, onRowClick, drag })
  actions.current = { fold, onRowClick, drag }
  // Folding and another width change which lines are headings.
  // biome-ignore lint/correctness/useExhaustiveDependencies(lines): see above
  useEffect(() => virtual.measure(), [lines, virtual])

  useArrivingFocus(scrollRef, !listed.isPending && listed.total > 0)
  useImperativeHandle(props.gridRef, () => ({ focus: () => scrollRef.current?.focus() }))
  const { onTotal } = props
  useEffect(() => onTotal?.(total), [onTotal, total])
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(lines.lineOf(active), { align: 'auto' })
  }, [active, lines, virtual])

  if (listed.trouble && listed.isUnread) return <ListTrouble trouble={listed.trouble} />
  if (listed.isPending) return <CardSkeletons height={cardHeight} width={cardWidth} />
  if (listed.total === 0) return <div className={classes.none}>{empty}</div>
  const isGrouped = groups.length > 0
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a list box, or with groups a tree */}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: as above */}
      <div
        ref={scrollRef}
        className={classes.scroll}
        role={isGrouped ? 'tree' : 'listbox'}
        aria-label={label}
        aria-multiselectable
        aria-activedescendant={active >= 0 ? `${gridId}-${active}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={pace.onScroll}
      >
        <div
          ref={sizeRef}
          className={classes.runner}
          style={{ height: virtual.getTotalSize() }}
          role="presentation"
        >
          <PicturesWait value={pace.isFast}>
            <PictureWidth value={pictureWidth}>
              {items.map(({ key, index: lineIndex, start }) => {
                const line = lines.at(lineIndex)
                if (!line) return null
                const head = rows.at(line.row)
                if (head?.type === 'group') {
                  return (
                    <GridHeading
                      key={key}
                      id={`${gridId}-${line.row}`}
                      index={line.row}
                      active={line.row === active}
                      actions={actions}
                      kind={kind}
                      field={query.group ?? ''}
                      group={head.group}
                      folded={head.folded}
                      start={start}
                      height={headingHeight}
                    />
                  )
                }
                return (
                  <div
                    key={key}
                    className={classes.line}
                    role="presentation"
                    style={{
                      top: start,
                      height: cardHeight,
                      gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
                    }}
                  >
                    {Array.from({ length: line.type === 'cards' ? line.count : 0 }, (_, column) => {
                      const index = line.row + column
                      const record = rowAt(index)
                      return (
                        <CardCell
                          key={record?.id ?? index}
                          id={`${gridId}-${index}`}
                          index={index}
                          active={index === active}
                          actions={actions}
                          record={record}
                          selected={record !== undefined && selection.isSelected(record.id)}
                          setSize={isGrouped ? null : total}
                          renderCard={renderCard}
                        />
                      )
                    })}
                  </div>
                )
              })}
            </PictureWidth>
          </PicturesWait>
        </div>
      </div>
      {listed.trouble && (
        <ListTrouble trouble={listed.trouble} part focusAfter={() => scrollRef.current?.focus()} />
      )}
    </>
  )
}

function CardSkeletons({ height, width }: { height: number; width: number }) {
  return (
    <div
      className={classes.ghosts}
      aria-busy="true"
      style={{ gridTemplateColumns: `repeat(auto-fill, minmax(${width}px, 1fr))` }}
    >
      {[0, 1, 2, 3, 4, 5].map((card) => (
        <span key={card} className={classes.ghost} style={{ height: height - 60 }} />
      ))}
    </div>
  )
}
