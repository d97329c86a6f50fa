import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import type { ArticleSummary } from '@shared/records/article'
import { deadlineWords } from '@shared/records/deadline'
import { useEffect, useRef, useState } from 'react'
import { Dot } from '../../../ui/tag'
import { capitalised, formatCount, statusNames, statusTones } from '../../../ui/words'
import classes from './calendar-side.module.css'
import { movableIn } from './movable-in'

type Some = { total: number; rows: ArticleSummary[] }
type Props = {
  late: Some
  unscheduled: Some
  today: string
  onOpen: (id: string) => void
  onFocus: (id: string) => void
  /** Takes the deadline away. */
  onDrop: (id: string, title: string) => void
}

/** What is late, and what nobody gave a deadline yet: both can be dragged to a day. */
export function CalendarSide({ late, unscheduled, today, onOpen, onFocus, onDrop }: Props) {
  const ref = useRef<HTMLElement>(null)
  const drop = useRef(onDrop)
  drop.current = onDrop
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const isDeadline = (data: Record<string | symbol, unknown>) => movableIn(data)?.what === 'deadline'
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => isDeadline(source.data) && source.data.from !== 'unscheduled',
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const moved = movableIn(source.data)
        if (moved) drop.current(moved.id, moved.title)
      },
    })
  }, [])
  const row = (article: ArticleSummary, from: string) => (
    <SideRow key={article.id} article={article} from={from} today={today} onOpen={onOpen} onFocus={onFocus} />
  )
  return (
    <aside className={classes.side} aria-label="Late and without a deadline">
      {late.total > 0 && (
        <section className={classes.part}>
          <h3 className={classes.title}>
            Late <span className={classes.count}>{formatCount(late.total)}</span>
          </h3>
          <ul>{late.rows.map((article) => row(article, 'late'))}</ul>
          <Rest {...late} />
        </section>
      )}
      <section ref={ref} className={classes.part} data-over={isOver || undefined}>
        <h3 className={classes.title}>
          No deadline <span className={classes.count}>{formatCount(unscheduled.total)}</span>
        </h3>
        {unscheduled.total === 0 ? (
          <p className={classes.note}>
            Articles without one stand here. Drag a deadline here to take it away.
          </p>
        ) : (
          <ul>{unscheduled.rows.map((article) => row(article, 'unscheduled'))}</ul>
        )}
        <Rest {...unscheduled} />
      </section>
    </aside>
  )
}

function Rest({ total, rows }: Some) {
  const rest = total - rows.length
  return rest > 0 && <p className={classes.note}>{formatCount(rest)} more: narrow the list to see them.</p>
}

type RowProps = Pick<Props, 'today' | 'onOpen' | 'onFocus'> & { article: ArticleSummary; from: string }

function SideRow({ article, from, today, onOpen, onFocus }: RowProps) {
  const { id, title, status, client, deadline } = article
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    return draggable({ element, getInitialData: () => ({ what: 'deadline', id, title, from }) })
  }, [id, title, from])
  const when = deadline && capitalised(deadlineWords(deadline, today).words)
  return (
    <li>
      <button
        ref={ref}
        type="button"
        className={classes.row}
        data-side={id}
        onFocus={() => onFocus(id)}
        onClick={() => onOpen(id)}
      >
        <Dot tone={statusTones[status]} />
        <span className={classes.name}>{title || 'Untitled article'}</span>
        <span className={classes.details}>
          <span className={when ? classes.late : undefined}>{when ?? statusNames[status]}</span>
          {client && ` · ${client}`}
        </span>
      </button>
    </li>
  )
}
