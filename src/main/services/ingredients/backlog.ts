import { setImmediate } from 'node:timers/promises'
import type { IngredientIndex } from '../../library/repositories/ingredient-index'
import type { LongWork } from '../long-work'
import type { OpenedLibrary } from '../opened-library'

/** Lists between two pauses: a few tens of milliseconds of work. */
const batchSize = 50

/** So few lists are read while whoever asks for ingredients waits. */
const FEW = 200

const TELL_EVERY_MS = 300

export type BacklogOptions = {
  /** Told how many were read since the last time. */
  onRead?: (count: number) => void
  /** Stops between two pauses; what was read stays read, and the rest waits on. */
  signal?: AbortSignal
}

/** Reads the lists that wait for it, with pauses in which the library can be used. */
export async function readBacklog(
  index: IngredientIndex,
  { onRead, signal }: BacklogOptions = {},
): Promise<void> {
  while (!signal?.aborted) {
    const read = index.workOff(batchSize)
    if (read === 0) return
    onRead?.(read)
    await setImmediate()
  }
}

export type BacklogReaderOptions = {
  work: LongWork
  /** Told how many lists of how many are read, and null at the end; never of a few. */
  tell: (progress: { done: number; total: number } | null) => void
}

/** Reads in the background what an older library has waiting, so that the lists of ingredients come at once. */
export function createBacklogReader({ work, tell }: BacklogReaderOptions) {
  let readFrom: OpenedLibrary | null = null

  async function read(opened: OpenedLibrary, total: number): Promise<void> {
    const isLong = total > FEW
    let done = 0
    let toldAt = 0
    const onRead = (count: number) => {
      done += count
      if (!isLong || Date.now() - toldAt < TELL_EVERY_MS) return
      toldAt = Date.now()
      tell({ done: Math.min(done, total), total })
    }
    readFrom = opened
    try {
      await work.run((signal) => readBacklog(opened.records.ingredients, { signal, onRead }))
    } finally {
      readFrom = null
      if (isLong) tell(null)
    }
  }

  return {
    /** A few lists are read before this resolves; more are begun, and an answer is given of those read so far. */
    async readFor(opened: OpenedLibrary): Promise<void> {
      // A library open for reading answers with what has been read so far.
      if (opened.library.mode !== 'write' || readFrom === opened) return
      const total = opened.records.ingredients.waiting()
      if (total === 0) return
      const reading = read(opened, total)
      if (total <= FEW) await reading
      // What the disk refused is tried again with the next question.
      else reading.catch(() => {})
    },
  }
}
