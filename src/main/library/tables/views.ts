import type { ListKind } from '@shared/lists/kinds'
import type { ViewState } from '@shared/lists/view'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const views = sqliteTable('views', {
  id: text('id').primaryKey().notNull(),
  kind: text('kind').$type<ListKind>().notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  state: text('state', { mode: 'json' }).$type<ViewState>().notNull(),
})
