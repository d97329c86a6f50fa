import { dayOf } from '@shared/calendar-day'
import type { RevisionEntry } from '@shared/records/revision'
import { type KeyboardEvent, type PointerEvent, useMemo } from 'react'
import { formatDayShort, formatMoment } from '../../../ui/dates'
import { counted } from '../../../ui/words'
import classes from './strip.module.css'

type Props = {
  revisions: readonly RevisionEntry[]
  /** Its place in `revisions`; -1 is the text as it is now. */
  chosen: number
  onChoose: (place: number) => void
}

/** All revisions, the oldest first, in one row, as tall as much was changed. Drawing over it, or its keys, scrub. */
export function Strip({ revisions, chosen, onChoose }: Props) {
  const bars = useMemo(() => barsOf(revisions), [revisions])
  const last = revisions.length
  const position = last - 1 - chosen
  const choose = (to: number) => {
    const place = last - 1 - Math.max(0, Math.min(last, to))
    if (place !== chosen) onChoose(place)
  }
  const onPointer = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const slots = [...event.currentTarget.children]
    choose(slots.findLastIndex((slot) => slot.getBoundingClientRect().left <= event.clientX))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -10, PageUp: 10 }
    const step = steps[event.key as keyof typeof steps]
    if (step !== undefined) choose(position + step)
    else if (event.key === 'Home') choose(0)
    else if (event.key === 'End') choose(last)
    else return
    event.preventDefault()
  }
  const revision = revisions[chosen]
  const oldest = revisions.at(-1)
  return (
    <div className={classes.row}>
      <span className={classes.since}>
        {counted(last, 'revision')}
        {oldest && ` since ${formatDayShort(dayOf(oldest.madeAt))}`}
      </span>
      <div
        className={classes.strip}
        role="slider"
        tabIndex={0}
        aria-label="Revision"
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={position}
        aria-valuetext={revision ? revision.label || formatMoment(revision.madeAt) : 'Now'}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onKeyDown={onKeyDown}
      >
        {bars.map(({ id, height, isNamed }, place) => (
          <span key={id} className={classes.slot} data-chosen={place === position || undefined}>
            <span
              className={classes.bar}
              data-named={isNamed || undefined}
              style={{ height: `${height}%` }}
            />
          </span>
        ))}
        <span className={classes.slot} data-chosen={chosen === -1 || undefined}>
          <span className={classes.now} />
        </span>
      </div>
    </div>
  )
}

/** Oldest first. A page rewritten and a word changed are both seen: heights grow with the root. */
function barsOf(revisions: readonly RevisionEntry[]) {
  const oldestFirst = revisions.toReversed()
  const changed = oldestFirst.map(({ added, removed }, place) => (place === 0 ? 0 : added + removed))
  const most = Math.sqrt(Math.max(1, ...changed))
  return oldestFirst.map(({ id, label }, place) => ({
    id,
    isNamed: label !== '',
    height: 16 + 84 * (Math.sqrt(changed[place] ?? 0) / most),
  }))
}
