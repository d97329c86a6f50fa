import type { PictureAnswer, PictureTask, PictureWorks } from '../services/media/picture-works'
import { type Failure, workerQueue } from './worker-queue'

/** The largest picture there can be, written in the slowest format. */
const PATIENCE_MS = 120_000

const reasons: Record<Failure, string> = {
  'too-long': 'it took too long',
  broken: 'its pixels could not be read',
  closed: 'the library was closed',
}

/**
 * Works on pictures in a thread of its own. Whole pictures go first, because somebody waits for a file; of the small
 * ones the last asked for goes first, because that is what is on the screen now.
 * @param threadFile the built `picture-thread.ts`
 */
export function threadPictures(threadFile: string, patienceMs = PATIENCE_MS): PictureWorks {
  const queue = workerQueue<PictureTask, PictureAnswer>({
    threadFile,
    patienceMs,
    takeNext(waiting) {
      const whole = waiting.findIndex(({ request }) => request.kind === 'edited')
      return whole >= 0 ? whole : waiting.length - 1
    },
    failed: (_task, reason) => ({ outcome: 'failed', reason: reasons[reason] }),
  })
  return { work: queue.ask, close: queue.close }
}
