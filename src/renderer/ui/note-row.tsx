import type { Note } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import type { ReactNode } from 'react'
import { formatAgo, formatDayShort, todayDay } from './dates'
import classes from './note-row.module.css'
import { Tag } from './tag'
import { counted } from './words'

type Props = {
  note: Note
  onOpen: () => void
  /** Its words as they are now, where that is known. */
  isLost?: boolean
  children?: ReactNode
}

/** A note in a list: its words, what was written, what is due. */
export function NoteRow({ note, onOpen, isLost = note.isLost, children }: Props) {
  const { quote, text, author, createdAt, replies, resolvedAt } = note
  return (
    <div className={classes.row} data-resolved={resolvedAt !== null || undefined}>
      <button type="button" className={classes.open} onClick={onOpen}>
        {quote !== '' && <span className={classes.quote}>{quote}</span>}
        <span className={classes.text}>{text}</span>
        <span className={classes.meta}>
          <Due note={note} />
          {isLost && <Tag tone="amber">Its words are gone</Tag>}
          <span>{[author, formatAgo(createdAt)].filter(Boolean).join(' · ')}</span>
          {replies.length > 0 && <span>{counted(replies.length, 'answer')}</span>}
        </span>
      </button>
      {children && <span className={classes.actions}>{children}</span>}
    </div>
  )
}

function Due({ note }: { note: Note }) {
  if (!note.isTodo) return null
  if (note.resolvedAt !== null) return <Tag tone="sage">Done</Tag>
  if (note.dueOn === null) return <Tag>To do</Tag>
  if (isOverdue(note, todayDay())) return <Tag tone="rouge">Overdue since {formatDayShort(note.dueOn)}</Tag>
  return <Tag>{note.dueOn === todayDay() ? 'Due today' : `Due ${formatDayShort(note.dueOn)}`}</Tag>
}
