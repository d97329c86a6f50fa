import { asc, eq } from 'drizzle-orm'
import type { Library } from '../library'
import { findingIgnores, notes } from '../tables'
import { insertInto } from './statements'

export type NoteRow = typeof notes.$inferSelect
export type IgnoreRow = typeof findingIgnores.$inferSelect

/** What people wrote beside articles: notes, and the findings they chose to ignore. */
export function createArticleNotesRepository(library: Library) {
  const { queries } = library
  const insertNote = insertInto(queries, notes)
  const insertIgnore = insertInto(queries, findingIgnores)
  return {
    /** Oldest first. */
    allNotes: (): NoteRow[] => library.read(() => queries.select().from(notes).orderBy(asc(notes.id)).all()),
    /** Oldest first. */
    allIgnores: (): IgnoreRow[] =>
      library.read(() => queries.select().from(findingIgnores).orderBy(asc(findingIgnores.id)).all()),

    hasNote: (id: string): boolean =>
      library.read(() => queries.select().from(notes).where(eq(notes.id, id)).get() !== undefined),
    hasIgnore: (id: string): boolean =>
      library.read(
        () => queries.select().from(findingIgnores).where(eq(findingIgnores.id, id)).get() !== undefined,
      ),

    /** Writes a note as it stood in another library; one with its id is replaced. */
    putBackNote(row: NoteRow): void {
      library.write(() => {
        queries.delete(notes).where(eq(notes.id, row.id)).run()
        insertNote(row)
      })
    },
    /** As `putBackNote`. */
    putBackIgnore(row: IgnoreRow): void {
      library.write(() => {
        queries.delete(findingIgnores).where(eq(findingIgnores.id, row.id)).run()
        insertIgnore(row)
      })
    },
  }
}

export type ArticleNotesRepository = ReturnType<typeof createArticleNotesRepository>
