import type { RecordKind } from '@shared/records/common'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const importBatches = sqliteTable('import_batches', {
  id: text('id').primaryKey().notNull(),
  kind: text('kind').$type<RecordKind>().notNull(),
  sourceName: text('source_name').notNull(),
  format: text('format').notNull(),
  startedAt: integer('started_at').notNull(),
  endedAt: integer('ended_at'),
  undoneAt: integer('undone_at'),
  rowCount: integer('row_count').notNull(),
  added: integer('added').notNull(),
  updated: integer('updated').notNull(),
  skipped: integer('skipped').notNull(),
  rejected: integer('rejected').notNull(),
})

export const importChanges = sqliteTable(
  'import_changes',
  {
    batchId: text('batch_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<RecordKind>().notNull(),
    recordId: text('record_id').notNull(),
    revision: integer('revision').notNull(),
    before: text('before'),
  },
  (table) => [primaryKey({ columns: [table.batchId, table.recordId] })],
)
