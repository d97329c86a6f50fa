import { newId } from '@shared/identifiers'
import {
  fitsFilter,
  type Note,
  type NoteFields,
  type NoteFilter,
  type PlacedNote,
} from '@shared/records/note'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Library } from '../library'
import { articles, notes } from '../tables'
import { createNoteRows, passageOf } from './note-rows'
import type { SaveAnswer } from './record-repository'
import type { SearchIndex } from './search-index'
import type { Passage } from './search-passages'

/** What people wrote beside articles, with the answers to it. */
export function createNoteRepository(library: Library, now: () => number, search: SearchIndex) {
  const { queries } = library
  const rows = createNoteRows(library, search)

  const get = (id: string): Note | null => library.read(() => rows.read(eq(notes.id, id))[0] ?? null)

  return {
    get,
    /** Oldest first. */
    all: (): Note[] => library.read(() => rows.read(undefined)),
    /** Oldest first. */
    ofArticle: (articleId: string): Note[] => library.read(() => rows.read(eq(notes.articleId, articleId))),

    passagesOf: (articleId: string): Passage[] =>
      library.read(() => rows.read(eq(notes.articleId, articleId)).map(passageOf)),

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
        return rows.read(filter === 'todo' ? and(wanted, eq(notes.isTodo, true)) : wanted).flatMap((note) => {
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
      library.write(() => rows.write(note))
      return note
    },

    /** @returns null where the note is gone */
    save(id: string, basedOn: number, fields: NoteFields): SaveAnswer<Note> | null {
      return library.write(() => {
        const [current] = rows.read(eq(notes.id, id))
        if (!current) return null
        if (current.revision !== basedOn) return { outcome: 'stale', current }
        const saved = { ...current, ...fields, updatedAt: now(), revision: basedOn + 1 }
        rows.write(saved)
        return { outcome: 'saved', revision: saved.revision, updatedAt: saved.updatedAt }
      })
    },

    remove: (id: string): void => library.write(() => rows.remove(id)),

    /** Writes a note as it stood before or in another library; one with its id is replaced. */
    putBack: (note: Note): void => library.write(() => rows.write(note)),

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
