import { DeskError } from '@shared/ipc/errors'
import type { ReadAnswer, ReadRequest } from '../services/imports/read-task'
import type { CreateReader } from '../services/imports/reader'
import { rejected } from '../services/imports/rejected'
import { type Failure, workerQueue } from './worker-queue'

/** So many sources lie ready for the thread, so that it reads on while whoever asks is busy writing. */
const READY = 32

/** A source that takes longer than this will take for ever. */
const PATIENCE_MS = 30_000

/**
 * Reads in a thread of its own. A source that hangs or breaks the thread is answered as rejected, and the next one is
 * read in a new thread.
 * @param threadFile the built `read-thread.ts`
 */
export function threadReader(threadFile: string, patienceMs = PATIENCE_MS): CreateReader {
  return (known) => {
    const queue = workerQueue<ReadRequest, ReadAnswer>({
      threadFile,
      workerData: known,
      patienceMs,
      ready: READY,
      failed: ({ shownPath }, reason) => ({
        outcome: 'rejected',
        found: rejected(shownPath, failure(shownPath, reason)),
      }),
    })
    return { read: queue.ask, close: queue.close }
  }
}

function failure(shownPath: string, reason: Failure): DeskError {
  if (reason === 'closed') return new DeskError('cancelled', 'The import was cancelled.')
  const why = reason === 'too-long' ? 'reading it took too long' : 'it could not be read'
  return new DeskError('file-unreadable', `${shownPath} was rejected: ${why}; nothing was imported from it.`)
}
