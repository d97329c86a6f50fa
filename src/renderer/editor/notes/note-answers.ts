import { newId } from '@shared/identifiers'
import type { Note, NoteFields, NoteReply } from '@shared/records/note'
import { beginningOf } from './beginning-of'
import type { NoteAsks } from './note-asks'

/** What the answers need of the notes they stand under. */
type Notes = {
  note(id: string): Note | null
  /** Changes a note; it is saved a moment later. */
  change(id: string, fields: Partial<NoteFields>): void
  flush(): Promise<void>
}

/** The answers under an article's notes. What is done to one can be undone while the rest goes on. */
export class NoteAnswers {
  constructor(
    private readonly notes: Notes,
    private readonly undoable: NoteAsks['undoable'],
  ) {}

  add(noteId: string, text: string): void {
    const note = this.notes.note(noteId)
    if (!note || text.trim() === '') return
    this.notes.change(noteId, { replies: [...note.replies, newReply(text.trim())] })
  }

  change(noteId: string, replyId: string, text: string): void {
    const before = this.reply(noteId, replyId)
    const words = text.trim()
    if (!before || words === '' || words === before.text) return
    const withText = (now: string) => (replies: readonly NoteReply[]) =>
      replies.map((reply) => (reply.id === replyId ? { ...reply, text: now } : reply))
    void this.become(noteId, withText(words))
    this.undoable('Changed the answer.', () => this.become(noteId, withText(before.text)))
  }

  delete(noteId: string, replyId: string): void {
    const gone = this.reply(noteId, replyId)
    if (!gone) return
    void this.become(noteId, (replies) => replies.filter(({ id }) => id !== replyId))
    this.undoable(`Deleted the answer “${beginningOf(gone.text)}”.`, () =>
      this.become(noteId, (replies) => withReply(replies, gone)),
    )
  }

  private reply(noteId: string, replyId: string): NoteReply | undefined {
    return this.notes.note(noteId)?.replies.find(({ id }) => id === replyId)
  }

  private become(
    noteId: string,
    change: (replies: readonly NoteReply[]) => readonly NoteReply[],
  ): Promise<void> {
    const note = this.notes.note(noteId)
    if (note) this.notes.change(noteId, { replies: [...change(note.replies)] })
    return this.notes.flush()
  }
}

/** Whoever saves it gives it its author. */
export function newReply(text: string): NoteReply {
  return { id: newId(), author: '', text, createdAt: Date.now() }
}

/** Puts an answer back where it stood; one that is there already is left as it is. */
function withReply(replies: readonly NoteReply[], reply: NoteReply): readonly NoteReply[] {
  if (replies.some(({ id }) => id === reply.id)) return replies
  // In the library's order: ids made in one millisecond follow each other.
  return [...replies, reply].toSorted(
    (one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1),
  )
}
