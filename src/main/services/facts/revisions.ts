import { setImmediate } from 'node:timers/promises'
import { newId } from '@shared/identifiers'
import { DeskError } from '@shared/ipc/errors'
import type { PlannedRevision } from '@shared/ipc/fact-calls'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { KeptRevision, RevisedArticle } from '../../library/repositories/fact-revisions'
import type { ChangeFeed } from '../records/change-feed'
import type { Following } from '../records/record-call-types'
import { slicesInTurn, slicesOf } from '../slices'
import { createArticleRevising, idsOf } from './revise-articles'

/** Articles of one transaction: some tens of milliseconds, after which saves are answered. */
const SLICE = 20

/**
 * Brings the printed values of articles to the present ones, several articles at once, with a way back. Goes on a slice
 * at a time; what each slice changes is kept with it, so that a revision that was cut off can be taken back as well.
 */
export function createRevisions(library: Library, records: Repositories, changes: ChangeFeed) {
  const { edits, factRevisions } = records
  const { planSome, reviseSome, putBackSome } = createArticleRevising(records)
  /** Revisions that this process is at: they are not cut off. */
  const goingOn = new Set<string>()

  /** @throws DeskError `not-found` when an article is gone */
  function mustBeThere(articleIds: readonly string[]): void {
    if (library.read(() => edits.revisionsOf('article', articleIds)).length < new Set(articleIds).size)
      throw new DeskError('not-found', 'An article is no longer in the library. Nothing was changed.')
  }

  return {
    async preview(articleIds: readonly string[], { signal }: Following = {}): Promise<PlannedRevision[]> {
      mustBeThere(articleIds)
      const plans: PlannedRevision[] = []
      for await (const ids of slicesInTurn(articleIds, SLICE, { signal }, () => 'Nothing was changed.'))
        for (const { articleId, title, changes, following } of planSome(ids))
          plans.push({ articleId, title, changes, following })
      return plans
    },

    /**
     * Can be taken back by its id for as long as the articles are there.
     * @throws DeskError `not-found` when an article is gone; `cancelled`, and whatever the disk refused: nothing is
     *   changed then
     */
    async revise(
      articleIds: readonly string[],
      following: Following = {},
    ): Promise<{ revised: number; undoId: string }> {
      mustBeThere(articleIds)
      const wanted = [...new Set(articleIds)]
      const undoId = newId()
      const done: RevisedArticle[] = []
      goingOn.add(undoId)
      try {
        for await (const ids of slicesInTurn(wanted, SLICE, following, () => 'Every article is as it was.'))
          done.push(...library.write(() => reviseSome(undoId, ids)))
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
    async undo(undoId: string, following: Following = {}): Promise<{ restored: number; problems: string[] }> {
      const done = factRevisions.articlesOf(undoId)
      if (done.length === 0)
        throw new DeskError('not-found', 'This revision can no longer be taken back. Nothing was changed.')
      const problems: string[] = []
      const restored: RevisedArticle[] = []
      const stopped = (seen: number) =>
        `${seen} of ${done.length} articles are as before; the others can still be taken back.`
      try {
        for await (const slice of slicesInTurn(done, SLICE, following, stopped))
          restored.push(...library.write(() => putBackSome(undoId, slice, problems)))
      } finally {
        changes.tell('article', idsOf(restored))
      }
      library.write(() => factRevisions.remove(undoId))
      return { restored: restored.length, problems }
    },
  }
}
