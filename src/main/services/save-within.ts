import type { ArticleDocument } from '@shared/article/document'
import type { Article } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { Repositories } from '../library/repositories'

/**
 * Saves an article that was read in the same transaction.
 * @param document null where its text stays as it is
 */
export function saveWithin(
  { articles }: Pick<Repositories, 'articles'>,
  article: Article,
  status: ArticleStatus,
  document: ArticleDocument | null,
): void {
  const answer = articles.save(article.id, article.revision, {
    fields: { ...article, status },
    document: document ?? undefined,
  })
  // It was read in this transaction, so nobody can have saved it since.
  if (answer?.outcome !== 'saved') throw new Error(`The article ${article.id} changed within a transaction.`)
}
