import { Button, Checkbox, Popover, Textarea } from '@mantine/core'
import type { Note } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import { IconCheck, IconRotate, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { formatAgo, formatDayShort, todayDay } from '../../ui/dates'
import { useStore } from '../../ui/store'
import type { ArticleNotes } from '../notes/article-notes'
import { DRAFT_ID } from '../notes/note-marks'
import { NoteAnswers } from './note-answers'
import classes from './note-card.module.css'
import { onModEnter } from './on-mod-enter'
import type { PanelProps } from './panel-props'
import { useMomentary } from './use-momentary'

/** The card beside the text: a note that is begun, or one with its answers. */
export function NoteCard({ editor, services }: Omit<PanelProps, 'close'>) {
  const { notes } = services
  const open = useStore(notes.card)
  const list = useStore(notes.notes)

  // One that was brought up by a key stays until it is closed.
  useMomentary(editor, open?.by === 'pointer', () => notes.closeCard(), isInDialog)

  if (!open) return null
  const note = list.find(({ id }) => id === open.id)
  if (!note && open.id !== DRAFT_ID) return null
  const byKey = open.by === 'key'
  const close = () => {
    notes.closeCard()
    if (byKey) editor.view.focus()
  }
  const { left, top, width, height } = open.anchor
  return (
    <Popover
      opened
      key={open.id}
      onDismiss={close}
      position="right-start"
      middlewares={{ flip: { fallbackPlacements: ['bottom-end', 'top-end'] }, shift: true }}
      width={320}
      offset={14}
      trapFocus={byKey}
      // The roles would tie the card to the spot it points at, which is no control.
      withRoles={false}
      withinPortal
      radius="lg"
      shadow="md"
    >
      <Popover.Target>
        <div className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={note ? 'Note' : 'New note'} className={classes.card}>
        {note ? <Whole note={note} notes={notes} close={close} /> : <Draft notes={notes} close={close} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function isInDialog(scrolled: EventTarget | null): boolean {
  return scrolled instanceof Element && scrolled.closest('[role=dialog]') !== null
}

type Part = { notes: ArticleNotes; close: () => void }

function Draft({ notes, close }: Part) {
  const draft = useStore(notes.draft)
  const keep = () => {
    void notes.keepDraft()
    close()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <Textarea
        data-autofocus
        aria-label="Comment"
        placeholder="A comment, a question, something to do…"
        autosize
        minRows={2}
        maxRows={10}
        value={draft.text}
        onChange={(event) => notes.draft.set({ ...draft, text: event.currentTarget.value })}
        onKeyDown={onModEnter(keep)}
      />
      <Todo value={draft} onChange={(todo) => notes.draft.set({ ...draft, ...todo })} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            notes.discardDraft()
            close()
          }}
        >
          Cancel
        </Button>
        <Button variant="filled" size="xs" type="submit" disabled={draft.text.trim() === ''}>
          Comment
        </Button>
      </div>
    </form>
  )
}

function Whole({ note, notes, close }: Part & { note: Note }) {
  const [answer, setAnswer] = useState('')
  const unsent = useRef('')
  const answerField = useRef<HTMLTextAreaElement>(null)
  unsent.current = answer
  const send = () => {
    notes.answers.add(note.id, unsent.current)
    setAnswer('')
    unsent.current = ''
  }
  // A card that closes keeps what was written in it.
  useEffect(
    () => () => {
      notes.answers.add(note.id, unsent.current)
      void notes.flush()
    },
    [notes, note.id],
  )
  const isResolved = note.resolvedAt !== null
  return (
    <div className={classes.form}>
      <p className={classes.who}>
        {[note.author, formatAgo(note.createdAt)].filter(Boolean).join(' · ')}
        {isResolved && ' · resolved'}
      </p>
      {note.isLost && <p className={classes.lost}>Its words are gone: “{note.quote || 'a block'}”</p>}
      <Textarea
        data-autofocus
        aria-label="Note"
        autosize
        minRows={1}
        maxRows={12}
        value={note.text}
        onChange={(event) => notes.change(note.id, { text: event.currentTarget.value })}
        onKeyDown={onModEnter(close)}
      />
      <Todo value={note} onChange={(todo) => notes.change(note.id, todo)} />
      <NoteAnswers note={note} notes={notes} onDeleted={() => answerField.current?.focus()} />
      <Textarea
        ref={answerField}
        aria-label="Answer"
        placeholder="Answer…"
        autosize
        minRows={1}
        maxRows={6}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
        onBlur={send}
        onKeyDown={onModEnter(send)}
      />
      <div className={classes.actions}>
        <Button
          variant="subtle"
          size="xs"
          className={classes.delete}
          leftSection={<IconTrash size={14} stroke={1.7} aria-hidden />}
          onClick={() => void notes.delete(note.id)}
        >
          Delete
        </Button>
        <Button
          variant="filled"
          size="xs"
          leftSection={
            isResolved ? (
              <IconRotate size={14} stroke={1.8} aria-hidden />
            ) : (
              <IconCheck size={14} stroke={1.8} aria-hidden />
            )
          }
          onClick={() => {
            notes.toggleResolved(note.id)
            if (!isResolved) close()
          }}
        >
          {isResolved ? 'Open again' : note.isTodo ? 'Done' : 'Resolve'}
        </Button>
      </div>
    </div>
  )
}

type TodoFields = Pick<Note, 'isTodo' | 'dueOn'>

function Todo({
  value,
  onChange,
}: {
  value: TodoFields & Partial<Note>
  onChange: (todo: TodoFields) => void
}) {
  const { isTodo, dueOn, resolvedAt = null } = value
  const late = isOverdue({ isTodo, dueOn, resolvedAt }, todayDay())
  return (
    <div className={classes.todo}>
      <Checkbox
        size="xs"
        label="To do"
        checked={isTodo}
        onChange={(event) =>
          onChange({ isTodo: event.currentTarget.checked, dueOn: event.currentTarget.checked ? dueOn : null })
        }
      />
      {isTodo && (
        <input
          type="date"
          className={classes.day}
          aria-label="Due on"
          max="9999-12-31"
          value={dueOn ?? ''}
          onChange={(event) => onChange({ isTodo, dueOn: event.currentTarget.value || null })}
        />
      )}
      {late && dueOn && <span className={classes.late}>Overdue since {formatDayShort(dueOn)}</span>}
    </div>
  )
}
