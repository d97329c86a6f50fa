import type { ProductFields } from '@shared/records/product'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { recordColumns } from './columns'

export const brands = sqliteTable('brands', {
  ...recordColumns(),
  name: text('name').notNull(),
  sortName: text('sort_name').notNull(),
  country: text('country').notNull(),
  owner: text('owner').notNull(),
  website: text('website'),
  notes: text('notes').notNull(),
})

export const brandNames = sqliteTable(
  'brand_names',
  {
    brandId: text('brand_id').notNull(),
    kind: text('kind').$type<'alias' | 'misspelling'>().notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.brandId, table.kind, table.position] })],
)

export const products = sqliteTable('products', {
  ...recordColumns(),
  name: text('name').notNull(),
  sortName: text('sort_name').notNull(),
  brandId: text('brand_id'),
  kind: text('kind').$type<ProductFields['kind']>().notNull(),
  category: text('category').notNull(),
  shade: text('shade').notNull(),
  barcode: text('barcode').notNull(),
  ingredients: text('ingredients').notNull(),
  acquisitionKind: text('acquisition_kind').$type<NonNullable<ProductFields['acquisition']>['kind']>(),
  acquisitionReceivedOn: text('acquisition_received_on'),
  acquisitionFrom: text('acquisition_from'),
  testedSince: text('tested_since'),
  availability: text('availability').$type<ProductFields['availability']>().notNull(),
  pictureMediaId: text('picture_media_id'),
  notes: text('notes').notNull(),
  priceMinor: integer('price_minor'),
  priceCurrency: text('price_currency'),
  priceAsOf: text('price_as_of'),
})

const ofProduct = () => ({ productId: text('product_id').notNull(), position: integer('position').notNull() })

export const productAliases = sqliteTable(
  'product_aliases',
  { ...ofProduct(), name: text('name').notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

export const productSizes = sqliteTable(
  'product_sizes',
  { ...ofProduct(), id: text('id').notNull(), label: text('label').notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

export const productPrices = sqliteTable(
  'product_prices',
  {
    ...ofProduct(),
    id: text('id').notNull(),
    sizeId: text('size_id'),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    asOf: text('as_of').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

export const productLinks = sqliteTable(
  'product_links',
  {
    ...ofProduct(),
    kind: text('kind').$type<ProductFields['links'][number]['kind']>().notNull(),
    label: text('label').notNull(),
    url: text('url').notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)

export const productClaims = sqliteTable(
  'product_claims',
  { ...ofProduct(), claim: text('claim').notNull() },
  (table) => [primaryKey({ columns: [table.productId, table.position] })],
)
