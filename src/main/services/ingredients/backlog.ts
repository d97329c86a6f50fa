import { setImmediate } from 'node:timers/promises'
import type { IngredientIndex } from '../../library/repositories/ingredient-index'

/** Lists between two pauses: a few tens of milliseconds of work. */
const batchSize = 50

/**
 * Reads the lists that wait for it, with pauses in which the library can be used.
 * @param onRead is told how many were read since the last time
 */
export async function readBacklog(index: IngredientIndex, onRead?: (count: number) => void): Promise<void> {
  for (let read = index.workOff(batchSize); read > 0; read = index.workOff(batchSize)) {
    onRead?.(read)
    await setImmediate()
  }
}
