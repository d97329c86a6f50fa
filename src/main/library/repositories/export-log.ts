import { newId } from '@shared/identifiers'
import { eq, sql } from 'drizzle-orm'
import type { Library } from '../library'
import { exportLog, printedFacts } from '../tables'
import { insertInto, once } from './statements'

/** A value as it was printed. */
export type PrintedFact = Omit<typeof printedFacts.$inferSelect, 'exportId' | 'position'>

/** One export of one article: what was printed, when and where. */
export type ExportEntry = typeof exportLog.$inferSelect

/** The log of what left the app. It outlives the articles and profiles it names. */
export function createExportLogRepository(library: Library, now: () => number) {
  const { queries } = library
  const insert = insertInto(queries, exportLog)
  const insertFact = insertInto(queries, printedFacts)
  const ofArticle = once(() =>
    queries
      .select()
      .from(exportLog)
      .where(eq(exportLog.articleId, sql.placeholder('articleId')))
      .orderBy(sql`${exportLog.exportedAt} DESC, ${exportLog.id} DESC`)
      .prepare(),
  )
  const factsOf = once(() =>
    queries
      .select()
      .from(printedFacts)
      .where(eq(printedFacts.exportId, sql.placeholder('exportId')))
      .orderBy(printedFacts.position)
      .prepare(),
  )

  return {
    /** @returns the entry's id */
    add(entry: Omit<ExportEntry, 'id' | 'exportedAt'>, facts: readonly PrintedFact[] = []): string {
      const id = newId()
      library.write(() => {
        insert({ ...entry, id, exportedAt: now() })
        for (const [position, fact] of facts.entries()) insertFact({ exportId: id, position, ...fact })
      })
      return id
    },

    /** Newest first. */
    ofArticle: (articleId: string): ExportEntry[] => library.read(() => ofArticle().all({ articleId })),

    factsOf: (exportId: string): PrintedFact[] =>
      library.read(() =>
        factsOf()
          .all({ exportId })
          .map(({ exportId: _exportId, position: _position, ...fact }) => fact),
      ),

    /** Every id, oldest first. */
    allIds: (): string[] =>
      library.read(() =>
        queries
          .select({ id: exportLog.id })
          .from(exportLog)
          .orderBy(exportLog.id)
          .all()
          .map(({ id }) => id),
      ),

    get: (id: string): ExportEntry | null =>
      library.read(() => queries.select().from(exportLog).where(eq(exportLog.id, id)).get() ?? null),

    /** Writes an entry as it stood in another library. */
    putBack(entry: ExportEntry, facts: readonly PrintedFact[]): void {
      library.write(() => {
        insert(entry)
        for (const [position, fact] of facts.entries()) insertFact({ exportId: entry.id, position, ...fact })
      })
    },
  }
}

export type ExportLogRepository = ReturnType<typeof createExportLogRepository>
