import { type CheckCopy, type CopyCheck, checkCopy } from '../library/check-copy'
import {
  type CheckDatabase,
  checkDatabase,
  type DatabaseToCheck,
  type Soundness,
} from '../library/check-database'
import { workerQueue } from './worker-queue'

/** Of many gigabytes on a slow disk. */
const PATIENCE_MS = 900_000

/** What `database-thread.ts` is asked. */
export type DatabaseQuestion = { of: 'copy'; file: string } | { of: 'library'; database: DatabaseToCheck }

/**
 * Checks databases in a thread of its own; here where that breaks, so that what the check itself throws is told as it
 * is.
 * @param threadFile the built `database-thread.ts`
 */
export function threadDatabaseChecks(
  threadFile: string,
  patienceMs = PATIENCE_MS,
): { checkCopy: CheckCopy; checkDatabase: CheckDatabase } {
  const queue = workerQueue<DatabaseQuestion, unknown>({ threadFile, patienceMs, failed: () => null })
  // What is asked decides what is answered, which the one queue for both cannot say.
  return {
    checkCopy: async (file) =>
      ((await queue.ask({ of: 'copy', file })) as CopyCheck | null) ?? checkCopy(file),
    checkDatabase: async (database) =>
      ((await queue.ask({ of: 'library', database })) as Soundness | null) ?? checkDatabase(database),
  }
}
