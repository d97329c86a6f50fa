import type { RecordBase } from '@shared/records/common'
import { presentPrice } from '@shared/records/present-price'
import type { Product, ProductFields, ProductSummary } from '@shared/records/product'
import { folded } from '@shared/search/folded'
import { productAliases, productClaims, productLinks, productPrices, productSizes, products } from '../tables'
import type { RepositoryContext } from './context'
import { inOrder } from './in-order'
import { RecordRepository, type SavedBase } from './record-repository'
import type { SearchEntry } from './search-index'
import { among, grouped, insertInto, once, partsOfRecords, updateOf } from './statements'

type Row = typeof products.$inferSelect

export class ProductRepository extends RecordRepository<Product, ProductFields, ProductSummary> {
  readonly kind = 'product'
  protected readonly table = 'products'
  protected readonly order = 'sort_name, id'
  private readonly queries

  constructor(context: RepositoryContext) {
    super(context)
    const { queries } = context.library
    this.queries = {
      insert: insertInto(queries, products),
      update: updateOf(queries, products),
      insertAlias: insertInto(queries, productAliases),
      insertSize: insertInto(queries, productSizes),
      insertPrice: insertInto(queries, productPrices),
      insertLink: insertInto(queries, productLinks),
      insertClaim: insertInto(queries, productClaims),
      rows: once(() => queries.select().from(products).where(among(products.id)).prepare()),
      aliases: partsOfRecords(queries, productAliases, productAliases.productId),
      sizes: partsOfRecords(queries, productSizes, productSizes.productId),
      prices: partsOfRecords(queries, productPrices, productPrices.productId),
      links: partsOfRecords(queries, productLinks, productLinks.productId),
      claims: partsOfRecords(queries, productClaims, productClaims.productId),
    }
  }

  /** What lists show of these products, in the order asked for; unknown ids are left out. */
  summaries(ids: readonly string[]): ProductSummary[] {
    const found = this.context.library.read(() => this.readSummaries(JSON.stringify(ids)))
    return inOrder(ids, found)
  }

  /** The products of a brand, whatever their state. */
  idsOfBrand(brandId: string): string[] {
    return this.statement<{ id: string }>('SELECT id FROM products WHERE brand_id = ?')
      .all(brandId)
      .map(({ id }) => id)
  }

  /** Those of these products that are there, in the bin or not. */
  present(ids: readonly string[]): string[] {
    return this.statement<{ id: string }>(
      'SELECT id FROM products WHERE id IN (SELECT value FROM json_each(?))',
    )
      .all(JSON.stringify(ids))
      .map(({ id }) => id)
  }

  /** The product in use with this barcode, if there is one. */
  idWithBarcode(barcode: string): string | null {
    return this.firstId(
      "SELECT id FROM products WHERE barcode = ? AND barcode <> '' AND binned_at IS NULL ORDER BY id",
      barcode,
    )
  }

  /** The product in use of this brand (null: of none) with this name, whatever its case and accents. */
  idWithName(name: string, brandId: string | null): string | null {
    return this.firstId(
      'SELECT id FROM products WHERE sort_name = ? AND brand_id IS ? AND binned_at IS NULL ORDER BY id',
      folded(name),
      brandId,
    )
  }

  protected insertRow(base: RecordBase, fields: ProductFields): void {
    this.queries.insert({ ...base, ...columnsOf(fields) })
  }

  protected updateRow(base: SavedBase, basedOn: number, fields: ProductFields): boolean {
    return this.queries.update({ ...columnsOf(fields), ...base }, basedOn)
  }

  protected override shownWords(id: string): string | undefined {
    return this.statement<{ shown: string }>(
      `SELECT json_array(name,
         (SELECT json_group_array(label) FROM product_sizes WHERE product_id = products.id),
         (SELECT json_group_array(json_array(size_id, amount_minor, currency, as_of))
          FROM product_prices WHERE product_id = products.id)) AS shown
       FROM products WHERE id = ?`,
    ).get(id)?.shown
  }

  protected writeParts(productId: string, fields: ProductFields, isNew: boolean): void {
    this.context.tags.write('product', productId, fields.tags, isNew)
    if (!isNew) {
      this.statement('DELETE FROM product_aliases WHERE product_id = ?').run(productId)
      this.statement('DELETE FROM product_sizes WHERE product_id = ?').run(productId)
      this.statement('DELETE FROM product_prices WHERE product_id = ?').run(productId)
      this.statement('DELETE FROM product_links WHERE product_id = ?').run(productId)
      this.statement('DELETE FROM product_claims WHERE product_id = ?').run(productId)
    }
    for (const [position, name] of fields.aliases.entries())
      this.queries.insertAlias({ productId, position, name })
    for (const [position, size] of fields.sizes.entries())
      this.queries.insertSize({ productId, position, ...size })
    for (const [position, price] of fields.prices.entries())
      this.queries.insertPrice({ productId, position, ...price })
    for (const [position, link] of fields.links.entries())
      this.queries.insertLink({ productId, position, ...link })
    for (const [position, claim] of fields.claims.entries())
      this.queries.insertClaim({ productId, position, claim })
    this.context.ingredients.write(productId, fields.ingredients, isNew)
  }

  protected searchEntry(_id: string, fields: ProductFields): SearchEntry {
    return {
      title: fields.name,
      words: [
        this.brandName(fields.brandId),
        ...fields.aliases,
        fields.category,
        fields.shade,
        ...fields.tags,
      ],
      passages: [
        { part: 'notes', text: fields.notes },
        { part: 'ingredients', text: fields.ingredients },
        { part: 'claims', text: fields.claims.join('\n') },
        { part: 'barcode', text: fields.barcode },
      ],
    }
  }

  protected readMany(ids: string): Product[] {
    const aliases = grouped(this.queries.aliases(ids), 'productId')
    const sizes = grouped(this.queries.sizes(ids), 'productId')
    const prices = grouped(this.queries.prices(ids), 'productId')
    const links = grouped(this.queries.links(ids), 'productId')
    const claims = grouped(this.queries.claims(ids), 'productId')
    const tags = this.context.tags.ofMany('product', ids)
    return this.queries
      .rows()
      .all({ ids })
      .map((row) => ({
        ...rowToProductColumns(row),
        aliases: (aliases.get(row.id) ?? []).map(({ name }) => name),
        sizes: (sizes.get(row.id) ?? []).map(({ id, label }) => ({ id, label })),
        prices: (prices.get(row.id) ?? []).map(rowToPrice),
        links: (links.get(row.id) ?? []).map(({ kind, label, url }) => ({ kind, label, url })),
        claims: (claims.get(row.id) ?? []).map(({ claim }) => claim),
        tags: tags(row.id),
      }))
  }

  protected readSummaries(ids: string): ProductSummary[] {
    const sizes = grouped(this.queries.sizes(ids), 'productId')
    const prices = grouped(this.queries.prices(ids), 'productId')
    const tags = this.context.tags.ofMany('product', ids)
    const rows = this.statement<
      Omit<ProductSummary, 'tags' | 'price' | 'hasAffiliateLink'> & { affiliate: number }
    >(
      `SELECT products.id, products.name, brand_id AS brandId, brands.name AS brandName, products.kind, category,
         acquisition_kind AS acquisitionKind, availability, picture_media_id AS pictureMediaId,
         products.updated_at AS updatedAt, products.binned_at AS binnedAt,
         EXISTS (SELECT 1 FROM product_links WHERE product_id = products.id AND kind = 'affiliate') AS affiliate,
         (SELECT count(*) FROM mentions JOIN articles ON articles.id = mentions.article_id
          WHERE record_id = products.id AND mentions.kind = 'product' AND articles.binned_at IS NULL) AS mentionCount
       FROM products LEFT JOIN brands ON brands.id = products.brand_id
       WHERE products.id IN (SELECT value FROM json_each(?))`,
    ).all(ids)
    return rows.map(({ affiliate, ...row }) => ({
      ...row,
      hasAffiliateLink: affiliate === 1,
      price: firstPresentPrice(
        (sizes.get(row.id) ?? []).map(({ id }) => id),
        (prices.get(row.id) ?? []).map(rowToPrice),
      ),
      tags: tags(row.id),
    }))
  }

  private brandName(brandId: string | null): string | null {
    if (brandId === null) return null
    return this.statement<{ name: string }>('SELECT name FROM brands WHERE id = ?').get(brandId)?.name ?? null
  }
}

function columnsOf(fields: ProductFields) {
  const { aliases, sizes, prices, links, claims, acquisition, tags, ...columns } = fields
  return {
    ...columns,
    sortName: folded(fields.name),
    acquisitionKind: acquisition?.kind ?? null,
    acquisitionReceivedOn: acquisition?.receivedOn ?? null,
    acquisitionFrom: acquisition?.from ?? null,
    ...presentPriceColumns(sizes, prices),
  }
}

/** What lists are ordered by; derived again at every save. */
function presentPriceColumns(sizes: ProductFields['sizes'], prices: ProductFields['prices']) {
  const price = firstPresentPrice(
    sizes.map(({ id }) => id),
    prices,
  )
  return {
    priceMinor: price?.amountMinor ?? null,
    priceCurrency: price?.currency ?? null,
    priceAsOf: price?.asOf ?? null,
  }
}

function rowToProductColumns(row: Row) {
  const {
    sortName: _sortName,
    priceMinor: _priceMinor,
    priceCurrency: _priceCurrency,
    priceAsOf: _priceAsOf,
    acquisitionKind,
    acquisitionReceivedOn,
    acquisitionFrom,
    ...columns
  } = row
  const acquisition =
    acquisitionKind === null
      ? null
      : { kind: acquisitionKind, receivedOn: acquisitionReceivedOn, from: acquisitionFrom ?? '' }
  return { ...columns, acquisition }
}

function rowToPrice(row: typeof productPrices.$inferSelect) {
  const { id, sizeId, amountMinor, currency, asOf } = row
  return { id, sizeId, amountMinor, currency, asOf }
}

/** The present price of the first size that has one, else of the product. */
function firstPresentPrice(sizeIds: readonly string[], prices: Product['prices']) {
  for (const sizeId of sizeIds) {
    const price = presentPrice({ prices }, sizeId)
    if (price) return price
  }
  return presentPrice({ prices })
}
