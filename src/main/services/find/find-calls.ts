import type { CallParsed } from '@shared/ipc/contract'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from '../records/change-feed'
import type { Following } from '../records/record-call-types'
import { findInArticles } from './find-in-articles'
import { createReplacing } from './replace-in-articles'

export type FindCallName = 'find.inArticles' | 'find.replaceInArticles' | 'find.undoReplace'

/** Finding and replacing in the texts of all articles. */
export function findCalls(library: Library, records: Repositories, changes: ChangeFeed) {
  const replacing = createReplacing(library, records, changes)
  return {
    'find.inArticles': ({ query }: CallParsed<'find.inArticles'>, following?: Following) =>
      findInArticles(records, query, following),
    'find.replaceInArticles': (wish: CallParsed<'find.replaceInArticles'>, following?: Following) =>
      replacing.replace(wish, following),
    'find.undoReplace': ({ undoId }: CallParsed<'find.undoReplace'>, _following?: Following) =>
      replacing.undo(undoId),
  }
}
