import type { CallInput, CallOutput } from '@shared/ipc/contract'
import type { Note, NoteFields, PlacedNote } from '@shared/records/note'

type Create = CallInput<'notes.create'>

/** What the notes of an open article need of the window around them. */
export type NoteAsks = {
  list(): Promise<Note[]>
  create(fields: Create['fields'], at: Create['at']): Promise<Note>
  save(id: string, revision: number, fields: NoteFields): Promise<CallOutput<'notes.save'>>
  delete(id: string): Promise<unknown>
  restore(note: Note): Promise<unknown>
  place(articleRevision: number, placed: PlacedNote[]): Promise<CallOutput<'notes.place'>>
  /** Says what was done, with a way to undo it. */
  undoable(message: string, undo: () => Promise<unknown>): void
  failed(error: unknown): void
  /** `YYYY-MM-DD` */
  today(): string
}

export type NoteDraft = { text: string; isTodo: boolean; dueOn: string | null }
/**
 * The card that is open beside the text: on a note, or on words that are to have one. A pointer leaves the caret in the
 * text, where a key goes into the card.
 */
export type OpenNoteCard = { id: string; anchor: DOMRect; by: 'pointer' | 'key' }
