import { changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import type { ArticleDocument } from '@shared/article/document'
import { isOpen } from '@shared/facts/open-values'
import { reviseDocument, valueKey } from '@shared/facts/revise'
import { DeskError } from '@shared/ipc/errors'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import type { Article } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { KeptRevision, RevisedArticle } from '../../library/repositories/fact-revisions'
import { productsOf } from '../exports/printed-facts'
import type { ChangeFeed } from '../records/change-feed'
import { today } from '../records/today'

type Plan = PlannedRevision & { article: Article; document: ArticleDocument | null }

/** Brings the printed values of articles to the present ones, several articles at once, with a way back. */
export function createRevisions(library: Library, records: Repositories, changes: ChangeFeed) {
  const { articles, factRevisions } = records

  /** @throws DeskError `not-found` when an article is gone; nothing is changed then */
  function planAll(articleIds: readonly string[]): Plan[] {
    const found = articles.getMany(articleIds)
    if (found.length < articleIds.length)
      throw new DeskError('not-found', 'An article is no longer in the library. Nothing was changed.')
    return found.map((article) => plan(records, article))
  }

  return {
    preview: (articleIds: readonly string[]): PlannedRevision[] =>
      planAll(articleIds).map(({ articleId, title, changes, following }) => ({
        articleId,
        title,
        changes,
        following,
      })),

    /** Can be taken back by its id for as long as the articles are there. */
    revise(articleIds: readonly string[]): { revised: number; undoId: string } {
      const answer = library.write(() => {
        const done = planAll(articleIds).flatMap(({ article, document }): RevisedArticle[] => {
          const status = article.status === 'published' ? 'needs-update' : article.status
          if (document === null && status === article.status) return []
          save(article, status, document)
          const { content } = article.document
          const blocks = changedBlocks(content, document?.content ?? content)
          return [{ articleId: article.id, status: article.status, blocks }]
        })
        return { done, undoId: factRevisions.add(done) }
      })
      tell(answer.done)
      return { revised: answer.done.length, undoId: answer.undoId }
    },

    /** Those that can be taken back, the latest first. */
    list: (): KeptRevision[] => factRevisions.list(),

    /**
     * Puts back what nobody changed since; the rest stays and is told. An article that was published again meanwhile
     * needs an update now, as readers have its newer values.
     * @throws DeskError `not-found` when it was taken back already, or its articles are gone
     */
    undo(undoId: string): { restored: number; problems: string[] } {
      const done = factRevisions.articlesOf(undoId)
      if (done.length === 0)
        throw new DeskError('not-found', 'This revision can no longer be taken back. Nothing was changed.')
      const problems: string[] = []
      const restored = library.write(() => {
        factRevisions.remove(undoId)
        return done.filter(({ articleId, status, blocks }) => {
          const article = articles.get(articleId)
          if (!article) return false
          const { document, putBack } = putBackBlocks(article.document, blocks)
          if (putBack < blocks.length)
            problems.push(changedSince(article.title, putBack === 0 ? 'all' : 'some'))
          if (putBack === 0 && blocks.length > 0) return false
          save(article, statusBack(article.status, status, putBack > 0), putBack > 0 ? document : null)
          return true
        })
      })
      tell(restored)
      return { restored: restored.length, problems }
    },
  }

  function save(article: Article, status: ArticleStatus, document: ArticleDocument | null): void {
    const answer = articles.save(article.id, article.revision, {
      fields: { ...article, status },
      document: document ?? undefined,
    })
    // It was read in this transaction, so nobody can have saved it since.
    if (answer?.outcome !== 'saved')
      throw new Error(`The article ${article.id} changed within a transaction.`)
  }

  function tell(done: readonly RevisedArticle[]): void {
    changes.tell(
      'article',
      done.map(({ articleId }) => articleId),
    )
  }
}

function statusBack(now: ArticleStatus, before: ArticleStatus, textChanged: boolean): ArticleStatus {
  if (now === 'needs-update') return before
  return now === 'published' && textChanged ? 'needs-update' : now
}

function changedSince(title: string, how: 'all' | 'some'): string {
  const name = `“${title || 'Untitled article'}”`
  return how === 'all'
    ? `${name} was changed since, and stays as it is now.`
    : `${name} was changed since: what is new in it stays, the other values are as before.`
}

function plan(records: Repositories, article: Article): Plan {
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
