import { withRestoredFields, withRestoredPair } from '@shared/article/compare/restore'
import { DeskError } from '@shared/ipc/errors'
import { type Article, articleFieldsSchema } from '@shared/records/article'
import type { OpenedLibrary } from '../opened-library'
import { checkedDocument } from '../records/checked-document'
import { readRevision } from './revision-calls'

/**
 * Brings an article back to a revision, or one pair of it. What it is now is kept as a revision first.
 * @returns the article as it is then
 * @throws DeskError `not-found`; the article is then as it was
 */
export function restoreRevision(opened: OpenedLibrary, id: string, pairId?: string): Article {
  const { library, records } = opened
  return library.write(() => {
    const then = readRevision(opened, id)
    const present = records.articles.get(records.revisions.entry(id)?.articleId ?? '')
    if (!present) throw new DeskError('not-found', 'Its article is no longer in the library.')
    const document =
      pairId === undefined ? then.document : withRestoredPair(present.document, then.document, pairId)
    if (!document)
      throw new DeskError('not-found', 'There is no such pair in this revision. Nothing was changed.')
    records.revisions.keep(present, { cause: 'restore' })
    const now = articleFieldsSchema.parse(present)
    records.articles.save(present.id, present.revision, {
      fields: pairId === undefined ? withRestoredFields(now, then.fields) : now,
      document: checkedDocument(document),
    })
    return records.articles.get(present.id) as Article
  })
}
