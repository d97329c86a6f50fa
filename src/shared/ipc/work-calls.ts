import { z } from 'zod'
import { call } from './call'

/** Work that takes long goes on one piece at a time in a window; what began it is answered when it has ended. */
export const workCalls = {
  /** Stops what this window waits for at its next good place. What is kept then, the work's own answer says. */
  'work.stop': call(z.null(), z.null()),
} as const

export const workEvents = {
  /**
   * How far the work is that this window waits for: `done` of `total`, both 0 at the start; null when it has ended.
   * A `share` is shown as a part of a hundred, because nobody counts its bytes.
   */
  'work.progress': z
    .object({
      title: z.string(),
      done: z.number().int(),
      total: z.number().int(),
      measure: z.enum(['count', 'share']),
    })
    .nullable(),
} as const
