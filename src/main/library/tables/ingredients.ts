import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const ingredientNames = sqliteTable('ingredient_names', {
  id: integer('id').primaryKey(),
  key: text('key').notNull().unique(),
  name: text('name').notNull(),
  productCount: integer('product_count').notNull(),
  ownCount: integer('own_count').notNull(),
})

export const ingredientProducts = sqliteTable('ingredient_products', {
  id: integer('id').primaryKey(),
  productId: text('product_id').notNull().unique(),
  entryCount: integer('entry_count').notNull(),
})

export const ingredientUses = sqliteTable(
  'ingredient_uses',
  {
    nameId: integer('name_id').notNull(),
    productNumber: integer('product_number').notNull(),
    position: integer('position').notNull(),
    percent: real('percent'),
    mayContain: integer('may_contain', { mode: 'boolean' }).notNull(),
    isOwn: integer('is_own', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.nameId, table.productNumber] })],
)

export const ingredientBacklog = sqliteTable('ingredient_backlog', {
  productId: text('product_id').primaryKey().notNull(),
})
