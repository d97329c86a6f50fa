import { DeskError } from '@shared/ipc/errors'

export type Progress = { title: string; done: number; total: number }

/** What a long piece of work gets to tell how far it is, and to learn that it should stop. */
export type Running = { signal: AbortSignal; onProgress: (done: number, total: number) => void }

const TELL_EVERY_MS = 100

/** Long work that goes on in the background of a window: one piece at a time, told a few times a second. */
export function createOneAtATime(tell: (progress: Progress | null) => void) {
  let current: AbortController | null = null
  return {
    /** @throws DeskError `conflict` while another piece of work goes on; whatever the work throws */
    async run<Result>(title: string, work: (running: Running) => Promise<Result>): Promise<Result> {
      if (current)
        throw new DeskError('conflict', 'Another export or import is going on. Wait for it or stop it first.')
      const controller = new AbortController()
      current = controller
      let toldAt = 0
      tell({ title, done: 0, total: 0 })
      try {
        return await work({
          signal: controller.signal,
          onProgress(done, total) {
            const now = Date.now()
            if (now - toldAt < TELL_EVERY_MS && done < total) return
            toldAt = now
            tell({ title, done, total })
          },
        })
      } finally {
        current = null
        tell(null)
      }
    },

    stop(): void {
      current?.abort()
    },
  }
}

export type OneAtATime = ReturnType<typeof createOneAtATime>
