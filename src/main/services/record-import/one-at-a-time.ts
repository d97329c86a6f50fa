import type { EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'

type Progress = EventPayload<'recordImports.progress'>

export type TellProgress = (progress: Progress) => void

type Work<Result> = (options: {
  signal: AbortSignal
  onProgress: (done: number, total: number) => void
}) => Promise<Result>

const TELL_EVERY_MS = 100

/** Runs one piece of work at a time, tells now and then how far it is, and can stop it. */
export function createOneAtATime(tell: TellProgress) {
  let running: AbortController | null = null

  return {
    /** @throws DeskError `conflict` while another piece of work runs; what the work throws */
    async alone<Result>(phase: Progress['phase'], work: Work<Result>): Promise<Result> {
      if (running)
        throw new DeskError('conflict', 'Another table is being imported. Wait for it or stop it first.')
      const controller = new AbortController()
      running = controller
      let toldAt = 0
      try {
        return await work({
          signal: controller.signal,
          onProgress(done, total) {
            const now = Date.now()
            if (now - toldAt < TELL_EVERY_MS) return
            toldAt = now
            tell({ phase, done: Math.min(done, total), total })
          },
        })
      } finally {
        running = null
      }
    },

    /** Asks what runs to stop, if anything does. */
    stop: (): void => running?.abort(),
  }
}
