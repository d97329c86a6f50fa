import type { ArticleDocument } from '@shared/article/document'
import type { RecordMention } from '@shared/article/mentions'
import type { ArticleStatus } from '@shared/records/choices'
import type { NotePlace } from '@shared/records/note'
import type { RevisionCause } from '@shared/records/revision'
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { recordColumns } from './columns'

export const articles = sqliteTable('articles', {
  ...recordColumns(),
  title: text('title').notNull(),
  dek: text('dek').notNull(),
  slug: text('slug').notNull(),
  byline: text('byline').notNull(),
  status: text('status').$type<ArticleStatus>().notNull(),
  language: text('language').notNull(),
  client: text('client').notNull(),
  deadline: text('deadline'),
  wordBudget: integer('word_budget'),
  publishedOn: text('published_on'),
  publishedUrl: text('published_url'),
  canonicalUrl: text('canonical_url'),
  seoTitle: text('seo_title').notNull(),
  seoDescription: text('seo_description').notNull(),
  coverMediaId: text('cover_media_id'),
  wordCount: integer('word_count').notNull(),
  bodyWordCount: integer('body_word_count').notNull(),
  questionCount: integer('question_count').notNull(),
})

export const articleDocuments = sqliteTable('article_documents', {
  articleId: text('article_id').primaryKey().notNull(),
  schemaVersion: integer('schema_version').notNull(),
  document: text('document', { mode: 'json' }).$type<ArticleDocument>().notNull(),
})

export const articleInterviews = sqliteTable(
  'article_interviews',
  {
    articleId: text('article_id').notNull(),
    position: integer('position').notNull(),
    interviewId: text('interview_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.position] })],
)

/** How an article shows a record. */
export type MentionUse = RecordMention['use'] | 'cover'

export const mentions = sqliteTable('mentions', {
  id: integer('id').primaryKey(),
  articleId: text('article_id').notNull(),
  position: integer('position').notNull(),
  blockId: text('block_id'),
  kind: text('kind').$type<RecordMention['kind']>().notNull(),
  recordId: text('record_id').notNull(),
  use: text('use').$type<MentionUse>().notNull(),
  sentence: text('sentence').notNull(),
})

export const quotes = sqliteTable('quotes', {
  id: integer('id').primaryKey(),
  articleId: text('article_id').notNull(),
  position: integer('position').notNull(),
  blockId: text('block_id'),
  interviewId: text('interview_id').notNull(),
  wordFrom: integer('word_from').notNull(),
  wordTo: integer('word_to').notNull(),
  text: text('text').notNull(),
})

export const revisions = sqliteTable('revisions', {
  id: text('id').primaryKey().notNull(),
  articleId: text('article_id').notNull(),
  revision: integer('revision').notNull(),
  madeAt: integer('made_at').notNull(),
  label: text('label').notNull(),
  schemaVersion: integer('schema_version').notNull(),
  wordCount: integer('word_count').notNull(),
  state: blob('state', { mode: 'buffer' }).notNull(),
  form: text('form').$type<'whole' | 'parts'>().notNull(),
  cause: text('cause').$type<RevisionCause>().notNull(),
  status: text('status').$type<ArticleStatus>(),
  added: integer('added').notNull(),
  removed: integer('removed').notNull(),
})

/** The fields and blocks that revisions are made of. */
export const revisionParts = sqliteTable('revision_parts', {
  id: integer('id').primaryKey(),
  articleId: text('article_id').notNull(),
  hash: blob('hash', { mode: 'buffer' }).notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
})

export const notes = sqliteTable('notes', {
  id: text('id').primaryKey().notNull(),
  articleId: text('article_id').notNull(),
  blockId: text('block_id'),
  author: text('author').notNull(),
  text: text('text').notNull(),
  dueOn: text('due_on'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  resolvedAt: integer('resolved_at'),
  isTodo: integer('is_todo', { mode: 'boolean' }).notNull(),
  place: text('place', { mode: 'json' }).$type<NotePlace>(),
  quote: text('quote').notNull(),
  isLost: integer('is_lost', { mode: 'boolean' }).notNull(),
  revision: integer('revision').notNull(),
})

export const noteReplies = sqliteTable('note_replies', {
  id: text('id').primaryKey().notNull(),
  noteId: text('note_id').notNull(),
  author: text('author').notNull(),
  text: text('text').notNull(),
  createdAt: integer('created_at').notNull(),
})

export const findingIgnores = sqliteTable('finding_ignores', {
  id: text('id').primaryKey().notNull(),
  articleId: text('article_id').notNull(),
  rule: text('rule').notNull(),
  blockId: text('block_id'),
  text: text('text').notNull(),
  reason: text('reason').notNull(),
  createdAt: integer('created_at').notNull(),
})

export const findingCounts = sqliteTable('finding_counts', {
  articleId: text('article_id').primaryKey().notNull(),
  findings: integer('findings').notNull(),
})

export const boardPlaces = sqliteTable(
  'board_places',
  {
    articleId: text('article_id').notNull(),
    status: text('status').$type<ArticleStatus>().notNull(),
    position: text('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.status] })],
)
