import type { CallParsed } from '@shared/ipc/contract'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from '../records/change-feed'
import { mustFind } from '../records/common-calls'
import type { Following } from '../records/record-call-types'
import { createRevisions } from './revisions'

/** Calls that look at many articles, or write to them. */
export type RevisionCallName = 'facts.previewRevision' | 'facts.revise' | 'facts.undoRevision'

/** The calls on what was printed and what its records say now. */
export function factCalls(library: Library, records: Repositories, changes: ChangeFeed) {
  const revisions = createRevisions(library, records, changes)
  const { printedFacts } = records
  return {
    'facts.outOfDate': (scope: CallParsed<'facts.outOfDate'>) => ({
      articles: records.outOfDate(scope),
    }),
    'facts.printedOf': ({ articleId, productId }: CallParsed<'facts.printedOf'>) =>
      printedFacts
        .lastPrinted(articleId, productId)
        .map(({ field, value, profileName, file, exportedAt, use }) => ({
          field,
          value,
          profileName,
          file,
          printedOn: exportedAt,
          use,
        })),
    'facts.keep': ({ articleId, values, reason }: CallParsed<'facts.keep'>) => {
      mustFind(records.articles, articleId)
      printedFacts.keep(articleId, values, reason)
      changes.tell('article', [articleId])
      return null
    },
    'facts.release': ({ articleId, values }: CallParsed<'facts.release'>) => {
      printedFacts.release(articleId, values)
      changes.tell('article', [articleId])
      return null
    },
    'facts.previewRevision': ({ articleIds }: CallParsed<'facts.previewRevision'>, following?: Following) =>
      revisions.preview(articleIds, following),
    'facts.revise': ({ articleIds }: CallParsed<'facts.revise'>, following?: Following) =>
      revisions.revise(articleIds, following),
    'facts.revisions': (_input: CallParsed<'facts.revisions'>) => revisions.list(),
    'facts.undoRevision': ({ undoId }: CallParsed<'facts.undoRevision'>, following?: Following) =>
      revisions.undo(undoId, following),
  }
}
