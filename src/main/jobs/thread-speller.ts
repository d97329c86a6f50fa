import { join } from 'node:path'
import type { Hint } from '@shared/spelling/hint'
import type { ReadTexts, Speller } from '../services/spelling/speller'
import { threadFile } from './thread-files'
import { workerQueue } from './worker-queue'

/** A slice of a text on a slow computer, the loading of the dictionary included. */
const PATIENCE_MS = 60_000
/** A writer who thinks for a minute goes on without a new start. */
const IDLE_MS = 90_000

/** The file of the dictionary and the grammar, beside the built threads. */
const spellerFile = 'harper.wasm'

/**
 * Reads English in a thread of its own, which gives its memory back when nobody writes.
 * @param built the folder of the built main part
 */
export function threadSpeller(built: string, patienceMs = PATIENCE_MS): Speller {
  const queue = workerQueue<ReadTexts, Hint[][] | null>({
    threadFile: threadFile(built, 'spelling'),
    workerData: { wasmFile: join(built, spellerFile) },
    patienceMs,
    idleMs: IDLE_MS,
    failed: () => null,
  })
  return { read: queue.ask, close: queue.close }
}
