import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { CalendarEntry } from '@shared/records/calendar'
import { useEffect, useRef, useState } from 'react'
import { counted, formatCount } from '../../../ui/words'
import classes from './calendar-day.module.css'
import { CalendarItem } from './calendar-item'
import { longDay } from './days'
import { movableIn } from './movable-in'
import type { Movable } from './use-calendar'

type Props = {
  day: string
  today: string
  entries: readonly CalendarEntry[]
  /** A day of the month before or after the one that is shown. */
  isOutside: boolean
  isActive: boolean
  isWide: boolean
  /** So many lines have room. */
  room: number
  onDrop: (moved: Movable, day: string) => void
  onOpen: (entry: CalendarEntry) => void
  onFocusDay: (day: string) => void
  onFocusEntry: (entry: CalendarEntry) => void
  onMore: (day: string) => void
}

/** One day with what happens on it; things are dropped here to happen then. */
export function CalendarDay({ day, today, entries, isOutside, isActive, isWide, room, ...on }: Props) {
  const ref = useRef<HTMLDivElement>(null)
  const drop = useRef(on.onDrop)
  drop.current = on.onDrop
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => movableIn(source.data) !== null,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const moved = movableIn(source.data)
        if (moved) drop.current(moved, day)
      },
    })
  }, [day])
  const isWhole = isWide || entries.length <= room
  const shown = isWhole ? entries : entries.slice(0, Math.max(0, room - 1))
  const hidden = entries.length - shown.length
  const isToday = day === today
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot share a height
    <div
      ref={ref}
      role="gridcell"
      className={classes.day}
      data-day={day}
      data-outside={isOutside || undefined}
      data-today={isToday || undefined}
      data-over={isOver || undefined}
      tabIndex={isActive ? 0 : -1}
      aria-label={[
        longDay(day),
        isToday && 'today',
        entries.length > 0 && counted(entries.length, 'entry', 'entries'),
      ]
        .filter(Boolean)
        .join(', ')}
      aria-current={isToday ? 'date' : undefined}
      onFocus={(event) => event.target === event.currentTarget && on.onFocusDay(day)}
    >
      <time className={classes.number} dateTime={day} aria-hidden>
        {Number(day.slice(8))}
      </time>
      <ul className={classes.items}>
        {shown.map((entry) => (
          <li key={`${entry.what} ${entry.id}`}>
            <CalendarItem
              entry={entry}
              today={today}
              isReached={isActive}
              isWide={isWide}
              lines={entries.length * 2 <= room ? 2 : 1}
              onOpen={on.onOpen}
              onFocus={on.onFocusEntry}
            />
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <button
              type="button"
              className={classes.more}
              tabIndex={isActive ? 0 : -1}
              onClick={() => on.onMore(day)}
            >
              {formatCount(hidden)} more
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}
