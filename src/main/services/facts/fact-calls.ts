import type { CallParsed } from '@shared/ipc/contract'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from '../records/change-feed'
import { mustFind } from '../records/common-calls'
import { createRevisions } from './revisions'

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
    'facts.previewRevision': ({ articleIds }: CallParsed<'facts.previewRevision'>) =>
      revisions.preview(articleIds),
    'facts.revise': ({ articleIds }: CallParsed<'facts.revise'>) => revisions.revise(articleIds),
    'facts.revisions': (_input: CallParsed<'facts.revisions'>) => revisions.list(),
    'facts.undoRevision': ({ undoId }: CallParsed<'facts.undoRevision'>) => revisions.undo(undoId),
  }
}
