import type { Note, NotePlace } from '@shared/records/note'
import { partOfNote } from '@shared/search/note-part'
import { asc, eq, type SQL } from 'drizzle-orm'
import type { Library } from '../library'
import { noteReplies, notes } from '../tables'
import type { SearchIndex } from './search-index'
import type { Passage } from './search-passages'
import { grouped, insertInto } from './statements'

type NoteRow = typeof notes.$inferSelect
type ReplyRow = typeof noteReplies.$inferSelect

/** Stored notes with their answers, and what the search finds of them. Each function is a part of its caller's transaction. */
export function createNoteRows({ queries }: Library, search: SearchIndex) {
  const insert = insertInto(queries, notes)
  const insertReply = insertInto(queries, noteReplies)

  /** Takes a note away, and what was found of it unless it stays with its article. */
  function remove(id: string, articleId?: string): void {
    const [gone] = queries
      .delete(notes)
      .where(eq(notes.id, id))
      .returning({ articleId: notes.articleId })
      .all()
    if (gone && gone.articleId !== articleId)
      search.writePassage('article', gone.articleId, { part: partOfNote(id), text: '' })
  }

  return {
    /** Oldest first. */
    read(where: SQL | undefined): Note[] {
      const rows = queries
        .select()
        .from(notes)
        .where(where)
        .orderBy(asc(notes.createdAt), asc(notes.id))
        .all()
      if (rows.length === 0) return []
      const replies = queries
        .select({ reply: noteReplies })
        .from(noteReplies)
        .innerJoin(notes, eq(notes.id, noteReplies.noteId))
        .where(where)
        .orderBy(asc(noteReplies.createdAt), asc(noteReplies.id))
        .all()
        .map(({ reply }) => reply)
      const byNote = grouped(replies, 'noteId')
      return rows.map((row) => rowToNote(row, byNote.get(row.id) ?? []))
    },

    remove,

    /** Writes a note over the one with its id. */
    write(note: Note): void {
      const { replies, ...row } = note
      remove(note.id, note.articleId)
      search.writePassage('article', note.articleId, passageOf(note))
      insert({ ...row, blockId: note.place.blockId })
      for (const reply of replies) insertReply({ ...reply, noteId: note.id })
    },
  }
}

/** What of a note can be looked for: its words and its answers'. */
export function passageOf({ id, text, replies }: Note): Passage {
  return { part: partOfNote(id), text: [text, ...replies.map((reply) => reply.text)].join('\n') }
}

function rowToNote({ blockId, place, ...row }: NoteRow, replies: readonly ReplyRow[]): Note {
  return {
    ...row,
    place: place ?? wholeBlock(blockId),
    replies: replies.map(({ id, author, text, createdAt }) => ({ id, author, text, createdAt })),
  }
}

/** All that is known of the place of a note from an earlier format. */
export function wholeBlock(blockId: string | null): NotePlace {
  return { blockId, endBlockId: blockId, from: 0, to: 0, words: '', before: '', after: '' }
}
