import { ActionIcon, Textarea } from '@mantine/core'
import type { Note, NoteReply } from '@shared/records/note'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatAgo } from '../../ui/dates'
import type { ArticleNotes } from '../notes/article-notes'
import classes from './note-card.module.css'
import { onModEnter } from './on-mod-enter'

type Props = {
  note: Note
  notes: ArticleNotes
  /** The answer that had the focus is gone. */
  onDeleted: () => void
}

/** The answers under a note, each to be changed or deleted. */
export function NoteAnswers({ note, notes, onDeleted }: Props) {
  const [edited, setEdited] = useState<string | null>(null)
  // Whose button has the focus again once its words are kept by a key.
  const left = useRef<string | null>(null)
  if (note.replies.length === 0) return null
  return (
    <ul className={classes.answers} aria-label="Answers">
      {note.replies.map((reply) => (
        <li key={reply.id} className={classes.answer}>
          <div className={classes.answerHead}>
            <p className={classes.who}>
              {[reply.author, formatAgo(reply.createdAt)].filter(Boolean).join(' · ')}
            </p>
            {edited !== reply.id && (
              <span className={classes.answerActions}>
                <ActionIcon
                  ref={(button) => {
                    if (!button || left.current !== reply.id) return
                    left.current = null
                    button.focus()
                  }}
                  size="sm"
                  aria-label={`Edit answer: ${reply.text.slice(0, 60)}`}
                  onClick={() => setEdited(reply.id)}
                >
                  <IconPencil size={14} stroke={1.7} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size="sm"
                  aria-label={`Delete answer: ${reply.text.slice(0, 60)}`}
                  onClick={() => {
                    notes.answers.delete(note.id, reply.id)
                    onDeleted()
                  }}
                >
                  <IconTrash size={14} stroke={1.7} aria-hidden />
                </ActionIcon>
              </span>
            )}
          </div>
          {edited === reply.id ? (
            <EditedAnswer
              reply={reply}
              onKeep={(text) => notes.answers.change(note.id, reply.id, text)}
              onEnd={(byKey) => {
                if (byKey) left.current = reply.id
                setEdited(null)
              }}
            />
          ) : (
            <p className={classes.said}>{reply.text}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

type EditedProps = {
  reply: NoteReply
  onKeep: (text: string) => void
  onEnd: (byKey: boolean) => void
}

/** However it is left, its words are kept, as everything that is written in the card. */
function EditedAnswer({ reply, onKeep, onEnd }: EditedProps) {
  const [text, setText] = useState(reply.text)
  const keep = useRef(() => {})
  keep.current = () => onKeep(text)
  useEffect(() => () => keep.current(), [])
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  return (
    <Textarea
      ref={field}
      aria-label="Words of the answer"
      autosize
      minRows={1}
      maxRows={8}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onEnd(false)}
      onKeyDown={onModEnter(() => onEnd(true))}
    />
  )
}
