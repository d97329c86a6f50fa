import { changedBlocks } from '@shared/article/changed-blocks'
import type { MergeAnswer, MergeInput } from '@shared/ipc/merge-calls'
import type { MergeFields, MergeKind } from '@shared/records/merge/merge-kind'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { type DonePart, SLICE } from './edit-parts'
import { movePrints } from './merge-printed'
import { brandEdit, countOf, type MovedProducts, moveProducts, productsOf } from './merge-products'
import { idsOf, type UndoState, type Written } from './merge-state'
import { redirection, textsShowing } from './merge-texts'
import { moveTies } from './merge-ties'
import { lookAt, lookAtAny, type MergeRepository } from './mergeable'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { type RewrittenSlice, TEXT_SLICE } from './text-slices'

/** What was moved before the last transaction of a merge of very many. */
type Moved = {
  /** That have been given the brand that stays, by the brand they had. */
  products: MovedProducts
  texts: readonly RewrittenSlice[]
}
const nothingMoved: Moved = { products: {}, texts: [] }

/** Makes one record of several. */
export function createMake(
  library: Library,
  repositories: Repositories,
  sliced: SlicedEdits,
  tell: (written: readonly Written[]) => void,
) {
  const { articles, merges } = repositories

  /**
   * The records of `merged` go into `keep`, which gets `fields`: every article, card, price, interview, tie and product
   * that named them names `keep`, and they go to the bin, from where the merge can be undone. Thousands of products of
   * a brand, and of texts, are moved a slice at a time first; stopped, or after a crash, they go back.
   * @throws DeskError `invalid-input` for a record merged into itself; `not-found`; `conflict` for one in the bin;
   *   `cancelled`
   */
  async function make(input: MergeInput, following: Following = {}): Promise<MergeAnswer> {
    const products = input.kind === 'brand' ? productsOf(repositories, idsOf(input.merged)) : {}
    const showing = library.read(() => textsShowing(repositories, input.kind, idsOf(input.merged)))
    if (countOf(products) <= SLICE && showing.length <= TEXT_SLICE) return mergeAtOnce(input)
    const stale = library.read(() => lookAtAny(repositories, input).stale)
    if (stale) return stale
    let answer: MergeAnswer | undefined
    const written: Written[] = []
    const parts = Object.values(products).map((ids) => brandEdit(input.keep.id, ids))
    const finish = (made: readonly DonePart[], texts: readonly RewrittenSlice[]) => {
      const byBrand = Object.keys(products).map((id, index) => [id, idsOf(made[index]?.records ?? [])])
      answer = mergeAny(input, { products: Object.fromEntries(byBrand), texts }, written)
      // Whatever was moved by now is taken back.
      if (answer.outcome === 'stale') throw new Stale()
    }
    try {
      await sliced.edit(parts, following, finish, redirection(repositories, input, showing))
    } catch (error) {
      if (!(error instanceof Stale) || !answer) throw error
      return answer
    }
    if (!answer) throw new Error('An edit ends with what belongs to it, or throws.')
    tell(written)
    return answer
  }

  function mergeAtOnce(input: MergeInput): MergeAnswer {
    const written: Written[] = []
    const answer = library.write(() => mergeAny(input, nothingMoved, written))
    if (answer.outcome === 'merged') tell(written)
    return answer
  }

  function mergeAny(input: MergeInput, moved: Moved, written: Written[]): MergeAnswer {
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

  return make
}

/** A record moved on while the products were moved. */
class Stale extends Error {}
