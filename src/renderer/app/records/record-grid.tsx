import type { ListKind } from '@shared/lists/kinds'
import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react'
import type { Arranged, Summary } from '../../api/records'
import { PictureWidth } from '../../ui/picture-width'
import { PicturesWait } from '../../ui/pictures-wait'
import { useScrollPace } from '../lists/use-scroll-pace'
import type { Place } from '../routes'
import { CardLine, CardSkeletons } from './grid/card-line'
import { CardsOfLine } from './grid/cards-of-line'
import { GridHeading } from './grid/grid-cells'
import { headingHeight, useCardLines } from './grid/use-card-lines'
import { ListTrouble } from './list-trouble'
import { usePagedList } from './paged-list'
import classes from './record-grid.module.css'
import { useGroupedRows } from './use-grouped-rows'
import { useListHandle } from './use-list-handle'
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

/** Records as cards with pictures, any number of them, in groups or not. Keys as in a table, and left and right. */
export function RecordGrid<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, label, selectedId, query, cardHeight, cardWidth, renderCard, empty } = props
  const scrollRef = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const list = useGroupedRows(kind, query, selectedId)
  const { groups, rows, total, setTotal, selection } = list
  const { sizeRef, columns, pictureWidth, lines, virtual, items, places, page } = useCardLines({
    scrollRef,
    list,
    cardHeight,
    cardWidth,
  })
  const listed = usePagedList(kind, query, ...places)
  if (listed.total !== total) setTotal(listed.total)
  const { rowAt, active, actions, onKeyDown } = useRowActions({
    ...props,
    list,
    listed,
    grid: true,
    moved: lines.moved,
    page,
  })
  const pace = useScrollPace()
  useListHandle({ scrollRef, handleRef: props.gridRef, listed, onTotal: props.onTotal })
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
                  <CardLine key={key} start={start} height={cardHeight} columns={columns}>
                    <CardsOfLine
                      first={line.row}
                      count={line.type === 'cards' ? line.count : 0}
                      gridId={gridId}
                      rowAt={rowAt}
                      active={active}
                      actions={actions}
                      selection={selection}
                      setSize={isGrouped ? null : total}
                      renderCard={renderCard}
                    />
                  </CardLine>
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
