import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { Library } from '../library'
import { emptySearch, isRebuilding, setRebuilding } from '../library/repositories/rebuild'
import { hasOldSearchForm, noteSearchForm } from '../library/search-form-version'
import { readBacklog } from './ingredients/backlog'
import type { OpenedLibrary } from './opened-library'

/** Records between two pauses: a few tens of milliseconds of work. */
const batchSize = 25

/** Lists of ingredients that are forgotten between two pauses, which takes as long. */
const forgottenAtOnce = 1000

export type RebuildProgress = { done: number; total: number }

/**
 * True when a rebuild was begun and not finished, or an earlier version wrote the search: it then misses records or
 * words until it is brought in step.
 */
export function needsRebuild({ connection }: Library): boolean {
  return isRebuilding(connection) || hasOldSearchForm(connection)
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
  opened: OpenedLibrary,
  { onProgress, signal }: RebuildOptions = {},
): Promise<number> {
  const { library, records } = opened
  const { ingredients } = records
  library.write(() => setRebuilding(library.connection, true))
  emptySearch(library)
  // Up to the last few, which whoever reads lists meanwhile may make more again.
  do await setImmediate()
  while (!signal?.aborted && ingredients.forgetSome(forgottenAtOnce) === forgottenAtOnce)
  if (!signal?.aborted)
    library.write(() => {
      ingredients.startAgain()
      records.tags.removeUnused()
    })
  await derive(opened, { onProgress, signal })
  return records.articles.allIds().length
}

/**
 * Brings what is derived in step as `rebuildLibrary` does, but empties nothing: what is there is found meanwhile, and only
 * what differs is written. Can be stopped, or cut off by closing the library, and begun again.
 * @returns whether it came to its end
 */
export async function refreshLibrary(
  opened: OpenedLibrary,
  onProgress: (progress: RebuildProgress) => void,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    await derive(opened, { onProgress: (done, total) => onProgress({ done, total }), signal })
    return true
  } catch (error) {
    if (signal.aborted || !opened.library.connection.open) return false
    throw error
  }
}

async function derive(
  { library, records }: OpenedLibrary,
  { onProgress, signal }: RebuildOptions,
): Promise<void> {
  const { articles, interviews, experts, brands, products, media, profiles, ingredients } = records
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
        `The rebuild was stopped at ${done} of ${total} records. The others are found once the library is opened again or this is done to its end; no words were lost.`,
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
  await readBacklog(ingredients, {
    onRead(read) {
      done += read
      step()
    },
  })
  library.write(() => {
    setRebuilding(library.connection, false)
    noteSearchForm(library.connection)
  })
}
