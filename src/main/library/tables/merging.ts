import type { MergeKind } from '@shared/records/merge/merge-kind'
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One merge of two records or more into one of them. */
export const merges = sqliteTable('merges', {
  id: text('id').primaryKey().notNull(),
  mergedAt: integer('merged_at').notNull(),
  undo: blob('undo', { mode: 'buffer' }),
})

export const mergedRecords = sqliteTable('merged_records', {
  recordId: text('record_id').primaryKey().notNull(),
  kind: text('kind').$type<MergeKind>().notNull(),
  intoId: text('into_id').notNull(),
  mergeId: text('merge_id').notNull(),
})

/** What texts showed of records that were deleted for ever. */
export const keptWords = sqliteTable('kept_words', {
  recordId: text('record_id').primaryKey().notNull(),
  kind: text('kind').$type<MergeKind | 'media'>().notNull(),
  words: text('words', { mode: 'json' }).$type<unknown>().notNull(),
})
