import type { ArticleDocument } from '@shared/article/document'
import { isOpen } from '@shared/facts/open-values'
import { reviseDocument, valueKey } from '@shared/facts/revise'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import type { Article } from '@shared/records/article'
import type { Repositories } from '../../library/repositories'
import { productsOf } from '../exports/printed-facts'
import { today } from '../records/today'

/** What would become of an article; `document` is null where its text stays as it is. */
export type RevisionPlan = PlannedRevision & { article: Article; document: ArticleDocument | null }

/** Brings the printed values of an article to the present ones, without writing anything. */
export function planRevision(records: Repositories, article: Article): RevisionPlan {
  const [found] = records.outOfDate({ articleId: article.id })
  const values = (found?.values ?? []).filter(isOpen)
  const language = article.language || records.settings.get().language
  const find = productsOf(records, article)
  const { document, changes } = reviseDocument(article.document, values, find, language, today())
  const changed = new Set(changes.map(({ from, ...rest }) => valueKey({ ...rest, value: from })))
  const names = new Map(values.map(({ productId, productName }) => [productId, productName]))
  return {
    article,
    articleId: article.id,
    title: article.title,
    document: changes.length > 0 ? document : null,
    changes: changes.map((change) => ({ ...change, productName: names.get(change.productId) ?? '' })),
    following: values
      .filter((value) => !changed.has(valueKey(value)))
      .map(({ productId, productName, field, value, now }) => ({
        productId,
        productName,
        field,
        from: value,
        to: now,
      })),
  }
}
