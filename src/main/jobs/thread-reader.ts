import { DeskError } from '@shared/ipc/errors'
import type { ReadAnswer } from '../services/imports/read-task'
import type { CreateReader, ReadRequest } from '../services/imports/reader'
import { rejected } from '../services/imports/rejected'
import { workerQueue } from './worker-queue'

/** A source that takes longer than this will take for ever. */
const PATIENCE_MS = 30_000

const reasons = { 'too-long': 'reading it took too long', broken: 'it could not be read' }

/**
 * Reads in a thread of its own, in the order asked. A source that hangs or breaks the thread is answered as rejected,
 * and the next one is read in a new thread.
 * @param threadFile the built `read-thread.ts`
 */
export function threadReader(threadFile: string, patienceMs = PATIENCE_MS): CreateReader {
  return (known) => {
    const queue = workerQueue<ReadRequest, ReadAnswer>({
      threadFile,
      workerData: known,
      patienceMs,
      takeNext: () => 0,
      failed: ({ shownPath }, reason) => ({
        outcome: 'rejected',
        found: rejected(shownPath, errorOf(shownPath, reason)),
      }),
    })
    return { read: queue.ask, close: queue.close }
  }
}

function errorOf(name: string, reason: 'too-long' | 'broken' | 'closed'): DeskError {
  return reason === 'closed'
    ? new DeskError('cancelled', 'The import was cancelled.')
    : new DeskError(
        'file-unreadable',
        `${name} was rejected: ${reasons[reason]}; nothing was imported from it.`,
      )
}
