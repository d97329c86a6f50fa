import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import { type RecordKind, recordKinds } from '@shared/records/common'
import { pluralOf } from '@shared/records/plural'
import type { Library } from '../../library'
import type { Repositories } from '../../library/repositories'
import type { ChangeFeed } from './change-feed'
import { isShownKind } from './kept-in-texts'
import type { Following } from './record-call-types'
import type { Removal } from './removal'

/** Records that are deleted between two pauses. */
const SLICE = 200

export function createBinEmptying(
  library: Library,
  repositories: Repositories,
  changes: ChangeFeed,
  removal: Removal,
) {
  /**
   * Empties the bin, articles first, so that texts that go with it are not rewritten for nothing. Goes on in slices:
   * when it is stopped, what is gone is gone and the rest stays in the bin. What somebody restores meanwhile stays.
   * @returns how many are gone, and how many of those that were in the bin are left
   */
  async function emptyBin({ signal, onProgress }: Following = {}): Promise<{ done: number; left: number }> {
    const entries = repositories.bin.list()
    const changed = new Map(recordKinds.map((kind) => [kind, new Set<string>()]))
    const note = (kind: RecordKind, ids: readonly string[]) => {
      for (const id of ids) changed.get(kind)?.add(id)
    }
    let done = 0
    let seen = 0
    try {
      for (const kind of recordKinds) {
        const ids = entries.filter((entry) => entry.kind === kind).map(({ id }) => id)
        for (let from = 0; from < ids.length; from += SLICE) {
          await setImmediate()
          if (signal?.aborted) return { done, left: entries.length - seen }
          const slice = ids.slice(from, from + SLICE)
          const binned = repositories[pluralOf[kind]].binnedAmong(slice)
          const removed = isShownKind(kind)
            ? await removal.removeInTurns(kind, binned, signal ? { signal } : {})
            : library.write(() => removal.remove(kind, binned))
          note(kind, removed.ids)
          note('article', removed.rewritten)
          for (const each of removed.tied) note(each.kind, each.ids)
          done += removed.done
          seen += slice.length
          onProgress?.(seen, entries.length)
        }
      }
      return { done, left: 0 }
    } catch (error) {
      // The slice under way was taken back; what went before it is gone, and that is what there is to tell.
      if (error instanceof DeskError && endsBetweenSlices.has(error.code) && (done > 0 || signal?.aborted))
        return { done, left: entries.length - seen }
      throw error
    } finally {
      for (const [kind, ids] of changed) changes.tell(kind, [...ids])
    }
  }

  return emptyBin
}

/** Stopped, or somebody else changed what was going. */
const endsBetweenSlices = new Set<DeskError['code']>(['cancelled', 'conflict'])
