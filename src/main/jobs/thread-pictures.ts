import type { PictureAnswer, PictureTask, PictureWorks } from '../services/media/picture-works'
import { type Failure, workerQueue } from './worker-queue'

/** The largest picture there can be, written in the slowest format. */
const PATIENCE_MS = 120_000

const reasons: Record<Failure, string> = {
  'too-long': 'it took too long',
  broken: 'its pixels could not be read',
  closed: 'the library was closed',
}

/** What comes on a screen at once is asked for within so many milliseconds. */
const AT_ONCE_MS = 40

/**
 * Works on pictures in a thread of its own.
 * @param threadFile the built `picture-thread.ts`
 */
export function threadPictures(threadFile: string, patienceMs = PATIENCE_MS): PictureWorks {
  const queue = workerQueue<PictureTask, PictureAnswer>({
    threadFile,
    patienceMs,
    takeNext: nextPicture,
    failed: (_task, reason) => ({ outcome: 'failed', reason: reasons[reason] }),
  })
  return { work: queue.ask, close: queue.close }
}

/**
 * Whole pictures go first, because somebody waits for a file; of the small ones those that were asked for last, because
 * they are on the screen now, and of these the first; then those that nobody waits for.
 * @returns the place of the next of those that wait, which stand in the order they were asked for
 */
export function nextPicture(waiting: readonly { request: PictureTask; askedAt: number }[]): number {
  const whole = waiting.findIndex(({ request }) => request.kind === 'edited')
  if (whole >= 0) return whole
  let next = -1
  let earliest = Number.POSITIVE_INFINITY
  for (const [place, { request, askedAt }] of [...waiting.entries()].reverse()) {
    if (request.kind === 'small' && request.isAhead) continue
    if (earliest - askedAt > AT_ONCE_MS && next >= 0) break
    next = place
    earliest = askedAt
  }
  return Math.max(0, next)
}
