import type { EventPayload } from '@shared/ipc/contract'
import { DeskError } from '@shared/ipc/errors'
import type { LongWork } from '../services/long-work'
import type { CallingWindow, TellWindow } from './handler'
import type { ShellCalls } from './shell-calls'

type Progress = NonNullable<EventPayload<'work.progress'>>

/** What a long piece of work gets to tell how far it is, and to learn that it should stop. */
export type Running = { signal: AbortSignal; onProgress: (done: number, total: number) => void }

export type WindowWorkOptions = {
  work: LongWork
  shell: Pick<ShellCalls, 'onClosed'>
  tellWindow: TellWindow
}

const TELL_EVERY_MS = 100

/**
 * Long work that a window waits for: one piece at a time, told a few times a second, and stopped by the person, by the
 * window's end, or before the library is closed.
 */
export function createWindowWork({ work, shell, tellWindow }: WindowWorkOptions) {
  const running = new Map<number, AbortController>()

  /**
   * @param title what is shown above the progress: "Adding files"
   * @throws DeskError `conflict` while this window waits for another piece of work; whatever the work throws
   */
  async function run<Result>(
    window: CallingWindow,
    title: string,
    piece: (running: Running) => Promise<Result>,
    measure: Progress['measure'] = 'count',
  ): Promise<Result> {
    if (running.has(window.id))
      throw new DeskError('conflict', 'Something else is going on. Wait for it or stop it first.')
    const stop = new AbortController()
    // Without its window nobody would hear what became of it, or could stop it.
    const forget = shell.onClosed(window, () => stop.abort())
    running.set(window.id, stop)
    let toldAt = 0
    const onProgress = (done: number, total: number) => {
      const now = Date.now()
      if (now - toldAt < TELL_EVERY_MS && done < total) return
      toldAt = now
      tellWindow(window, 'work.progress', { title, done, total, measure })
    }
    tellWindow(window, 'work.progress', { title, done: 0, total: 0, measure })
    try {
      return await work.run((signal) => piece({ signal, onProgress }), stop.signal)
    } finally {
      forget()
      running.delete(window.id)
      tellWindow(window, 'work.progress', null)
    }
  }

  return {
    run,
    /** Does nothing where the window waits for nothing. */
    stop: (window: CallingWindow): void => running.get(window.id)?.abort(),
  }
}

export type WindowWork = ReturnType<typeof createWindowWork>
