import { type CheckCopy, type CopyCheck, checkCopy } from '../library/check-copy'
import { workerQueue } from './worker-queue'

/** Of many gigabytes on a slow disk. */
const PATIENCE_MS = 900_000

/**
 * Checks copies of databases in a thread of its own; here where that breaks, so that what the check itself throws is
 * told as it is.
 * @param threadFile the built `copy-thread.ts`
 */
export function threadCopyCheck(threadFile: string, patienceMs = PATIENCE_MS): CheckCopy {
  const queue = workerQueue<string, CopyCheck | null>({ threadFile, patienceMs, failed: () => null })
  return async (file) => (await queue.ask(file)) ?? checkCopy(file)
}
