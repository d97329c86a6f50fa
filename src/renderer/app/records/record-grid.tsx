import type { ListKind } from '@shared/lists/kinds'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react'
import { messageOf } from '../../api/desk'
import type { Arranged, Summary } from '../../api/records'
import type { ListSection } from '../lists/sections'
import { showError } from '../notices'
import { navigate, replacePlace } from '../routes'
import { useWidth } from '../use-width'
import { binWithUndo } from './bin-with-undo'
import { usePublishChosen } from './chosen'
import { awaitSecondClick } from './double-click'
import { handleListKey } from './list-keys'
import { useMergeCommand } from './merge-request'
import { listIds, usePagedList } from './paged-list'
import classes from './record-grid.module.css'
import { useListSelection } from './use-list-selection'

type Props<Kind extends ListKind> = {
  kind: Kind
  section: ListSection
  label: string
  selectedId: string | null
  query: Arranged
  /** Height of a card and the width it needs at least, in pixels, without the gaps. */
  cardHeight: number
  cardWidth: number
  nameOf: (row: Summary<Kind>) => string
  renderCard: (row: Summary<Kind>, selected: boolean) => ReactNode
  empty: ReactNode
  onTotal?: (total: number) => void
  gridRef?: Ref<{ focus: () => void }>
}

const gap = 18

/** Records as cards with pictures, any number of them. Keys as in a list, and left and right. */
export function RecordGrid<Kind extends ListKind>(props: Props<Kind>) {
  const { kind, section, label, selectedId, query, cardHeight, cardWidth, nameOf, renderCard, empty } = props
  const { ref: sizeRef, width } = useWidth()
  const scrollRef = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const columns = Math.max(1, Math.floor((width + gap) / (cardWidth + gap)))
  // How many lines there are follows from the first page that is read, and which pages to read from the lines in view.
  const [total, setTotal] = useState(0)
  const selection = useListSelection(selectedId)
  usePublishChosen(section, selection.ids)
  const virtual = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scrollRef.current,
    estimateSize: () => cardHeight + gap,
    overscan: 3,
    paddingStart: 24,
    paddingEnd: 24,
    useFlushSync: false,
  })
  const items = virtual.getVirtualItems()
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 6]
  const listed = usePagedList(kind, query, first * columns, (last + 1) * columns)
  const { isPending, error, rowAt } = listed
  if (listed.total !== total) setTotal(listed.total)
  const idAt = (index: number) => rowAt(index)?.id
  const shownIndex = selectedId === null ? -1 : firstIndexOf(selectedId, Math.min(total, 400), idAt)
  const active = selection.active >= 0 ? selection.active : shownIndex

  useMergeCommand(kind, selection.ids, selection.ids.length > 0, { onMerged: selection.clear })
  useImperativeHandle(props.gridRef, () => ({ focus: () => scrollRef.current?.focus() }))
  const { onTotal } = props
  useEffect(() => onTotal?.(total), [onTotal, total])
  useEffect(() => {
    if (active >= 0) virtual.scrollToIndex(Math.floor(active / columns), { align: 'auto' })
  }, [active, columns, virtual])

  const open = (id: string) => navigate({ section, id, view: 'form' })
  const bin = () => {
    const row = rowAt(active)
    binWithUndo(kind, selection.ids, row ? nameOf(row) : undefined).catch(showError)
    selection.clear()
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const handled = handleListKey(event, {
      total,
      columns,
      page: columns * 3,
      idAt,
      selection: { ...selection, active },
      show: (index, id) => {
        selection.selectOnly(index, id)
        replacePlace({ section, id })
      },
      enter: open,
      bin,
      selectAll: () => {
        listIds(kind, query).then(selection.selectAll).catch(showError)
      },
    })
    if (handled) event.preventDefault()
  }
  const onCardClick = (event: React.MouseEvent, index: number, id: string) => {
    if (event.shiftKey) selection.extendTo(index, idAt)
    else if (event.ctrlKey || event.metaKey) selection.toggle(index, id)
    else {
      awaitSecondClick(() => open(id))
      selection.selectOnly(index, id)
      navigate({ section, id })
    }
  }

  if (error) {
    return (
      <p className={classes.problem} role="alert">
        {messageOf(error)}
      </p>
    )
  }
  if (isPending) return <CardSkeletons height={cardHeight} width={cardWidth} />
  if (total === 0) return <div className={classes.none}>{empty}</div>
  return (
    <div
      ref={scrollRef}
      className={classes.scroll}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-activedescendant={active >= 0 ? `${gridId}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div
        ref={sizeRef}
        className={classes.runner}
        style={{ height: virtual.getTotalSize() }}
        role="presentation"
      >
        {items.map((line) => (
          <div
            key={line.key}
            className={classes.line}
            role="presentation"
            style={{
              top: line.start,
              height: cardHeight,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {Array.from({ length: Math.min(columns, total - line.index * columns) }, (_, column) => {
              const index = line.index * columns + column
              const row = rowAt(index)
              const selected = row !== undefined && selection.isSelected(row.id)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around the cards has the keys
                // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus and names the active card
                <div
                  key={row?.id ?? index}
                  id={`${gridId}-${index}`}
                  className={classes.card}
                  role="option"
                  aria-selected={selected}
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  data-active={index === active || undefined}
                  onClick={(event) => row && onCardClick(event, index, row.id)}
                >
                  {row ? renderCard(row, selected) : <span className={classes.ghost} />}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

function firstIndexOf(id: string, limit: number, idAt: (index: number) => string | undefined): number {
  for (let index = 0; index < limit; index += 1) if (idAt(index) === id) return index
  return -1
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
