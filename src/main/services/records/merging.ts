import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { createMake } from './make-merge'
import type { Written } from './merge-state'
import { createSlicedEdits } from './sliced-edits'
import { createUndo } from './undo-merge'

export type MergeCallName = 'merges.make' | 'merges.undo'

/** Makes one record of several, and several of one again. */
export function createMerging(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  sliced = createSlicedEdits(library, repositories, (kind, ids) => changes.tell(kind, ids)),
) {
  function tell(written: readonly Written[]): void {
    for (const { kind, ids } of written) changes.tell(kind, ids)
    // A view that is narrowed to a brand follows it.
    changes.tellViews()
  }

  return {
    make: createMake(library, repositories, sliced, tell),
    undo: createUndo(library, repositories, sliced, tell),
  }
}
