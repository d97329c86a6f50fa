import { Worker } from 'node:worker_threads'
import type { BlockReading } from '@shared/checks/read-block'
import { DeskError } from '@shared/ipc/errors'
import type { CheckerInput, CreateChecker, Listed, ReadBlocks } from '../services/checks/checker'

/** One rule on one block is done in microseconds; one that is at it for so long will not end. */
const PATIENCE_MS = 2000
const LOOK_EVERY_MS = 200
/** A thread with nothing to read for this long gives its memory back. */
const IDLE_MS = 30_000

type Asked = {
  id: number
  request: ReadBlocks | null
  answer(value: Listed | BlockReading[]): void
  refuse(error: Error): void
}
type Told = { ready: string[] } | { id: number; answer: Listed | BlockReading[] }

/**
 * Checks in a thread of its own. A rule that hangs on a text is given up: its thread is ended, and another goes on
 * without it.
 * @param threadFile the built `check-thread.ts`
 */
export function threadChecker(threadFile: string, patienceMs = PATIENCE_MS): CreateChecker {
  return (given) => {
    const input: CheckerInput = { ...given, slow: [] }
    const waiting = new Map<number, Asked>()
    let thread: Worker | null = null
    let ruleIds: string[] = []
    let counter = new Int32Array(new SharedArrayBuffer(8))
    let seen = { beat: 0, looks: 0 }
    let watch: NodeJS.Timeout | undefined
    let rest: NodeJS.Timeout | undefined
    let lastId = 0

    function start(): Worker {
      const beat = new SharedArrayBuffer(8)
      counter = new Int32Array(beat)
      Atomics.store(counter, 1, -1)
      seen = { beat: 0, looks: 0 }
      const worker = new Worker(threadFile, { workerData: { input, beat } })
      worker.on('message', (told: Told) => {
        if (worker !== thread) return
        if ('ready' in told) ruleIds = told.ready
        else finish(told.id, told.answer)
      })
      worker.on('error', (error) => worker === thread && broken(error))
      watch = setInterval(look, LOOK_EVERY_MS)
      return worker
    }

    function ask(request: ReadBlocks | null): Promise<Listed | BlockReading[]> {
      return new Promise((answer, refuse) => {
        clearTimeout(rest)
        lastId += 1
        waiting.set(lastId, { id: lastId, request, answer, refuse })
        thread ??= start()
        thread.postMessage({ id: lastId, request })
      })
    }

    /** Sees whether the thread has gone on since the last look. */
    function look(): void {
      const beat = Atomics.load(counter, 0)
      const index = Atomics.load(counter, 1)
      if (waiting.size === 0 || index < 0 || beat !== seen.beat) seen = { beat, looks: 0 }
      // Looks are counted and not time: a computer that slept has not kept a rule at work.
      else if (++seen.looks * LOOK_EVERY_MS >= patienceMs) giveUp(ruleIds[index])
    }

    function giveUp(rule: string | undefined): void {
      stop()
      if (rule === undefined) {
        broken(new Error('The check hangs.'))
        return
      }
      input.slow.push(rule)
      thread = start()
      for (const { id, request } of waiting.values()) thread.postMessage({ id, request })
    }

    function finish(id: number, value: Listed | BlockReading[]): void {
      waiting.get(id)?.answer(value)
      waiting.delete(id)
      if (waiting.size > 0) return
      rest = setTimeout(stop, IDLE_MS)
      rest.unref()
    }

    function broken(cause: unknown): void {
      stop()
      const error = new DeskError(
        'internal',
        'The house style could not be checked. The text is as it was.',
        { cause },
      )
      for (const { refuse } of waiting.values()) refuse(error)
      waiting.clear()
    }

    function stop(): void {
      const worker = thread
      thread = null
      clearInterval(watch)
      void worker?.terminate()
    }

    return {
      // What is asked decides what is answered, which the one queue for both cannot say.
      list: async () => (await ask(null)) as Listed,
      read: async (request) => (await ask(request)) as BlockReading[],
      close() {
        clearTimeout(rest)
        stop()
        for (const { refuse } of waiting.values())
          refuse(new DeskError('cancelled', 'The check was stopped.'))
        waiting.clear()
      },
    }
  }
}
