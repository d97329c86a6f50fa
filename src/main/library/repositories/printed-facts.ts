import type { ValueKey } from '@shared/facts/revise'
import type { ArticleStatus } from '@shared/records/choices'
import type { Library } from '../library'
import { type LoggedPlace, moneyOf } from './export-log'

/** A printed value that may be out of date, with the export and the article it stands in. */
export interface StandingPlace extends LoggedPlace {
  articleId: string
  title: string
  status: ArticleStatus
  publishedOn: string | null
  /** The article's own; empty follows the library's. */
  language: string
  profileName: string
  target: string
  file: string | null
  exportedAt: number
  keptReason: string | null
  keptAt: number | null
}

/** A printed value that is left as it is, with the reason. */
export type KeptAsPrinted = ValueKey & { articleId: string; reason: string; keptAt: number }

/** The whole library, one article, or what was printed of one product. */
export type PrintedScope = { articleId?: string | undefined; productId?: string | undefined }

type Row = Omit<StandingPlace, 'money'> & { amountMinor: number | null; currency: string | null }

/**
 * Where each query starts. CROSS JOIN holds SQLite to that order: from the few articles that are published to their
 * last exports, so that what was printed long ago is never looked at.
 */
const fromArticles = `articles a
    CROSS JOIN export_log e ON e.article_id = a.id
    CROSS JOIN printed_facts f ON f.export_id = e.id`
const fromProduct = `printed_facts f
    CROSS JOIN export_log e ON e.id = f.export_id
    CROSS JOIN articles a ON a.id = e.article_id`
const scopes = {
  library: { from: fromArticles, where: '' },
  article: { from: fromArticles, where: 'AND a.id = @id' },
  product: { from: fromProduct, where: 'AND f.product_id = @id' },
}

/**
 * The last export of each article to each place with each profile is what stands there: an older one was written over.
 * What was copied may have been pasted anywhere, so it counts only while nothing of the article was written to a folder.
 */
const isStanding = `NOT EXISTS (
    SELECT 1 FROM export_log later
    WHERE later.article_id = e.article_id AND later.profile_id = e.profile_id AND later.target = e.target
      AND (later.exported_at, later.id) > (e.exported_at, e.id))
  AND (e.target <> 'clipboard' OR NOT EXISTS (
    SELECT 1 FROM export_log written WHERE written.article_id = e.article_id AND written.target <> 'clipboard'))`

const placeColumns = `f.block_id AS blockId, f.use AS use, f.mode AS mode, f.product_id AS productId, f.field AS field,
  f.value AS value, f.as_of AS asOf, f.size_id AS sizeId, f.amount_minor AS amountMinor, f.currency AS currency,
  e.article_id AS articleId, e.profile_name AS profileName, e.target AS target, e.file AS file,
  e.exported_at AS exportedAt`

/**
 * Values that readers have before them and whose record may say something else now. A live value whose product was not
 * saved since the export cannot have changed, and is not read at all.
 */
export function mayBeOutOfDateQuery(scope: keyof typeof scopes): string {
  const { from, where } = scopes[scope]
  return `SELECT ${placeColumns}, a.title AS title, a.status AS status, a.published_on AS publishedOn,
      a.language AS language, k.reason AS keptReason, k.kept_at AS keptAt
    FROM ${from}
    LEFT JOIN products p ON p.id = f.product_id
    LEFT JOIN kept_as_printed k ON k.article_id = e.article_id AND k.product_id = f.product_id
      AND k.field = f.field AND k.value = f.value
    WHERE a.binned_at IS NULL
      AND (a.status IN ('published', 'needs-update') OR a.published_url IS NOT NULL)
      AND (f.mode IS NOT 'live' OR p.id IS NULL OR p.updated_at >= e.exported_at)
      AND ${isStanding} ${where}
    ORDER BY e.exported_at DESC, e.id, f.position`
}

/** What exports printed and whether it was decided to leave it so. */
export function createPrintedFactRepository(library: Library, now: () => number) {
  const { connection } = library
  const standing = {
    library: connection.prepare<[], Row>(mayBeOutOfDateQuery('library')),
    article: connection.prepare<{ id: string }, Row>(mayBeOutOfDateQuery('article')),
    product: connection.prepare<{ id: string }, Row>(mayBeOutOfDateQuery('product')),
  }
  const ofProduct = connection.prepare<[string, string], Omit<Row, 'title' | 'status'>>(
    `SELECT ${placeColumns} FROM printed_facts f JOIN export_log e ON e.id = f.export_id
     WHERE e.article_id = ? AND f.product_id = ? AND ${isStanding}
     ORDER BY e.exported_at DESC, e.id, f.position`,
  )
  const keep = connection.prepare(
    `INSERT INTO kept_as_printed (article_id, product_id, field, value, reason, kept_at)
     VALUES (@articleId, @productId, @field, @value, @reason, @keptAt)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, kept_at = excluded.kept_at`,
  )
  const keptRows = `SELECT article_id AS articleId, product_id AS productId, field, value, reason,
      kept_at AS keptAt FROM kept_as_printed`
  const inKeyOrder = 'ORDER BY article_id, product_id, field, value'
  const every = connection.prepare<[], KeptAsPrinted>(`${keptRows} ${inKeyOrder}`)
  const keptOf = connection.prepare<[string], KeptAsPrinted>(`${keptRows} WHERE product_id = ? ${inKeyOrder}`)
  // An article that was deleted for ever has nothing to be kept in.
  const keepUnlessKept = connection.prepare<[KeptAsPrinted]>(
    `INSERT INTO kept_as_printed (article_id, product_id, field, value, reason, kept_at)
     SELECT id, @productId, @field, @value, @reason, @keptAt FROM articles WHERE id = @articleId
     ON CONFLICT DO NOTHING`,
  )
  const isKept = connection.prepare<[Pick<KeptAsPrinted, 'articleId' | 'productId' | 'field' | 'value'>]>(
    `SELECT 1 FROM kept_as_printed
     WHERE article_id = @articleId AND product_id = @productId AND field = @field AND value = @value`,
  )
  const release = connection.prepare(
    `DELETE FROM kept_as_printed
     WHERE article_id = @articleId AND product_id = @productId AND field = @field AND value = @value`,
  )

  return {
    /** Values of articles that are with readers, newest export first; those that changed are among them. */
    mayBeOutOfDate: ({ articleId, productId }: PrintedScope): StandingPlace[] =>
      library.read(() => {
        if (articleId !== undefined) return standing.article.all({ id: articleId }).map(rowToPlace)
        if (productId !== undefined) return standing.product.all({ id: productId }).map(rowToPlace)
        return standing.library.all().map(rowToPlace)
      }),

    /** What the last exports of an article printed of a product, newest first, whatever the article's status. */
    lastPrinted: (articleId: string, productId: string) =>
      library.read(() => ofProduct.all(articleId, productId).map(rowToPlace)),

    /** Leaves values as they were printed, with the reason. */
    keep(articleId: string, values: readonly ValueKey[], reason: string): void {
      library.write(() => {
        for (const { productId, field, value } of values)
          keep.run({ articleId, productId, field, value, reason, keptAt: now() })
      })
    },

    /** What was left as printed of a product. */
    keptOf: (productId: string): KeptAsPrinted[] => library.read(() => keptOf.all(productId)),

    /**
     * Ties such a decision to another product, where it is as good as ever.
     * @returns false where the same was decided there already, which then stands
     */
    moveKept: (kept: KeptAsPrinted, productId: string): boolean =>
      library.write(() => {
        release.run(keyOf(kept))
        return keepUnlessKept.run({ ...kept, productId }).changes === 1
      }),

    /** Everything that was left as printed, for a library that is written out whole. */
    allKept: (): KeptAsPrinted[] => library.read(() => every.all()),

    /** Whether this value of the article is left as printed. */
    hasKept: ({ articleId, productId, field, value }: KeptAsPrinted): boolean =>
      library.read(() => isKept.get({ articleId, productId, field, value }) !== undefined),

    /** Writes such a decision as it stood in another library. */
    putBackKept: (kept: KeptAsPrinted): void => library.write(() => void keep.run(kept)),

    /** Takes that back. */
    release(articleId: string, values: readonly ValueKey[]): void {
      library.write(() => {
        for (const { productId, field, value } of values) release.run({ articleId, productId, field, value })
      })
    },
  }
}

export type PrintedFactRepository = ReturnType<typeof createPrintedFactRepository>

function keyOf({ articleId, productId, field, value }: KeptAsPrinted) {
  return { articleId, productId, field, value }
}

function rowToPlace<R extends { amountMinor: number | null; currency: string | null }>(row: R) {
  const { amountMinor, currency, ...place } = row
  return { ...place, money: moneyOf({ amountMinor, currency }) }
}
