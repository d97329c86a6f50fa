import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { VisuallyHidden } from '@mantine/core'
import type { CalendarEntry } from '@shared/records/calendar'
import { IconMicrophone, IconSend } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Dot } from '../../../ui/tag'
import { statusNames, statusTones } from '../../../ui/words'
import classes from './calendar-item.module.css'

type Props = {
  entry: CalendarEntry
  today: string
  isReached: boolean
  /** With status and client under the title. */
  isWide: boolean
  /** Of its title, where it is not wide. */
  lines: 1 | 2
  onOpen: (entry: CalendarEntry) => void
  onFocus: (entry: CalendarEntry) => void
}

const whatWords = { deadline: 'Due', published: 'Published', interview: 'Interview' } as const

/** A deadline, a day of publishing or a talk, on its day. What readers have already stays where it is. */
export function CalendarItem({ entry, today, isReached, isWide, lines, onOpen, onFocus }: Props) {
  const { what, id, title, status, client, day, isMet } = entry
  const ref = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const element = ref.current
    if (!element || what === 'published') return
    return draggable({ element, getInitialData: () => ({ what, id, title }) })
  }, [what, id, title])
  const name = title || (what === 'interview' ? 'Untitled interview' : 'Untitled article')
  const isLate = what === 'deadline' && !isMet && day < today
  const details = [status && statusNames[status], client].filter(Boolean).join(' · ')
  return (
    <button
      ref={ref}
      type="button"
      className={classes.item}
      data-item={`${what} ${id}`}
      data-what={what}
      data-late={isLate || undefined}
      data-wide={isWide || undefined}
      data-lines={isWide ? undefined : lines}
      tabIndex={isReached ? 0 : -1}
      title={`${whatWords[what]}: ${name}${details ? ` (${details})` : ''}`}
      onFocus={() => onFocus(entry)}
      onClick={() => onOpen(entry)}
    >
      <span className={classes.mark}>
        {what === 'deadline' && status && <Dot tone={statusTones[status]} />}
        {what === 'published' && <IconSend size={12} stroke={1.8} aria-hidden />}
        {what === 'interview' && <IconMicrophone size={12} stroke={1.8} aria-hidden />}
      </span>
      <VisuallyHidden>{isLate ? 'Late: ' : `${whatWords[what]}: `}</VisuallyHidden>
      <span className={classes.title}>{name}</span>
      {isLate && (
        <span className={classes.late} aria-hidden>
          late
        </span>
      )}
      {isWide && details !== '' && <span className={classes.details}>{details}</span>}
    </button>
  )
}
