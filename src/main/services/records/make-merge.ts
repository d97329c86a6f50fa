import type { MergeAnswer, MergeInput } from '@shared/ipc/merge-calls'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import { type DonePart, SLICE } from './edit-parts'
import { createMergeInOne, nothingMoved } from './merge-in-one'
import { brandEdit, countOf, productsOf } from './merge-products'
import { idsOf, type Written } from './merge-state'
import { redirection, textsShowing } from './merge-texts'
import { lookAtAny } from './mergeable'
import type { Following } from './record-call-types'
import type { SlicedEdits } from './sliced-edits'
import { type RewrittenSlice, TEXT_SLICE } from './text-slices'

/** Makes one record of several. */
export function createMake(
  library: Library,
  repositories: Repositories,
  sliced: SlicedEdits,
  tell: (written: readonly Written[]) => void,
) {
  const merge = createMergeInOne(repositories)

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
      answer = merge(input, { products: Object.fromEntries(byBrand), texts }, written)
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
    const answer = library.write(() => merge(input, nothingMoved, written))
    if (answer.outcome === 'merged') tell(written)
    return answer
  }

  return make
}

/** A record moved on while the products were moved. */
class Stale extends Error {}
