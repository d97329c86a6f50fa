import { setImmediate } from 'node:timers/promises'
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

/**
 * Derives again from the records everything that can be: search, mentions, quotes, word counts and ingredients. The library can be
 * used meanwhile; what is written in between is derived by its own save.
 * @returns how many articles there are
 */
export async function rebuildLibrary(
  { library, records }: OpenedLibrary,
  onProgress?: (progress: { done: number; total: number }) => void,
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
  for (const { repository, ids } of kinds) {
    for (let from = 0; from < ids.length; from += batchSize) {
      const batch = ids.slice(from, from + batchSize)
      repository.refreshSearch(batch)
      done += batch.length
      onProgress?.({ done, total })
      await setImmediate()
    }
  }
  await readBacklog(ingredients, (read) => {
    done += read
    onProgress?.({ done, total })
  })
  library.write(() => setRebuilding(library, false))
  return articles.allIds().length
}
