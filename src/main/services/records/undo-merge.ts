import { DeskError } from '@shared/ipc/errors'
import { type Brand, brandFieldsSchema } from '@shared/records/brand'
import { type Expert, expertFieldsSchema } from '@shared/records/expert'
import { fieldsOf } from '@shared/records/fields-of'
import { pluralOf } from '@shared/records/plural'
import { type Product, productFieldsSchema } from '@shared/records/product'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { SLICE } from './edit-parts'
import { movePrintsBack } from './merge-printed'
import {
  brandEdit,
  countOf,
  type MovedProducts,
  moveProducts,
  notBack,
  productsAmong,
  stillMoved,
} from './merge-products'
import type { UndoState, Written } from './merge-state'
import { textsBack } from './merge-texts'
import { moveTiesBack } from './merge-ties'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { type RewrittenSlice, TEXT_SLICE } from './text-slices'

/** Makes several records again of one that was made of them. */
export function createUndo(
  library: Library,
  repositories: Repositories,
  sliced: SlicedEdits,
  tell: (written: readonly Written[]) => void,
) {
  const { merges } = repositories

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
    repositories[pluralOf[state.kind]].restore(merged)
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

  return undo
}

function productsIn({ products, ties }: UndoState): MovedProducts {
  return products ?? productsAmong(ties)
}
