import { type ChangedBlocks, changedBlocks, putBackBlocks } from '@shared/article/changed-blocks'
import { DeskError } from '@shared/ipc/errors'
import type { MergeAnswer, MergeInput } from '@shared/ipc/merge-calls'
import { type Brand, brandFieldsSchema } from '@shared/records/brand'
import type { RecordBase, RecordKind } from '@shared/records/common'
import { type Expert, expertFieldsSchema } from '@shared/records/expert'
import { fieldsOf } from '@shared/records/fields-of'
import type { MergeFields, MergeKind, MergeWhole } from '@shared/records/merge/merge-kind'
import { type Product, productFieldsSchema } from '@shared/records/product'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { RecordRepository } from '../../library/repositories/record-repository'
import type { ChangeFeed } from './change-feed'
import { kindWords } from './kind-words'
import { type MovedPrints, movePrints, movePrintsBack } from './merge-printed'
import { type MovedTie, moveTies, moveTiesBack } from './merge-ties'

/** What undoing a merge needs. */
type UndoState = {
  kind: MergeKind
  /** The record that stayed: as it was before, and the revision that the merge gave it. */
  keep: { whole: MergeWhole[MergeKind]; revision: number }
  articles: { id: string; blocks: ChangedBlocks }[]
  ties: MovedTie[]
  printed: MovedPrints[]
}

type Written = { kind: RecordKind; ids: string[] }

/** Makes one record of several, and several of one again. */
export function createMerging(library: Library, repositories: Repositories, changes: ChangeFeed) {
  const { articles, merges } = repositories

  /**
   * The records of `merged` go into `keep`, which gets `fields`: every article, card, price, interview, tie and product
   * that named them names `keep`, and they go to the bin, from where the merge can be undone.
   * @throws DeskError `invalid-input` for a record merged into itself; `not-found`; `conflict` for one in the bin
   */
  function make(input: MergeInput): MergeAnswer {
    const written: Written[] = []
    const answer = library.write((): MergeAnswer => {
      switch (input.kind) {
        case 'expert':
          return merge(repositories.experts, input, written)
        case 'brand':
          return merge(repositories.brands, input, written)
        case 'product':
          return merge(repositories.products, input, written)
      }
    })
    if (answer.outcome === 'merged') tell(written)
    return answer
  }

  function merge<Kind extends MergeKind, Summary extends { id: string }>(
    repository: RecordRepository<MergeWhole[Kind] & RecordBase, MergeFields[Kind], Summary> & { kind: Kind },
    input: Omit<MergeInput, 'kind' | 'fields'> & { fields: MergeFields[Kind] },
    written: Written[],
  ): MergeAnswer {
    const { kind } = repository
    const seen = [input.keep, ...input.merged]
    const ids = seen.map(({ id }) => id)
    if (new Set(ids).size < ids.length)
      throw new DeskError('invalid-input', 'A record cannot be merged into itself. Nothing was merged.')
    const present = repository.getMany(ids)
    for (const id of ids) mustBeMergeable(kind, id, present)
    const [keep] = present
    if (!keep) throw new Error('The record that stays was just found.')
    if (seen.some(({ revision }, index) => present[index]?.revision !== revision))
      return { outcome: 'stale', current: present }

    const mergedIds = input.merged.map(({ id }) => id)
    const showing = articles.getMany([...new Set(mergedIds.flatMap((id) => articles.idsShowing(kind, id)))])
    const undo: UndoState = {
      kind,
      keep: { whole: keep, revision: keep.revision + 1 },
      articles: [],
      ties: moveTies(repositories, kind, mergedIds, keep.id),
      printed: [],
    }
    const saved = repository.save(keep.id, keep.revision, input.fields)
    if (saved?.outcome !== 'saved') throw new Error('The record that stays was just read.')
    if (kind === 'product') undo.printed = movePrints(repositories, mergedIds, keep.id)
    repository.bin(mergedIds)
    const mergeId = merges.add(kind, mergedIds, keep.id)
    // From here on a save brings a document to the record that stayed by itself.
    for (const article of showing) {
      articles.save(article.id, article.revision, { document: article.document })
      const after = articles.get(article.id)?.document.content ?? []
      undo.articles.push({ id: article.id, blocks: changedBlocks(article.document.content, after) })
    }
    merges.keepUndoState(mergeId, undo)
    written.push(
      { kind, ids },
      { kind: 'article', ids: showing.map(({ id }) => id) },
      ...undo.ties.map((tie): Written => ({ kind: tie.kind, ids: [tie.id] })),
    )
    return { outcome: 'merged', mergeId, articles: showing.length }
  }

  function mustBeMergeable(kind: MergeKind, id: string, present: readonly (RecordBase & { name: string })[]) {
    const record = present.find((one) => one.id === id)
    if (!record)
      throw new DeskError(
        'not-found',
        `This ${kindWords[kind]} is no longer in the library. Nothing was merged.`,
      )
    if (record.binnedAt === null) return
    const into = merges.survivorsOf([id]).get(id)
    const intoName = into && repositories.names.of([into]).find(({ form }) => form === 'name')?.name
    throw new DeskError(
      'conflict',
      intoName
        ? `“${record.name}” was merged into “${intoName}” before. Nothing was merged; undo that merge in the bin to have both.`
        : `“${record.name}” is in the bin. Nothing was merged; restore it first.`,
    )
  }

  /**
   * Takes a merge back: the merged records are in use again, and whatever the merge moved goes back to them. What
   * somebody changed since stays as it is and is counted.
   * @throws DeskError `not-found` when it can no longer be undone; `conflict` when a later merge stands on it
   */
  function undo(mergeId: string): { done: number; left: number } {
    const written: Written[] = []
    const answer = library.write(() => {
      // What `make` kept.
      const state = merges.undoState(mergeId) as UndoState | null
      const merged = merges.ofMerge(mergeId).map(({ recordId }) => recordId)
      if (!state || merged.length === 0)
        throw new DeskError(
          'not-found',
          'This merge can no longer be undone: a record of it was restored or deleted for ever. Nothing was changed.',
        )
      const keepId = state.keep.whole.id
      if (merges.survivorsOf([keepId]).size > 0)
        throw new DeskError(
          'conflict',
          'The record that stayed was itself merged into another one since. Undo that merge first. Nothing was changed.',
        )
      merges.remove(mergeId)
      repositories[repositoryName[state.kind]].restore(merged)
      let left = restoreFields(state)
      movePrintsBack(repositories, state.printed, keepId)
      const ties = moveTiesBack(repositories, state.ties)
      left += ties.left
      for (const { id, blocks } of state.articles) left += restoreBlocks(id, blocks) ? 0 : 1
      written.push(
        { kind: state.kind, ids: [keepId, ...merged] },
        { kind: 'article', ids: state.articles.map(({ id }) => id) },
        ...state.ties.map((tie): Written => ({ kind: tie.kind, ids: [tie.id] })),
      )
      return { done: merged.length, left }
    })
    tell(written)
    return answer
  }

  /** @returns 1 where the record that stayed was changed since and keeps its fields */
  function restoreFields({ kind, keep: { whole, revision } }: UndoState): number {
    const { experts, brands, products } = repositories
    // What `make` kept is a whole record of the state's kind.
    const save = {
      expert: () => experts.save(whole.id, revision, fieldsOf(expertFieldsSchema, whole as Expert)),
      brand: () => brands.save(whole.id, revision, fieldsOf(brandFieldsSchema, whole as Brand)),
      product: () => products.save(whole.id, revision, fieldsOf(productFieldsSchema, whole as Product)),
    }[kind]
    return save()?.outcome === 'saved' ? 0 : 1
  }

  /** Puts back the blocks that nobody changed since. @returns whether that were all of them */
  function restoreBlocks(articleId: string, blocks: ChangedBlocks): boolean {
    const article = articles.get(articleId)
    if (!article) return true
    const { document, putBack } = putBackBlocks(article.document, blocks)
    if (putBack > 0) articles.save(articleId, article.revision, { document })
    return putBack >= blocks.length
  }

  function tell(written: readonly Written[]): void {
    for (const { kind, ids } of written) changes.tell(kind, ids)
    // A view that is narrowed to a brand follows it.
    changes.tellViews()
  }

  return { make, undo }
}

const repositoryName = { expert: 'experts', brand: 'brands', product: 'products' } as const
