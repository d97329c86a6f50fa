import { VisuallyHidden } from '@mantine/core'
import { addDays } from '@shared/calendar-day'
import type { CalendarEntry } from '@shared/records/calendar'
import { useEffect, useMemo, useRef, useState } from 'react'
import { messageOf } from '../../../api/desk'
import { ListBar } from '../../../app/lists/list-bar'
import { changeHabit, useListHabit } from '../../../app/lists/list-state'
import { usePublishChosen } from '../../../app/records/chosen'
import { navigate, replacePlace } from '../../../app/routes'
import { useToday } from '../../../app/today'
import { isFocusNowhere } from '../../../ui/focus-nowhere'
import { Problem } from '../../../ui/problem'
import { StatusLine } from '../../../ui/status-line'
import { counted } from '../../../ui/words'
import { ArticlesBar } from '../planning/articles-bar'
import { movingKeys } from '../planning/moving-keys'
import { useFocusAlong } from '../planning/use-focus-along'
import classes from './article-calendar.module.css'
import { CalendarGrid } from './calendar-grid'
import { CalendarHead, type CalendarSpan } from './calendar-head'
import { calendarKey } from './calendar-keys'
import { CalendarSide } from './calendar-side'
import { addMonths, firstWeekday, monthName, rangeName, weekOf, weeksOfMonth } from './days'
import { type Movable, useCalendar } from './use-calendar'

/** Deadlines, days of publishing and talks, a month or a week at a time. */
export function ArticleCalendar({ selectedId }: { selectedId: string | null }) {
  const today = useToday()
  const first = useMemo(() => firstWeekday(), [])
  const { calendarSpan: span } = useListHabit('articles')
  const [active, setActive] = useState(today)
  // The month or week with this day is shown. A day of the next month that is clicked does not turn the page: what stood
  // under the pointer would be gone before the click was made, or the drag begun.
  const [shown, setShown] = useState(today)
  const weeks = span === 'month' ? weeksOfMonth(shown, first) : [weekOf(shown, first)]
  const from = weeks[0]?.[0] ?? today
  const to = weeks.at(-1)?.at(-1) ?? today
  const { entries, late, unscheduled, error, isPending, move } = useCalendar(from, to)
  const screen = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(`[data-day="${today}"]`)
  const [said, setSaid] = useState('')
  usePublishChosen(
    'articles',
    useMemo(() => (selectedId === null ? [] : [selectedId]), [selectedId]),
  )

  useFocusAlong(screen, 'data-item')

  // Whoever comes by key goes on by key. Not asked before what was here, and had the focus, is gone.
  useEffect(() => {
    if (!isFocusNowhere()) wanted.current = null
  }, [])

  // What was moved, or the day that was gone to, may only be there now.
  useEffect(() => {
    const element = wanted.current && screen.current?.querySelector<HTMLElement>(wanted.current)
    if (!element) return
    element.focus()
    wanted.current = null
  })

  const goTo = (day: string) => {
    wanted.current = `[data-day="${day}"]`
    show(day)
  }
  const show = (day: string) => {
    setActive(day)
    setShown(day)
  }
  const turn = (by: 1 | -1) => show(span === 'month' ? addMonths(shown, by) : addDays(shown, 7 * by))
  const choose = (next: CalendarSpan) => {
    setShown(active)
    changeHabit('articles', { calendarSpan: next })
  }
  const select = (id: string | null) => replacePlace({ section: 'articles', id, view: 'calendar' })
  const open = ({ what, id }: Pick<CalendarEntry, 'what' | 'id'>) =>
    navigate({ section: what === 'interview' ? 'interviews' : 'articles', id })
  const place = (moved: Movable, day: string | null) => {
    const words = move(moved, day)
    if (words !== null) setSaid(words)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const item = target?.closest<HTMLElement>('[data-item]')?.dataset.item
    const entry = entries.find(({ what, id }) => `${what} ${id}` === item)
    const does = calendarKey(event, { active, first, span })
    if (!does || !target?.closest('[data-day]')) return
    // A button does by itself what Enter means.
    if (does.kind === 'enter' && !target.matches('[data-day]')) return
    event.preventDefault()
    if (does.kind === 'go') goTo(does.day)
    else if (does.kind === 'move' && entry) {
      if (entry.what === 'published') return setSaid('What is published stays on its day.')
      const day = addDays(entry.day, does.days)
      wanted.current = `[data-item="${item}"]`
      show(day)
      place({ ...entry, what: entry.what }, day)
    } else if (does.kind === 'enter') target.querySelector<HTMLElement>('[data-item]')?.focus()
  }
  const due = entries.filter(({ what }) => what === 'deadline').length
  return (
    <div ref={screen} className={classes.screen}>
      <ArticlesBar selectedId={selectedId} onLeave={() => goTo(active)} />
      <ListBar kind="article" columns={null} ordered={false} />
      <div className={classes.both}>
        <div className={classes.main}>
          <CalendarHead
            title={span === 'month' ? monthName(shown) : rangeName(from, to)}
            span={span}
            onSpan={choose}
            onTurn={turn}
            onToday={() => goTo(today)}
          />
          {error !== null ? (
            <Problem fills>{messageOf(error)}</Problem>
          ) : (
            <CalendarGrid
              weeks={weeks}
              entries={entries}
              today={today}
              active={active}
              month={span === 'month' ? shown.slice(0, 7) : null}
              isBusy={isPending}
              onKeyDown={onKeyDown}
              onDrop={place}
              onOpen={open}
              onFocusDay={setActive}
              onFocusEntry={(entry) => {
                setActive(entry.day)
                select(entry.what === 'interview' ? null : entry.id)
              }}
              onMore={(full) => {
                choose('week')
                goTo(full)
              }}
            />
          )}
        </div>
        <CalendarSide
          late={late}
          unscheduled={unscheduled}
          today={today}
          onOpen={(id) => open({ what: 'deadline', id })}
          onFocus={select}
          onDrop={(id, title) => place({ what: 'deadline', id, title }, null)}
        />
      </div>
      <VisuallyHidden role="status" aria-live="polite">
        {said}
      </VisuallyHidden>
      <StatusLine
        left={<span>{counted(due, 'deadline')}</span>}
        right={<span>Enter opens, {movingKeys} move what is chosen</span>}
      />
    </div>
  )
}
