import type { ExportFormat, ProfileFields } from '@shared/records/profile'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { recordColumns } from './columns'

export const profiles = sqliteTable('profiles', {
  ...recordColumns(),
  name: text('name').notNull(),
  key: text('key').notNull(),
  format: text('format').$type<ExportFormat>().notNull(),
  questionStyle: text('question_style').$type<ProfileFields['questionStyle']>().notNull(),
  questionHeadingLevel: integer('question_heading_level')
    .$type<ProfileFields['questionHeadingLevel']>()
    .notNull(),
  speakerLabels: text('speaker_labels').$type<ProfileFields['speakerLabels']>().notNull(),
  frontMatter: integer('front_matter', { mode: 'boolean' }).notNull(),
  mediaFolder: text('media_folder').notNull(),
  ties: integer('ties', { mode: 'boolean' }).notNull(),
  builtIn: integer('built_in', { mode: 'boolean' }).notNull(),
})

export const exportLog = sqliteTable('export_log', {
  id: text('id').primaryKey().notNull(),
  articleId: text('article_id').notNull(),
  articleRevision: integer('article_revision').notNull(),
  articleTitle: text('article_title').notNull(),
  profileId: text('profile_id').notNull(),
  profileName: text('profile_name').notNull(),
  format: text('format').$type<ExportFormat>().notNull(),
  /** Where it went: a folder's path, or `clipboard`. */
  target: text('target').notNull(),
  file: text('file'),
  contentHash: text('content_hash').notNull(),
  exportedAt: integer('exported_at').notNull(),
})

export const printedFacts = sqliteTable(
  'printed_facts',
  {
    exportId: text('export_id').notNull(),
    position: integer('position').notNull(),
    blockId: text('block_id'),
    productId: text('product_id').notNull(),
    field: text('field').$type<'price' | 'size' | 'name'>().notNull(),
    value: text('value').notNull(),
    asOf: text('as_of'),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.position] })],
)
