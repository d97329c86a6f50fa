// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot lay out rows that come and go
import { firstDirection, type ListKind } from '@shared/lists/kinds'
import type { Sort } from '@shared/lists/query'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { type ColumnShape, moved, resized } from '../../lists/column-choice'
import { changeListState, chooseColumns, currentHabit } from '../../lists/list-state'
import type { ListSection } from '../../lists/sections'
import type { TableColumn } from './table-column'
import classes from './table-header.module.css'

type Heading = Pick<TableColumn<ListKind>, 'label' | 'sort' | 'align'> & ColumnShape

type Props = {
  section: ListSection
  columns: readonly ColumnShape[]
  shown: readonly Heading[]
  sort: Sort | null
}

/**
 * The heading of a table: a click or Enter orders by a column, and again the other way. Columns are dragged to another
 * place, or moved with Alt and the arrows; their edge sets the width, as Shift and the arrows do.
 */
export function TableHeader({ section, columns, shown, sort }: Props) {
  const [focused, setFocused] = useState(0)
  const [over, setOver] = useState<string | null>(null)
  const rowRef = useRef<HTMLDivElement>(null)
  const choice = () => currentHabit(section).columns

  const order = (column: Heading) => {
    if (!column.sort) return
    const isSame = sort?.by === column.sort
    const direction = isSame
      ? sort.direction === 'ascending'
        ? 'descending'
        : 'ascending'
      : firstDirection(column.sort)
    changeListState(section, { sort: { by: column.sort, direction } })
  }
  const focus = (place: number) => {
    const next = Math.min(shown.length - 1, Math.max(0, place))
    setFocused(next)
    rowRef.current?.querySelectorAll('button')[next]?.focus()
  }
  const onKeyDown = (event: React.KeyboardEvent, column: Heading, place: number) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.altKey) {
      chooseColumns(section, moved(columns, choice(), column.id, { by: step }))
      requestAnimationFrame(() => focus(place + step))
    } else if (event.shiftKey) {
      chooseColumns(section, resized(columns, choice(), column.id, column.width + step * 16))
    } else focus(place + step)
  }

  return (
    <div role="rowgroup" className={classes.header}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the buttons in it have the focus */}
      <div ref={rowRef} role="row" aria-rowindex={1} className={classes.row}>
        {shown.map((column, place) => (
          <div
            key={column.id}
            role="columnheader"
            tabIndex={-1}
            className={classes.heading}
            data-align={column.align}
            data-over={over === column.id || undefined}
            aria-colindex={place + 1}
            aria-sort={column.sort && sort?.by === column.sort ? sort.direction : undefined}
            onDragOver={(event) => {
              if (!event.dataTransfer.types.includes(dragType) || column.fixed) return
              event.preventDefault()
              setOver(column.id)
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => {
              setOver(null)
              const id = event.dataTransfer.getData(dragType)
              if (id) chooseColumns(section, moved(columns, choice(), id, { before: column.id }))
            }}
          >
            <button
              type="button"
              className={classes.name}
              tabIndex={place === Math.min(focused, shown.length - 1) ? 0 : -1}
              draggable={!column.fixed}
              aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Shift+ArrowLeft Shift+ArrowRight"
              onDragStart={(event) => event.dataTransfer.setData(dragType, column.id)}
              onFocus={() => setFocused(place)}
              onClick={() => order(column)}
              onKeyDown={(event) => onKeyDown(event, column, place)}
            >
              <span className={classes.label}>{column.label}</span>
              {column.sort && sort?.by === column.sort && <Arrow direction={sort.direction} />}
            </button>
            {!column.fixed && (
              <Edge
                width={column.width}
                onWidth={(width) => chooseColumns(section, resized(columns, choice(), column.id, width))}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  )
}

const dragType = 'application/x-beauty-desk-column'

function Arrow({ direction }: Pick<Sort, 'direction'>) {
  const IconOf = direction === 'ascending' ? IconArrowUp : IconArrowDown
  return <IconOf size={13} stroke={2} aria-hidden />
}

/** The edge between two columns, which a mouse drags. The keys that do the same are the heading's. */
function Edge({ width, onWidth }: { width: number; onWidth: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  return (
    <span
      className={classes.edge}
      aria-hidden
      onPointerDown={(event) => {
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (start.current) onWidth(start.current.width + event.clientX - start.current.x)
      }}
      onLostPointerCapture={() => {
        start.current = null
      }}
    />
  )
}
