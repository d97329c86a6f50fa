import { asc, eq } from 'drizzle-orm'
import type { Library } from '../library'
import { findingIgnores } from '../tables'
import { insertInto } from './statements'

export type IgnoreRow = typeof findingIgnores.$inferSelect

/** The findings that people chose to ignore in articles, as they leave and enter a library. */
export function createIgnoredFindingsRepository(library: Library) {
  const { queries } = library
  const insert = insertInto(queries, findingIgnores)
  return {
    /** Oldest first. */
    all: (): IgnoreRow[] =>
      library.read(() => queries.select().from(findingIgnores).orderBy(asc(findingIgnores.id)).all()),
    has: (id: string): boolean =>
      library.read(
        () => queries.select().from(findingIgnores).where(eq(findingIgnores.id, id)).get() !== undefined,
      ),
    /** Writes one as it stood in another library; one with its id is replaced. */
    putBack(row: IgnoreRow): void {
      library.write(() => {
        queries.delete(findingIgnores).where(eq(findingIgnores.id, row.id)).run()
        insert(row)
      })
    },
  }
}
