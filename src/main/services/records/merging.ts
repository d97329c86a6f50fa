import { changedBlocks } from '@shared/article/changed-blocks'
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
import {
  brandEdit,
  countOf,
  type MovedProducts,
  moveProducts,
  notBack,
  productsAmong,
  productsOf,
  stillMoved,
} from './merge-products'
import { type ChangedTexts, redirection, textsBack, textsShowing } from './merge-texts'
import { type MovedTie, moveTies, moveTiesBack } from './merge-ties'
import type { Following } from './record-call-types'
import { createSlicedEdits, type DonePart, SLICE } from './sliced-edits'
import { type RewrittenSlice, TEXT_SLICE } from './text-slices'

export type MergeCallName = 'merges.make' | 'merges.undo'

/** What undoing a merge needs. */
type UndoState = ChangedTexts & {
  kind: MergeKind
  /** The record that stayed: as it was before, and the revision that the merge gave it. */
  keep: { whole: MergeWhole[MergeKind]; revision: number }
  ties: MovedTie[]
  /** Of merged brands; absent in merges that kept a tie for each. */
  products?: MovedProducts
  printed: MovedPrints[]
}

type Written = { kind: RecordKind; ids: string[] }

/** What was moved before the last transaction of a merge of very many. */
type Moved = {
  /** That have been given the brand that stays, by the brand they had. */
  products: MovedProducts
  texts: readonly RewrittenSlice[]
}
const nothingMoved: Moved = { products: {}, texts: [] }

/** Makes one record of several, and several of one again. */
export function createMerging(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  sliced = createSlicedEdits(library, repositories, (kind, ids) => changes.tell(kind, ids)),
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
    const stale = library.read(() => lookAtAny(input).stale)
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
    repository: RecordRepository<MergeWhole[Kind] & RecordBase, MergeFields[Kind], Summary> & { kind: Kind },
    input: Omit<MergeInput, 'kind' | 'fields'> & { fields: MergeFields[Kind] },
    moved: Moved,
    written: Written[],
  ): MergeAnswer {
    const { kind } = repository
    const { keep, stale } = lookAt(repository, input)
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

  function lookAtAny(input: MergeInput) {
    switch (input.kind) {
      case 'expert':
        return lookAt(repositories.experts, input)
      case 'brand':
        return lookAt(repositories.brands, input)
      case 'product':
        return lookAt(repositories.products, input)
    }
  }

  /** @throws DeskError where these records cannot become one */
  function lookAt<Kind extends MergeKind, Summary extends { id: string }>(
    repository: RecordRepository<MergeWhole[Kind] & RecordBase, MergeFields[Kind], Summary> & { kind: Kind },
    { keep: first, merged }: Pick<MergeInput, 'keep' | 'merged'>,
  ) {
    const seen = [first, ...merged]
    const ids = idsOf(seen)
    if (new Set(ids).size < ids.length)
      throw new DeskError('invalid-input', 'A record cannot be merged into itself. Nothing was merged.')
    const present = repository.getMany(ids)
    for (const id of ids) mustBeMergeable(repository.kind, id, present)
    const [keep] = present
    if (!keep) throw new Error('The record that stays was just found.')
    const isStale = seen.some(({ revision }, index) => present[index]?.revision !== revision)
    return { keep, stale: isStale ? ({ outcome: 'stale', current: present } as const) : null }
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
   * @throws DeskError `not-found` when it can no longer be undone; `conflict` when a later merge stands on it;
   *   `cancelled`, and the merge then stands
   */
  async function undo(mergeId: string, following: Following = {}): Promise<{ done: number; left: number }> {
    const written: Written[] = []
    const { products, texts } = library.read(() => {
      const state = mustBeUndoable(mergeId)
      return {
        products: stillMoved(repositories, productsIn(state), state.keep.whole.id),
        texts: textsBack(repositories, state),
      }
    })
    let answer = { done: 0, left: 0 }
    const rest = (rewritten: readonly RewrittenSlice[]) => {
      answer = undoInOne(mergeId, texts, rewritten, written)
    }
    if (countOf(products) <= SLICE && texts.ids.length <= TEXT_SLICE) library.write(() => rest([]))
    else
      await sliced.edit(
        Object.entries(products).map(([id, ids]) => brandEdit(id, ids)),
        following,
        (_made, rewritten) => rest(rewritten),
        texts.edit,
      )
    tell(written)
    return answer
  }

  function undoInOne(
    mergeId: string,
    texts: ReturnType<typeof textsBack>,
    rewritten: readonly RewrittenSlice[],
    written: Written[],
  ): { done: number; left: number } {
    const state = mustBeUndoable(mergeId)
    const keepId = state.keep.whole.id
    const merged = merges.ofMerge(mergeId).map(({ recordId }) => recordId)
    merges.remove(mergeId)
    repositories[repositoryName[state.kind]].restore(merged)
    let left = restoreFields(state)
    movePrintsBack(repositories, state.printed, keepId)
    left += moveTiesBack(repositories, state.ties).left
    const products = productsIn(state)
    for (const [brandId, ids] of Object.entries(stillMoved(repositories, products, keepId)))
      moveProducts(repositories, ids, brandId)
    left += notBack(repositories, products)
    left += texts.finish(rewritten)
    written.push(
      { kind: state.kind, ids: [keepId, ...merged] },
      { kind: 'article', ids: texts.ids },
      { kind: 'product', ids: Object.values(products).flat() },
      ...state.ties.map((tie): Written => ({ kind: tie.kind, ids: [tie.id] })),
    )
    return { done: merged.length, left }
  }

  function mustBeUndoable(mergeId: string): UndoState {
    // What `make` kept.
    const state = merges.undoState(mergeId) as UndoState | null
    if (!state || merges.ofMerge(mergeId).length === 0)
      throw new DeskError(
        'not-found',
        'This merge can no longer be undone: a record of it was restored or deleted for ever. Nothing was changed.',
      )
    if (merges.survivorsOf([state.keep.whole.id]).size > 0)
      throw new DeskError(
        'conflict',
        'The record that stayed was itself merged into another one since. Undo that merge first. Nothing was changed.',
      )
    return state
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

  function tell(written: readonly Written[]): void {
    for (const { kind, ids } of written) changes.tell(kind, ids)
    // A view that is narrowed to a brand follows it.
    changes.tellViews()
  }

  return { make, undo }
}

const repositoryName = { expert: 'experts', brand: 'brands', product: 'products' } as const

/** A record moved on while the products were moved. */
class Stale extends Error {}

function idsOf(records: readonly { id: string }[]): string[] {
  return records.map(({ id }) => id)
}

function productsIn({ products, ties }: UndoState): MovedProducts {
  return products ?? productsAmong(ties)
}
