import type { RecordKind } from '@shared/records/common'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { createBinEmptying } from './empty-bin'
import type { ShownKind } from './kept-in-texts'
import type { Following } from './record-call-types'
import { createRemoval, type Removed } from './removal'
import type { SlicedEdits } from './sliced-edits'

/** Calls that delete records which texts may show. */
export type DeletionCallName = `${'experts' | 'brands' | 'products' | 'media'}.deleteForEver`

/** Deletes records that nobody can bring back. Asking whether that is meant is the caller's part. */
export function createDeletion(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  sliced: SlicedEdits,
) {
  const removal = createRemoval(library, repositories, sliced)

  /**
   * Deletes records that no text shows.
   * @throws DeskError `not-allowed` for a profile that came with the app; nothing is deleted then
   */
  function deleteAtOnce(kind: Exclude<RecordKind, ShownKind>, ids: readonly string[]): { done: number } {
    return told(
      kind,
      library.write(() => removal.remove(kind, ids)),
    )
  }

  /**
   * Deletes records that texts may show. Articles that do keep every word: what followed the record is first written
   * into their texts as it stands, and into older states of them when those come back.
   * @throws DeskError `conflict` where one of them is restored meanwhile, `cancelled`: everything is then as it was
   */
  async function deleteShown(
    kind: ShownKind,
    ids: readonly string[],
    following: Following = {},
  ): Promise<{ done: number }> {
    return told(kind, await removal.removeInTurns(kind, ids, following))
  }

  function told(kind: RecordKind, { ids, done, rewritten, tied }: Removed): { done: number } {
    if (done > 0) changes.tell(kind, ids)
    for (const each of tied) changes.tell(each.kind, each.ids)
    changes.tell('article', rewritten)
    return { done }
  }

  return {
    deleteAtOnce,
    deleteShown,
    emptyBin: createBinEmptying(library, repositories, changes, removal),
  }
}
