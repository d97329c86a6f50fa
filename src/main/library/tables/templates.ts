import type { ArticleDocument } from '@shared/article/document'
import type { ArticleStatus } from '@shared/records/choices'
import type { PlannedQuestion } from '@shared/records/interview'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { recordColumns } from './columns'

export const templates = sqliteTable('templates', {
  ...recordColumns(),
  name: text('name').notNull(),
  about: text('about').notNull(),
  title: text('title').notNull(),
  dek: text('dek').notNull(),
  status: text('status').$type<ArticleStatus>().notNull(),
  tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
  schemaVersion: integer('schema_version').notNull(),
  document: text('document', { mode: 'json' }).$type<ArticleDocument>().notNull(),
})

export const fieldHints = sqliteTable('field_hints', {
  articleId: text('article_id').primaryKey().notNull(),
  title: text('title').notNull(),
  dek: text('dek').notNull(),
})

export const questions = sqliteTable('questions', {
  ...recordColumns(),
  position: integer('position').notNull(),
  topic: text('topic').notNull(),
  text: text('text').notNull(),
  note: text('note').notNull(),
  starterKey: text('starter_key'),
  articleId: text('article_id'),
})

export const plannedQuestions = sqliteTable(
  'planned_questions',
  {
    interviewId: text('interview_id').notNull(),
    position: integer('position').notNull(),
    id: text('id').notNull(),
    questionId: text('question_id'),
    text: text('text').notNull(),
    note: text('note').notNull(),
    state: text('state').$type<PlannedQuestion['state']>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.interviewId, table.position] })],
)
