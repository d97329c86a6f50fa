import { addDays } from '@shared/calendar-day'
import { useMemo, useState } from 'react'
import { changeHabit, useListHabit } from '../../../app/lists/list-state'
import type { CalendarSpan } from './calendar-head'
import { addMonths, firstWeekday, monthName, rangeName, weekOf, weeksOfMonth } from './days'

/** Which weeks the calendar shows, the day in them that keys go from, and the ways to others. */
export function useShownDays(today: string) {
  const first = useMemo(() => firstWeekday(), [])
  const { calendarSpan: span } = useListHabit('articles')
  const [active, setActive] = useState(today)
  // The month or week with this day is shown. A day of the next month that is clicked does not turn the page: what stood
  // under the pointer would be gone before the click was made, or the drag begun.
  const [shown, setShown] = useState(today)
  const weeks = span === 'month' ? weeksOfMonth(shown, first) : [weekOf(shown, first)]
  const from = weeks[0]?.[0] ?? today
  const to = weeks.at(-1)?.at(-1) ?? today
  const show = (day: string) => {
    setActive(day)
    setShown(day)
  }
  return {
    /** The weekday that weeks begin with. */
    first,
    span,
    weeks,
    /** The first and the last day that are shown. */
    from,
    to,
    title: span === 'month' ? monthName(shown) : rangeName(from, to),
    /** Null where one week is shown. */
    month: span === 'month' ? shown.slice(0, 7) : null,
    active,
    setActive,
    show,
    turn: (by: 1 | -1) => show(span === 'month' ? addMonths(shown, by) : addDays(shown, 7 * by)),
    chooseSpan(next: CalendarSpan) {
      setShown(active)
      changeHabit('articles', { calendarSpan: next })
    },
  }
}
