import { changedBlocks } from '@shared/article/changed-blocks'
import type { MergeAnswer, MergeInput } from '@shared/ipc/merge-calls'
import type { MergeFields, MergeKind } from '@shared/records/merge/merge-kind'
import type { Repositories } from '../../library/repositories'
import { movePrints } from './merge-printed'
import { type MovedProducts, moveProducts, productsOf } from './merge-products'
import { idsOf, type UndoState, type Written } from './merge-state'
import { textsShowing } from './merge-texts'
import { moveTies } from './merge-ties'
import { lookAt, type MergeRepository } from './mergeable'
import type { RewrittenSlice } from './text-slices'

/** What was moved before the last transaction of a merge of very many. */
export type Moved = {
  /** That have been given the brand that stays, by the brand they had. */
  products: MovedProducts
  texts: readonly RewrittenSlice[]
}

export const nothingMoved: Moved = { products: {}, texts: [] }

/**
 * Merges records within one transaction, its caller's.
 * @returns what does it; it adds to `written` every record that it wrote
 */
export function createMergeInOne(repositories: Repositories) {
  const { articles, merges } = repositories

  return function mergeAny(input: MergeInput, moved: Moved, written: Written[]): MergeAnswer {
    switch (input.kind) {
      case 'expert':
        return merge(repositories.experts, input, moved, written)
      case 'brand':
        return merge(repositories.brands, input, moved, written)
      case 'product':
        return merge(repositories.products, input, moved, written)
    }
  }

  function merge<Kind extends MergeKind, Summary extends { id: string }>(
    repository: MergeRepository<Kind, Summary>,
    input: Omit<MergeInput, 'kind' | 'fields'> & { fields: MergeFields[Kind] },
    moved: Moved,
    written: Written[],
  ): MergeAnswer {
    const { kind } = repository
    const { keep, stale } = lookAt(repositories, repository, input)
    if (stale) return stale

    const mergedIds = idsOf(input.merged)
    const showing = articles.getMany(textsShowing(repositories, kind, mergedIds))
    const undo: UndoState = {
      kind,
      keep: { whole: keep, revision: keep.revision + 1 },
      articles: [],
      texts: moved.texts.map(({ texts, packed }) => ({ ids: idsOf(texts), packed })),
      ties: moveTies(repositories, kind, mergedIds, keep.id),
      products: kind === 'brand' ? moveTheRest(mergedIds, keep.id, moved.products) : {},
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
    merges.keepUndoState(mergeId, undo, moved.texts.length > 0)
    const following = new Set([...moved.texts.flatMap(({ texts }) => idsOf(texts)), ...idsOf(showing)])
    written.push(
      { kind, ids: [keep.id, ...mergedIds] },
      { kind: 'article', ids: [...following] },
      { kind: 'product', ids: Object.values(undo.products ?? {}).flat() },
      ...undo.ties.map((tie): Written => ({ kind: tie.kind, ids: [tie.id] })),
    )
    return { outcome: 'merged', mergeId, articles: following.size }
  }

  /** Products that are still of a merged brand: all of them, or those that came or were saved while others were moved. */
  function moveTheRest(mergedIds: readonly string[], keepId: string, moved: MovedProducts): MovedProducts {
    const rest = productsOf(repositories, mergedIds)
    moveProducts(repositories, Object.values(rest).flat(), keepId)
    return Object.fromEntries(
      Object.entries(rest).map(([brandId, ids]) => [brandId, [...(moved[brandId] ?? []), ...ids]]),
    )
  }
}
