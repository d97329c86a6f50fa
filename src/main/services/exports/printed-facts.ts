import { mentionsOf } from '@shared/article/mentions'
import { type FindProduct, printedIn } from '@shared/facts/printed-in'
import type { PrintedPlace } from '@shared/facts/printed-value'
import type { Article } from '@shared/records/article'
import type { Repositories } from '../../library/repositories'

/** Every value that an export of this article prints now, for the log: later it tells which posts are out of date. */
export function printedValues(records: Repositories, article: Article, language: string): PrintedPlace[] {
  return printedIn(article.document, productsOf(records, article), language)
}

/** The products that an article shows, read in one go. */
export function productsOf({ products }: Repositories, { document }: Pick<Article, 'document'>): FindProduct {
  const ids = mentionsOf(document).flatMap(({ kind, use, recordId }) =>
    kind === 'product' && use !== 'mention' ? recordId : [],
  )
  const byId = new Map(products.getMany([...new Set(ids)]).map((product) => [product.id, product]))
  return (id) => byId.get(id) ?? null
}
