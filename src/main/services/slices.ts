import { setImmediate } from 'node:timers/promises'
import { DeskError } from '@shared/ipc/errors'
import type { Following } from './records/record-call-types'

/** Items that lie one after another, so many at a time. */
export function* slicesOf<Item>(items: readonly Item[], length: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += length) yield items.slice(from, from + length)
}

/**
 * The slices of items that are worked on one after the other: before each everybody else has their turn, and after each
 * it is told how many are done.
 * @param stopped what is said of those that were done when it should stop
 * @throws DeskError `cancelled` once it should stop
 */
export async function* slicesInTurn<Item>(
  items: readonly Item[],
  length: number,
  { signal, onProgress }: Following,
  stopped: (done: number) => string,
): AsyncGenerator<Item[]> {
  let done = 0
  for (const slice of slicesOf(items, length)) {
    await setImmediate()
    if (signal?.aborted) throw new DeskError('cancelled', `Stopped. ${stopped(done)}`)
    yield slice
    done += slice.length
    onProgress?.(done, items.length)
  }
}
