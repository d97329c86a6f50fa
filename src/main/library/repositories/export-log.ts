import type { PrintedPlace } from '@shared/facts/printed-value'
import { newId } from '@shared/identifiers'
import type { Money } from '@shared/records/common'
import { eq, sql } from 'drizzle-orm'
import type { Library } from '../library'
import { exportLog, printedFacts } from '../tables'
import { insertInto, once } from './statements'

/** One export of one article: what was printed, when and where. */
export type ExportEntry = typeof exportLog.$inferSelect

/** A value as the log has it; `mode` is null in rows from before it was kept. */
export type LoggedPlace = Omit<PrintedPlace, 'mode'> & { mode: PrintedPlace['mode'] | null }

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

  function insertPlaces(exportId: string, printed: readonly LoggedPlace[]): void {
    for (const [position, { money, ...place }] of printed.entries())
      insertFact({
        ...place,
        exportId,
        position,
        amountMinor: money?.amountMinor ?? null,
        currency: money?.currency ?? null,
      })
  }

  return {
    /** @returns the entry's id */
    add(entry: Omit<ExportEntry, 'id' | 'exportedAt'>, printed: readonly PrintedPlace[] = []): string {
      const id = newId()
      library.write(() => {
        insert({ ...entry, id, exportedAt: now() })
        insertPlaces(id, printed)
      })
      return id
    },

    /** Newest first. */
    ofArticle: (articleId: string): ExportEntry[] => library.read(() => ofArticle().all({ articleId })),

    /** What an export printed, in reading order. */
    factsOf: (exportId: string): LoggedPlace[] =>
      library.read(() => factsOf().all({ exportId }).map(rowToPlace)),

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
    putBack(entry: ExportEntry, printed: readonly LoggedPlace[]): void {
      library.write(() => {
        insert(entry)
        insertPlaces(entry.id, printed)
      })
    },
  }
}

function rowToPlace(row: typeof printedFacts.$inferSelect): LoggedPlace {
  const { exportId: _exportId, position: _position, amountMinor, currency, ...place } = row
  return { ...place, money: moneyOf({ amountMinor, currency }) }
}

/** An amount and its currency are there together or not at all. */
export function moneyOf(row: { amountMinor: number | null; currency: string | null }): Money | null {
  const { amountMinor, currency } = row
  return amountMinor === null || currency === null ? null : { amountMinor, currency }
}
