import type { CallParsed } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { RevisionState } from '@shared/records/revision'
import type { OpenedLibrary } from '../opened-library'
import type { ChangeFeed } from '../records/change-feed'
import type { RevisionKeeper } from './revision-keeper'

/** What a window can ask of an article's revisions. */
export function revisionCalls({ records }: OpenedLibrary, keeper: RevisionKeeper, changes: ChangeFeed) {
  return {
    'revisions.list': ({ articleId }: CallParsed<'revisions.list'>) => {
      keeper.keepFormerNow(articleId)
      return records.revisions.ofArticle(articleId)
    },

    'revisions.read': ({ id }: CallParsed<'revisions.read'>) => readRevision({ records }, id),

    'revisions.keep': ({ articleId, cause, label }: CallParsed<'revisions.keep'>) => {
      const entry = keeper.keepNow(articleId, { cause, label })
      if (!entry)
        throw new DeskError('not-found', 'This article is no longer in the library. Nothing was kept.')
      return entry
    },

    'revisions.rename': ({ id, label }: CallParsed<'revisions.rename'>) => {
      const entry = records.revisions.entry(id)
      if (!entry) throw gone()
      records.revisions.rename(id, label)
      changes.tellRevisions(entry.articleId)
      return null
    },
  }
}

/**
 * A revision's state as it can be restored now: it names only records of today, and a cover that is gone is none.
 * @throws DeskError `not-found`
 */
export function readRevision({ records }: Pick<OpenedLibrary, 'records'>, id: string): RevisionState {
  const state = records.revisions.state(id)
  if (!state) throw gone()
  const { fields, document } = state
  const hasCover = fields.coverMediaId !== null && records.media.has(fields.coverMediaId)
  return { fields: { ...fields, coverMediaId: hasCover ? fields.coverMediaId : null }, document }
}

function gone(): DeskError {
  return new DeskError(
    'not-found',
    'This revision is no longer in the library: it had its time and was thinned out. Nothing was changed.',
  )
}
