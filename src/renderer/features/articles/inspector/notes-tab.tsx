import { ActionIcon } from '@mantine/core'
import { commandDefinition } from '@shared/commands'
import { fitsFilter, type Note, type NoteFilter } from '@shared/records/note'
import { isOverdue } from '@shared/records/note-due'
import { IconCheck, IconRotate, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { CommandButton } from '../../../app/commands/command-button'
import { keyLabel } from '../../../app/commands/keys'
import { showNote } from '../../../editor/notes/note-commands'
import { todayDay } from '../../../ui/dates'
import { NoteFilterChoice } from '../../../ui/note-filter'
import { NoteRow } from '../../../ui/note-row'
import { PanelNote } from '../../../ui/panel'
import { useStore } from '../../../ui/store'
import type { ArticleSession } from '../session/article-session'
import { useSession } from '../session/sessions'
import classes from './notes-tab.module.css'
import { WithSession } from './with-session'

const nothing: Record<NoteFilter, string> = {
  open: `No open notes. Select some words and press ${keyLabel(commandDefinition('insert.note').keys ?? '')}, or choose Comment from the Insert menu: what you write stays beside the text and is never exported.`,
  todo: 'Nothing to do. Mark a note as a to-do, with a day if you like, and it stands here and in the library’s list.',
  resolved: 'Nothing resolved yet.',
}

export function NotesTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Notes">
      {(session) => <Notes session={session} />}
    </WithSession>
  )
}

/** How many notes are open; a mark where one is overdue. */
export function NotesCount({ id }: { id: string }) {
  const session = useSession(id)
  return session && <Count session={session} />
}

function Count({ session }: { session: ArticleSession }) {
  const open = useStore(session.services.notes.notes).filter((note) => fitsFilter(note, 'open'))
  if (open.length === 0) return null
  const late = open.some((note) => isOverdue(note, todayDay()))
  return (
    <span className={classes.count} data-late={late || undefined}>
      {open.length}
    </span>
  )
}

/** The notes of this article in the order of the text; those whose words are gone stand last. */
function Notes({ session }: { session: ArticleSession }) {
  const { notes } = session.services
  const [filter, setFilter] = useState<NoteFilter>('open')
  useStore(notes.placesVersion)
  const all = useStore(notes.notes)
  const shown = all
    .filter((note) => fitsFilter(note, filter))
    .map((note) => ({ note, held: notes.heldOf(note.id) }))
    .sort((one, other) => placeInOrder(one.held) - placeInOrder(other.held))
  return (
    <div className={classes.notes}>
      <div className={classes.head}>
        <NoteFilterChoice size="xs" fullWidth value={filter} onChange={setFilter} />
        <CommandButton id="insert.note" label="Comment" />
      </div>
      {shown.length === 0 ? (
        <PanelNote>{nothing[filter]}</PanelNote>
      ) : (
        <ul className={classes.list} aria-label="Notes">
          {shown.map(({ note, held }) => (
            <li key={note.id}>
              <NoteRow
                note={{ ...note, quote: notes.quoteOf(note) }}
                isLost={held?.isLost ?? note.isLost}
                onOpen={() => showNote(session.editor, session.services, note.id)}
              >
                <Actions note={note} session={session} />
              </NoteRow>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Actions({ note, session }: { note: Note; session: ArticleSession }) {
  const { notes } = session.services
  const isResolved = note.resolvedAt !== null
  const words = note.text.slice(0, 40)
  return (
    <>
      <ActionIcon
        size="sm"
        aria-label={`${isResolved ? 'Open again' : note.isTodo ? 'Done' : 'Resolve'}: ${words}`}
        onClick={() => notes.toggleResolved(note.id)}
      >
        {isResolved ? (
          <IconRotate size={15} stroke={1.7} aria-hidden />
        ) : (
          <IconCheck size={15} stroke={1.8} aria-hidden />
        )}
      </ActionIcon>
      <ActionIcon size="sm" aria-label={`Delete: ${words}`} onClick={() => void notes.delete(note.id)}>
        <IconTrash size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
    </>
  )
}

function placeInOrder(held: { isLost: boolean; range: { from: number } } | null): number {
  return held && !held.isLost ? held.range.from : Number.MAX_SAFE_INTEGER
}
