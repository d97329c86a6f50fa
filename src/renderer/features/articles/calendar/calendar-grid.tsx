import { useElementSize } from '@mantine/hooks'
import type { CalendarEntry } from '@shared/records/calendar'
import { type KeyboardEvent, useMemo } from 'react'
import classes from './article-calendar.module.css'
import { CalendarDay } from './calendar-day'
import { weekdayName } from './days'
import type { Movable } from './use-calendar'

/** Height of a day's number and of one line under it, in pixels. */
const numberHeight = 32
const lineHeight = 23

type Props = {
  weeks: readonly (readonly string[])[]
  entries: readonly CalendarEntry[]
  today: string
  /** The day that keys go from. */
  active: string
  /** Days of other months stand back; null where one week is shown. */
  month: string | null
  isBusy: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onDrop: (moved: Movable, day: string) => void
  onOpen: (entry: CalendarEntry) => void
  onFocusDay: (day: string) => void
  onFocusEntry: (entry: CalendarEntry) => void
  /** A day has more than it has room for. */
  onMore: (day: string) => void
}

/** Weeks of days, each with what happens on it, as much as there is room for. */
export function CalendarGrid({ weeks, entries, today, active, month, isBusy, onKeyDown, ...on }: Props) {
  const { ref: body, height } = useElementSize<HTMLDivElement>()
  const byDay = useMemo(() => entriesByDay(entries), [entries])
  const room = Math.max(1, Math.floor((height / weeks.length - numberHeight) / lineHeight))
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table cannot share a height
    <div
      role="grid"
      tabIndex={-1}
      className={classes.grid}
      aria-label="Calendar"
      aria-busy={isBusy}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus */}
      <div role="row" className={classes.weekdays}>
        {weeks[0]?.map((day) => (
          // biome-ignore lint/a11y/useSemanticElements: as the grid
          // biome-ignore lint/a11y/useFocusableInteractive: a heading is not gone to
          <span role="columnheader" key={day} className={classes.weekday}>
            {weekdayName(day)}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid */}
      <div ref={body} role="rowgroup" className={classes.weeks}>
        {weeks.map((week) => (
          // biome-ignore lint/a11y/useSemanticElements: as the grid
          // biome-ignore lint/a11y/useFocusableInteractive: its cells have the focus
          <div role="row" key={week[0]} className={classes.week}>
            {week.map((day) => (
              <CalendarDay
                key={day}
                day={day}
                today={today}
                entries={byDay.get(day) ?? none}
                isOutside={month !== null && day.slice(0, 7) !== month}
                isActive={day === active}
                isWide={month === null}
                room={room}
                {...on}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

const none: readonly CalendarEntry[] = []

function entriesByDay(entries: readonly CalendarEntry[]): Map<string, CalendarEntry[]> {
  const byDay = new Map<string, CalendarEntry[]>()
  for (const entry of entries) {
    const known = byDay.get(entry.day)
    if (known) known.push(entry)
    else byDay.set(entry.day, [entry])
  }
  return byDay
}
