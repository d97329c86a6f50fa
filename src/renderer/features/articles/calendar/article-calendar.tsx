import { VisuallyHidden } from '@mantine/core'
import { addDays } from '@shared/calendar-day'
import type { CalendarEntry } from '@shared/records/calendar'
import { useRef, useState } from 'react'
import { messageOf } from '../../../api/desk'
import { ListBar } from '../../../app/lists/list-bar'
import { usePublishShown } from '../../../app/records/chosen'
import { navigate, replacePlace } from '../../../app/routes'
import { useToday } from '../../../app/today'
import { Problem } from '../../../ui/problem'
import { StatusLine } from '../../../ui/status-line'
import { counted } from '../../../ui/words'
import { ArticlesBar } from '../planning/articles-bar'
import { movingKeys } from '../planning/moving-keys'
import { useFocusAlong } from '../planning/use-focus-along'
import classes from './article-calendar.module.css'
import { CalendarGrid } from './calendar-grid'
import { CalendarHead } from './calendar-head'
import { calendarKey } from './calendar-keys'
import { CalendarSide } from './calendar-side'
import { type Movable, useCalendar } from './use-calendar'
import { useShownDays } from './use-shown-days'
import { useWantedFocus } from './use-wanted-focus'

/** Deadlines, days of publishing and talks, a month or a week at a time. */
export function ArticleCalendar({ selectedId }: { selectedId: string | null }) {
  const today = useToday()
  const days = useShownDays(today)
  const { entries, late, unscheduled, error, isPending, move } = useCalendar(days.from, days.to)
  const screen = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  usePublishShown('articles', selectedId)
  useFocusAlong(screen, 'data-item')

  const focusNext = useWantedFocus(screen, `[data-day="${today}"]`)

  const goTo = (day: string) => {
    focusNext(`[data-day="${day}"]`)
    days.show(day)
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
    const does = calendarKey(event, days)
    if (!does || !target?.closest('[data-day]')) return
    // A button does by itself what Enter means.
    if (does.kind === 'enter' && !target.matches('[data-day]')) return
    event.preventDefault()
    if (does.kind === 'go') goTo(does.day)
    else if (does.kind === 'move' && entry) {
      if (entry.what === 'published') return setSaid('What is published stays on its day.')
      const day = addDays(entry.day, does.days)
      focusNext(`[data-item="${item}"]`)
      days.show(day)
      place({ ...entry, what: entry.what }, day)
    } else if (does.kind === 'enter') target.querySelector<HTMLElement>('[data-item]')?.focus()
  }
  const due = entries.filter(({ what }) => what === 'deadline').length
  return (
    <div ref={screen} className={classes.screen}>
      <ArticlesBar selectedId={selectedId} onLeave={() => goTo(days.active)} />
      <ListBar kind="article" columns={null} ordered={false} />
      <div className={classes.both}>
        <div className={classes.main}>
          <CalendarHead
            title={days.title}
            span={days.span}
            onSpan={days.chooseSpan}
            onTurn={days.turn}
            onToday={() => goTo(today)}
          />
          {error !== null ? (
            <Problem fills>{messageOf(error)}</Problem>
          ) : (
            <CalendarGrid
              weeks={days.weeks}
              entries={entries}
              today={today}
              active={days.active}
              month={days.month}
              isBusy={isPending}
              onKeyDown={onKeyDown}
              onDrop={place}
              onOpen={open}
              onFocusDay={days.setActive}
              onFocusEntry={(entry) => {
                days.setActive(entry.day)
                select(entry.what === 'interview' ? null : entry.id)
              }}
              onMore={(full) => {
                days.chooseSpan('week')
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
