import { newId } from '@shared/identifiers'
import {
  fitsFilter,
  type Note,
  type NoteFields,
  type NoteFilter,
  type NotePlace,
  type PlacedNote,
} from '@shared/records/note'
import { partOfNote } from '@shared/search/note-part'
import { and, asc, eq, isNotNull, isNull, type SQL } from 'drizzle-orm'
import type { Library } from '../library'
import { articles, noteReplies, notes } from '../tables'
import type { SaveAnswer } from './record-repository'
import type { SearchIndex } from './search-index'
import type { Passage } from './search-passages'
import { grouped, insertInto } from './statements'

type NoteRow = typeof notes.$inferSelect
type ReplyRow = typeof noteReplies.$inferSelect

/** What people wrote beside articles, with the answers to it. */
export function createNoteRepository(library: Library, now: () => number, search: SearchIndex) {
  const { queries } = library
  const insert = insertInto(queries, notes)
  const insertReply = insertInto(queries, noteReplies)

  function read(where: SQL | undefined): Note[] {
    const rows = queries.select().from(notes).where(where).orderBy(asc(notes.createdAt), asc(notes.id)).all()
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
  }

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

  function write(note: Note): void {
    const { replies, ...row } = note
    remove(note.id, note.articleId)
    search.writePassage('article', note.articleId, passageOf(note))
    insert({ ...row, blockId: note.place.blockId })
    for (const reply of replies) insertReply({ ...reply, noteId: note.id })
  }

  const get = (id: string): Note | null => library.read(() => read(eq(notes.id, id))[0] ?? null)

  return {
    get,
    /** Oldest first. */
    all: (): Note[] => library.read(() => read(undefined)),
    /** Oldest first. */
    ofArticle: (articleId: string): Note[] => library.read(() => read(eq(notes.articleId, articleId))),

    passagesOf: (articleId: string): Passage[] =>
      library.read(() => read(eq(notes.articleId, articleId)).map(passageOf)),

    /** Notes of articles outside the bin, oldest first, each with its article's title. */
    list: (filter: NoteFilter): { note: Note; title: string }[] =>
      library.read(() => {
        const titles = new Map(
          queries
            .selectDistinct({ id: articles.id, title: articles.title })
            .from(articles)
            .innerJoin(notes, eq(notes.articleId, articles.id))
            .where(isNull(articles.binnedAt))
            .all()
            .map(({ id, title }) => [id, title]),
        )
        const wanted = filter === 'resolved' ? isNotNull(notes.resolvedAt) : isNull(notes.resolvedAt)
        return read(filter === 'todo' ? and(wanted, eq(notes.isTodo, true)) : wanted).flatMap((note) => {
          const title = titles.get(note.articleId)
          return title === undefined || !fitsFilter(note, filter) ? [] : { note, title }
        })
      }),

    create(
      given: Pick<Note, 'articleId' | 'author' | 'text' | 'isTodo' | 'dueOn'> & Omit<PlacedNote, 'id'>,
    ): Note {
      const at = now()
      const note: Note = {
        ...given,
        id: newId(),
        replies: [],
        createdAt: at,
        updatedAt: at,
        resolvedAt: null,
        revision: 1,
      }
      library.write(() => write(note))
      return note
    },

    /** @returns null where the note is gone */
    save(id: string, basedOn: number, fields: NoteFields): SaveAnswer<Note> | null {
      return library.write(() => {
        const [current] = read(eq(notes.id, id))
        if (!current) return null
        if (current.revision !== basedOn) return { outcome: 'stale', current }
        const saved = { ...current, ...fields, updatedAt: now(), revision: basedOn + 1 }
        write(saved)
        return { outcome: 'saved', revision: saved.revision, updatedAt: saved.updatedAt }
      })
    },

    remove: (id: string): void => library.write(() => remove(id)),

    /** Writes a note as it stood before or in another library; one with its id is replaced. */
    putBack: (note: Note): void => library.write(() => write(note)),

    /**
     * Says where an article's notes stand in its text of this revision. A place is no change of the note: its revision
     * stays, so that typing in the article never makes the save of a note stale.
     * @returns false where the article has moved on: the places are then those of another text
     */
    place(articleId: string, articleRevision: number, placed: readonly PlacedNote[]): boolean {
      return library.write(() => {
        const article = queries
          .select({ revision: articles.revision })
          .from(articles)
          .where(eq(articles.id, articleId))
          .get()
        if (article?.revision !== articleRevision) return false
        for (const { id, place, quote, isLost } of placed)
          queries
            .update(notes)
            .set({ place, quote, isLost, blockId: place.blockId })
            .where(and(eq(notes.id, id), eq(notes.articleId, articleId)))
            .run()
        return true
      })
    },
  }
}

/** What of a note can be looked for: its words and its answers'. */
function passageOf({ id, text, replies }: Note): Passage {
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
