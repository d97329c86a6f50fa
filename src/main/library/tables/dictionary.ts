import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Words that are right in this library, or in one article of it. */
export const dictionaryWords = sqliteTable('dictionary_words', {
  id: integer('id').primaryKey(),
  articleId: text('article_id'),
  word: text('word').notNull(),
  addedAt: integer('added_at').notNull(),
})
