import type { RecordKind } from '@shared/records/common'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const settings = sqliteTable('settings', {
  key: text('key').primaryKey().notNull(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
})

export const tags = sqliteTable('tags', {
  id: integer('id').primaryKey(),
  name: text('name').notNull().unique(),
})

export const recordTags = sqliteTable(
  'record_tags',
  {
    kind: text('kind').$type<RecordKind>().notNull(),
    recordId: text('record_id').notNull(),
    tagId: integer('tag_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.recordId, table.tagId] })],
)

export const searchRecords = sqliteTable('search_records', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<RecordKind>().notNull(),
  recordId: text('record_id').notNull(),
  binned: integer('binned', { mode: 'boolean' }).notNull(),
  title: text('title').notNull(),
  foldedTitle: text('folded_title').notNull(),
  line: text('line').notNull(),
  datedAt: integer('dated_at').notNull(),
})

export const searchPassages = sqliteTable('search_passages', {
  id: integer('id').primaryKey(),
  searchRecordId: integer('search_record_id').notNull(),
  part: text('part').notNull(),
  text: text('text').notNull(),
})

export const searchWords = sqliteTable('search_words', {
  id: integer('id').primaryKey(),
  word: text('word').notNull().unique(),
})
