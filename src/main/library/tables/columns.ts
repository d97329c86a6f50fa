import { integer, text } from 'drizzle-orm/sqlite-core'

/** What every record table begins with. A function, because a column object belongs to one table. */
export const recordColumns = () => ({
  id: text('id').primaryKey().notNull(),
  revision: integer('revision').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  binnedAt: integer('binned_at'),
})
