import type { RecordKind } from '@shared/records/common'
import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Library } from '../library'
import { importBatches, type importChanges } from '../tables'
import { insertInto, once } from './statements'

export type ImportBatch = typeof importBatches.$inferSelect
export type ImportChange = typeof importChanges.$inferSelect

/** A past import with how much of it could still be taken back. */
export type ListedBatch = ImportBatch & { changes: number }

const isMerged = 'SELECT 1 FROM merged_records WHERE record_id = ?'
/** Where else a record is spoken of, by the kind of what speaks of it. Each asks for the record's id once a mark. */
const uses: Partial<Record<RecordKind, readonly [reason: string, sql: string][]>> = {
  product: [
    ['it was merged into another one', isMerged],
    ['an article shows it', "SELECT 1 FROM mentions WHERE kind = 'product' AND record_id = ?"],
  ],
  brand: [
    ['it was merged into another one', isMerged],
    ['an article names it', "SELECT 1 FROM mentions WHERE kind = 'brand' AND record_id = ?"],
    ['it has products', 'SELECT 1 FROM products WHERE brand_id = ?'],
    ['an expert is tied to it', 'SELECT 1 FROM brand_interests WHERE brand_id = ?'],
  ],
  expert: [
    ['they were merged into another one', isMerged],
    ['an article names them', "SELECT 1 FROM mentions WHERE kind = 'expert' AND record_id = ?"],
    ['they take part in an interview', 'SELECT 1 FROM participants WHERE expert_id = ?'],
  ],
  media: [
    ['an article shows it', "SELECT 1 FROM mentions WHERE kind = 'media' AND record_id = ?"],
    ['an expert has it', 'SELECT 1 FROM experts WHERE portrait_media_id = ?'],
    ['a product has it', 'SELECT 1 FROM products WHERE picture_media_id = ?'],
  ],
}

/** What imports of tables brought in, for as long as it can be taken back. */
export function createImportBatchRepository(library: Library) {
  const { connection, queries } = library
  const insertBatch = insertInto(queries, importBatches)
  const insertChange = once(() =>
    connection.prepare<[ImportChange]>(
      `INSERT INTO import_changes (batch_id, position, kind, record_id, revision, before)
       VALUES (@batchId, @position, @kind, @recordId, @revision, @before)
       ON CONFLICT (batch_id, record_id) DO UPDATE SET revision = excluded.revision`,
    ),
  )
  const last = once(() =>
    connection.prepare<[string, number], ImportChange>(
      `SELECT batch_id AS batchId, position, kind, record_id AS recordId, revision, before FROM import_changes
       WHERE batch_id = ? AND position < ? ORDER BY position DESC LIMIT 100`,
    ),
  )
  const deleteChange = once(() =>
    connection.prepare<[string, number]>('DELETE FROM import_changes WHERE batch_id = ? AND position = ?'),
  )
  const reasonStatements = once(() =>
    Object.fromEntries(
      Object.entries(uses).map(([kind, questions]) => [
        kind,
        questions.map(([reason, text]) => ({ reason, ask: connection.prepare<[string]>(`${text} LIMIT 1`) })),
      ]),
    ),
  )

  return {
    begin: (batch: ImportBatch): void => library.write(() => insertBatch(batch)),
    /** A record that the batch has changed before keeps what it was at first, and gets the new revision. */
    addChange: (change: ImportChange): void => library.write(() => void insertChange().run(change)),

    count(
      id: string,
      counts: Pick<ImportBatch, 'rowCount' | 'added' | 'updated' | 'skipped' | 'rejected'>,
    ): void {
      library.write(() => queries.update(importBatches).set(counts).where(eq(importBatches.id, id)).run())
    },

    end: (id: string, endedAt: number): void =>
      library.write(
        () => void queries.update(importBatches).set({ endedAt }).where(eq(importBatches.id, id)).run(),
      ),

    markUndone: (id: string, undoneAt: number): void =>
      library.write(
        () => void queries.update(importBatches).set({ undoneAt }).where(eq(importBatches.id, id)).run(),
      ),

    /** Nothing of it is in the library, so there is nothing to remember. */
    remove: (id: string): void =>
      library.write(() => void queries.delete(importBatches).where(eq(importBatches.id, id)).run()),

    get: (id: string): ImportBatch | null =>
      library.read(() => queries.select().from(importBatches).where(eq(importBatches.id, id)).get() ?? null),

    /** Newest first. */
    list: (): ListedBatch[] =>
      library.read(() =>
        queries
          .select({
            ...getTableColumns(importBatches),
            changes: sql<number>`(SELECT count(*) FROM import_changes WHERE batch_id = ${importBatches.id})`,
          })
          .from(importBatches)
          .orderBy(desc(importBatches.startedAt))
          .all(),
      ),

    countChanges: (id: string): number =>
      library.read(() =>
        Number(
          connection
            .prepare<[string], number>('SELECT count(*) FROM import_changes WHERE batch_id = ?')
            .pluck()
            .get(id) ?? 0,
        ),
      ),

    /** The latest hundred changes before a position, the latest first. */
    changesBefore: (id: string, position: number): ImportChange[] =>
      library.read(() => last().all(id, position)),

    removeChange: (batchId: string, position: number): void =>
      library.write(() => void deleteChange().run(batchId, position)),

    /** Why a record cannot go without leaving a gap somewhere else; null when it can. */
    reasonInUse(kind: RecordKind, id: string): string | null {
      const questions = reasonStatements()[kind] ?? []
      return library.read(() => questions.find(({ ask }) => ask.get(id) !== undefined)?.reason ?? null)
    },
  }
}
