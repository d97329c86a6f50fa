import { setImmediate } from 'node:timers/promises'
import { changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import type { ArticleDocument } from '@shared/article/document'
import { isOpen } from '@shared/facts/open-values'
import { reviseDocument, valueKey } from '@shared/facts/revise'
import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import type { Article } from '@shared/records/article'
import type { ArticleStatus } from '@shared/records/choices'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { KeptRevision, RevisedArticle } from '../../library/repositories/fact-revisions'
import { productsOf } from '../exports/printed-facts'
import type { ChangeFeed } from '../records/change-feed'
import type { Following } from '../records/record-call-types'
import { today } from '../records/today'
import { slicesOf } from '../slices'

type Plan = PlannedRevision & { article: Article; document: ArticleDocument | null }

/** Articles of one transaction: some tens of milliseconds, after which saves are answered. */
const SLICE = 20

/**
 * Brings the printed values of articles to the present ones, several articles at once, with a way back. Goes on a slice
 * at a time; what each slice changes is kept with it, so that a revision that was cut off can be taken back as well.
 */
export function createRevisions(library: Library, records: Repositories, changes: ChangeFeed) {
  const { articles, edits, factRevisions } = records
  /** Revisions that this process is at: they are not cut off. */
  const goingOn = new Set<string>()

  /** @throws DeskError `not-found` when an article is gone */
  function mustBeThere(articleIds: readonly string[]): void {
    if (library.read(() => edits.revisionsOf('article', articleIds)).length < new Set(articleIds).size)
      throw new DeskError('not-found', 'An article is no longer in the library. Nothing was changed.')
  }

  /** What was deleted meanwhile is left out. */
  const planSome = (ids: readonly string[]): Plan[] =>
    articles.getMany(ids).map((article) => plan(records, article))

  function reviseSome(undoId: string, ids: readonly string[]): RevisedArticle[] {
    const done = planSome(ids).flatMap(({ article, document }): RevisedArticle[] => {
      const status = article.status === 'published' ? 'needs-update' : article.status
      if (document === null && status === article.status) return []
      save(article, status, document)
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
      save(article, statusBack(article.status, status, putBack > 0), putBack > 0 ? document : null)
      return true
    })
  }

  return {
    async preview(articleIds: readonly string[], { signal }: Following = {}): Promise<PlannedRevision[]> {
      mustBeThere(articleIds)
      const plans: PlannedRevision[] = []
      for (const ids of slicesOf(articleIds, SLICE)) {
        await setImmediate()
        if (signal?.aborted) throw stopped('Nothing was changed.')
        for (const { articleId, title, changes, following } of planSome(ids))
          plans.push({ articleId, title, changes, following })
      }
      return plans
    },

    /**
     * Can be taken back by its id for as long as the articles are there.
     * @throws DeskError `not-found` when an article is gone; `cancelled`, and whatever the disk refused: nothing is
     *   changed then
     */
    async revise(
      articleIds: readonly string[],
      { signal, onProgress }: Following = {},
    ): Promise<{ revised: number; undoId: string }> {
      mustBeThere(articleIds)
      const wanted = [...new Set(articleIds)]
      const undoId = newId()
      const done: RevisedArticle[] = []
      let seen = 0
      goingOn.add(undoId)
      try {
        for (const ids of slicesOf(wanted, SLICE)) {
          await setImmediate()
          if (signal?.aborted) throw stopped('Every article is as it was.')
          done.push(...library.write(() => reviseSome(undoId, ids)))
          seen += ids.length
          onProgress?.(seen, wanted.length)
        }
        factRevisions.end(undoId)
      } catch (error) {
        for (const slice of slicesOf(done, SLICE)) {
          library.write(() => putBackSome(undoId, slice))
          await setImmediate()
        }
        library.write(() => factRevisions.remove(undoId))
        throw error
      } finally {
        goingOn.delete(undoId)
        changes.tell('article', idsOf(done))
      }
      return { revised: done.length, undoId }
    },

    /** Those that can be taken back, the latest first. */
    list: (): KeptRevision[] =>
      factRevisions.list().map((kept) => ({ ...kept, isWhole: kept.isWhole || goingOn.has(kept.id) })),

    /**
     * Puts back what nobody changed since; the rest stays and is told. An article that was published again meanwhile
     * needs an update now, as readers have its newer values.
     * @throws DeskError `not-found` when it was taken back already, or its articles are gone; `cancelled`: what is not
     *   yet as before can still be taken back
     */
    async undo(
      undoId: string,
      { signal, onProgress }: Following = {},
    ): Promise<{ restored: number; problems: string[] }> {
      const done = factRevisions.articlesOf(undoId)
      if (done.length === 0)
        throw new DeskError('not-found', 'This revision can no longer be taken back. Nothing was changed.')
      const problems: string[] = []
      const restored: RevisedArticle[] = []
      let seen = 0
      try {
        for (const slice of slicesOf(done, SLICE)) {
          await setImmediate()
          if (signal?.aborted)
            throw stopped(
              `${seen} of ${done.length} articles are as before; the others can still be taken back.`,
            )
          restored.push(...library.write(() => putBackSome(undoId, slice, problems)))
          seen += slice.length
          onProgress?.(seen, done.length)
        }
      } finally {
        changes.tell('article', idsOf(restored))
      }
      library.write(() => factRevisions.remove(undoId))
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
}

const idsOf = (done: readonly RevisedArticle[]) => done.map(({ articleId }) => articleId)

function stopped(kept: string): DeskError {
  return new DeskError('cancelled', `Stopped. ${kept}`)
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
