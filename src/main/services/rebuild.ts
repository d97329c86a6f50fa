import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { Library } from '../library'
import { emptySearch, isRebuilding, setRebuilding } from '../library/repositories/rebuild'
import { readBacklog } from './ingredients/backlog'
import type { OpenedLibrary } from './opened-library'

/** Records between two pauses: a few tens of milliseconds of work. */
const batchSize = 25

/** True when a rebuild was begun and not finished: search then misses records until it is done again. */
export function needsRebuild(library: Library): boolean {
  return isRebuilding(library)
}

export type RebuildOptions = {
  /** Records, done and in all. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/**
 * Derives again from the records everything that can be: search, mentions, quotes, word counts and ingredients. The
 * library can be used meanwhile; what is written in between is derived by its own save.
 * @returns how many articles there are
 * @throws DeskError `cancelled`: what was not reached is not found until it is done again, and `needsRebuild` says so
 */
export async function rebuildLibrary(
  { library, records }: OpenedLibrary,
  { onProgress, signal }: RebuildOptions = {},
): Promise<number> {
  const { articles, interviews, experts, brands, products, media, profiles, tags, ingredients } = records
  library.write(() => {
    setRebuilding(library, true)
    emptySearch(library)
    tags.removeUnused()
    ingredients.startAgain()
  })
  // Articles last: what they show of other records is read from those records' search rows.
  const kinds = [brands, experts, products, media, interviews, profiles, articles].map((repository) => ({
    repository,
    ids: repository.allIds(),
  }))
  const total = kinds.reduce((sum, { ids }) => sum + ids.length, ingredients.waiting())
  let done = 0
  const step = () => {
    onProgress?.(done, total)
    if (signal?.aborted && done < total)
      throw new DeskError(
        'cancelled',
        `The rebuild was stopped at ${done} of ${total} records. The others cannot be found until it is done again; no words were lost.`,
      )
  }
  for (const { repository, ids } of kinds) {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize)
      repository.refreshSearch(batch)
      done += batch.length
      step()
      await setImmediate()
    }
  }
  await readBacklog(ingredients, (read) => {
    done += read
    step()
  })
  library.write(() => setRebuilding(library, false))
  return articles.allIds().length
}
