import { changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import type { ArticleStatus } from '@shared/records/choices'
import type { Repositories } from '../../library/repositories'
import type { RevisedArticle } from '../../library/repositories/fact-revisions'
import { saveWithin } from '../save-within'
import { planRevision, type RevisionPlan } from './plan-revision'

/** Plans, makes and takes back the revision of some articles. Each that writes is a part of its caller's transaction. */
export function createArticleRevising(records: Repositories) {
  const { articles, factRevisions } = records

  /** What was deleted meanwhile is left out. */
  const planSome = (ids: readonly string[]): RevisionPlan[] =>
    articles.getMany(ids).map((article) => planRevision(records, article))

  function reviseSome(undoId: string, ids: readonly string[]): RevisedArticle[] {
    const done = planSome(ids).flatMap(({ article, document }): RevisedArticle[] => {
      const status = article.status === 'published' ? 'needs-update' : article.status
      if (document === null && status === article.status) return []
      saveWithin(records, article, status, document)
      const { content } = article.document
      const blocks = changedBlocks(content, document?.content ?? content)
      return [{ articleId: article.id, status: article.status, blocks }]
    })
    factRevisions.add(undoId, done)
    return done
  }

  /** @returns those that are as before */
  function putBackSome(
    undoId: string,
    done: readonly RevisedArticle[],
    problems: string[] = [],
  ): RevisedArticle[] {
    factRevisions.removeArticles(undoId, idsOf(done))
    return done.filter(({ articleId, status, blocks }) => {
      const article = articles.get(articleId)
      if (!article) return false
      const { document, putBack } = putBackBlocks(article.document, blocks)
      if (putBack < blocks.length) problems.push(changedSince(article.title, putBack === 0 ? 'all' : 'some'))
      if (putBack === 0 && blocks.length > 0) return false
      saveWithin(
        records,
        article,
        statusBack(article.status, status, putBack > 0),
        putBack > 0 ? document : null,
      )
      return true
    })
  }

  return { planSome, reviseSome, putBackSome }
}

export const idsOf = (done: readonly RevisedArticle[]): string[] => done.map(({ articleId }) => articleId)

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
