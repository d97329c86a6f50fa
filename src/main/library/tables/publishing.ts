import type { FactField } from '@shared/article/document'
import type { PrintedPlace } from '@shared/facts/printed-value'
import type { ArticleStatus } from '@shared/records/choices'
import type { ExportFormat, ProfileFields } from '@shared/records/profile'
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
    field: text('field').$type<FactField>().notNull(),
    value: text('value').notNull(),
    asOf: text('as_of'),
    use: text('use').$type<PrintedPlace['use']>().notNull().default('fact'),
    /** Null in rows from before it was kept: those may be either. */
    mode: text('mode').$type<PrintedPlace['mode']>(),
    sizeId: text('size_id'),
    amountMinor: integer('amount_minor'),
    currency: text('currency'),
  },
  (table) => [primaryKey({ columns: [table.exportId, table.position] })],
)

/** Values that somebody decided to leave as they were printed, and why. */
export const keptAsPrinted = sqliteTable(
  'kept_as_printed',
  {
    articleId: text('article_id').notNull(),
    productId: text('product_id').notNull(),
    field: text('field').$type<FactField>().notNull(),
    value: text('value').notNull(),
    reason: text('reason').notNull(),
    keptAt: integer('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.productId, table.field, table.value] })],
)

/** A revision of printed values in several articles that can be taken back. */
export const factRevisions = sqliteTable('fact_revisions', {
  id: text('id').primaryKey(),
  revisedAt: integer('revised_at').notNull(),
})

export const revisedArticles = sqliteTable(
  'revised_articles',
  {
    revisionId: text('revision_id').notNull(),
    articleId: text('article_id').notNull(),
    status: text('status').$type<ArticleStatus>().notNull(),
    blocks: blob('blocks', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.articleId] })],
)

/** Words that were replaced in many articles, which can be taken back. */
export const replacements = sqliteTable('replacements', {
  id: text('id').primaryKey(),
  replacedAt: integer('replaced_at').notNull(),
  found: text('found').notNull(),
  put: text('put').notNull(),
  isWhole: integer('is_whole').notNull(),
})

export const replacedArticles = sqliteTable(
  'replaced_articles',
  {
    replacementId: text('replacement_id').notNull(),
    articleId: text('article_id').notNull(),
    status: text('status').$type<ArticleStatus>().notNull(),
    blocks: blob('blocks', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.replacementId, table.articleId] })],
)
