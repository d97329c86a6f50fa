import type { FieldHints } from '@shared/templates/template'
import { eq } from 'drizzle-orm'
import type { Library } from '../library'
import { fieldHints } from '../tables'
import { insertInto } from './statements'

/** What the template of an article said of its title and dek. */
export function createFieldHints(library: Library) {
  const { queries } = library
  const insertHints = insertInto(queries, fieldHints)

  return {
    /** What to write in the title and dek of an article; null where nothing was said of it. */
    hintsOf: (articleId: string): FieldHints | null =>
      library.read(() => {
        const row = queries.select().from(fieldHints).where(eq(fieldHints.articleId, articleId)).get()
        return row ? { title: row.title, dek: row.dek } : null
      }),

    allHints: (): (FieldHints & { articleId: string })[] =>
      library.read(() => queries.select().from(fieldHints).orderBy(fieldHints.articleId).all()),

    setHints: (articleId: string, hints: FieldHints): void =>
      library.write(() => {
        queries.delete(fieldHints).where(eq(fieldHints.articleId, articleId)).run()
        if (hints.title !== '' || hints.dek !== '') insertHints({ articleId, ...hints })
      }),
  }
}
