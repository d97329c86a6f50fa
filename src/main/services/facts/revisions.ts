import type { ArticleDocument } from '@shared/article/document'
import { isOpen } from '@shared/facts/open-values'
import { reviseDocument, valueKey } from '@shared/facts/revise'
import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import type { Article } from '@shared/records/article'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { productsOf } from '../exports/printed-facts'
import type { ChangeFeed } from '../records/change-feed'
import { findOutOfDate } from './out-of-date'

/** A revision that can be taken back: each article as it was, and the revision it then got. */
type Undoable = { article: Article; revisedTo: number; document: ArticleDocument | null }[]

/** Older ones are forgotten: what was revised long ago is part of the article by now. */
const rememberedRevisions = 20

type Plan = PlannedRevision & { article: Article; document: ArticleDocument | null }

/** Brings the printed values of articles to the present ones, several articles at once, with a way back. */
export function createRevisions(library: Library, records: Repositories, changes: ChangeFeed) {
  const undoable = new Map<string, Undoable>()

  /** @throws DeskError `not-found` when an article is gone; nothing is changed then */
  function planAll(articleIds: readonly string[]): Plan[] {
    const articles = records.articles.getMany(articleIds)
    if (articles.length < articleIds.length)
      throw new DeskError('not-found', 'An article is no longer in the library. Nothing was changed.')
    return articles.map((article) => plan(records, article))
  }

  return {
    preview: (articleIds: readonly string[]): PlannedRevision[] =>
      planAll(articleIds).map(({ articleId, title, changes, following }) => ({
        articleId,
        title,
        changes,
        following,
      })),

    revise(articleIds: readonly string[]): { revised: number; undoId: string } {
      const done = library.write(() =>
        planAll(articleIds).flatMap(({ article, document }): Undoable => {
          const status = article.status === 'published' ? 'needs-update' : article.status
          if (document === null && status === article.status) return []
          const revisedTo = save(article, { status, document })
          return [{ article, revisedTo, document: document && article.document }]
        }),
      )
      const undoId = newId()
      undoable.set(undoId, done)
      for (const oldest of [...undoable.keys()].slice(0, -rememberedRevisions)) undoable.delete(oldest)
      tell(done)
      return { revised: done.length, undoId }
    },

    /** @throws DeskError `not-found` when it was taken back already, or is too long ago */
    undo(undoId: string): { restored: number; problems: string[] } {
      const done = undoable.get(undoId)
      if (!done)
        throw new DeskError('not-found', 'This revision can no longer be taken back. Nothing was changed.')
      undoable.delete(undoId)
      const problems: string[] = []
      const restored = library.write(() =>
        done.filter(({ article, revisedTo, document }) => {
          const now = records.articles.get(article.id)
          if (now?.revision !== revisedTo) {
            problems.push(
              `“${article.title || 'Untitled article'}” was changed since, and stays as it is now.`,
            )
            return false
          }
          save(now, { status: article.status, document })
          return true
        }),
      )
      tell(restored)
      return { restored: restored.length, problems }
    },
  }

  function save(
    article: Article,
    to: { status: Article['status']; document: ArticleDocument | null },
  ): number {
    const answer = records.articles.save(article.id, article.revision, {
      fields: { ...article, status: to.status },
      document: to.document ?? undefined,
    })
    // It was read in this transaction, so nobody can have saved it since.
    if (answer?.outcome !== 'saved')
      throw new Error(`The article ${article.id} changed within a transaction.`)
    return answer.revision
  }

  function tell(done: Undoable): void {
    changes.tell(
      'article',
      done.map(({ article }) => article.id),
    )
  }
}

function plan(records: Repositories, article: Article): Plan {
  const [found] = findOutOfDate(records, { articleId: article.id })
  const values = (found?.values ?? []).filter(isOpen)
  const language = article.language || records.settings.get().language
  const today = new Date().toISOString().slice(0, 10)
  const find = productsOf(records, article)
  const { document, changes } = reviseDocument(article.document, values, find, language, today)
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
