import { Worker } from 'node:worker_threads'
import { DeskError } from '@shared/ipc/errors'
import type { ReadAnswer } from '../services/imports/read-task'
import type { CreateReader, ReadRequest } from '../services/imports/reader'
import { rejected } from '../services/imports/rejected'

/** A thread with nothing to read for this long gives its memory back. */
const IDLE_MS = 10_000

/** So many sources lie ready for the thread, so that it reads on while whoever asks is busy writing. */
const READY = 32

/** A source that takes longer than this will take for ever. */
const PATIENCE_MS = 30_000

type Waiting = { id: number; request: ReadRequest; answer: (answer: ReadAnswer) => void }

/**
 * Reads in a thread of its own. A source that hangs or breaks the thread is answered as rejected, and the next one is
 * read in a new thread.
 * @param threadFile the built `read-thread.ts`
 */
export function threadReader(threadFile: string, patienceMs = PATIENCE_MS): CreateReader {
  return (known) => {
    const queue: Waiting[] = []
    let thread: Worker | null = null
    // What the thread has been handed. It reads in order, so the first is what it is at.
    let handed: Waiting[] = []
    let timer: NodeJS.Timeout | undefined
    let lastId = 0

    function next(): void {
      while (handed.length < READY) {
        const waiting = queue.shift()
        if (!waiting) break
        thread ??= start()
        handed.push(waiting)
        thread.postMessage({ id: waiting.id, request: waiting.request })
        if (handed.length === 1) watch()
      }
    }

    /** Gives the source at hand its time, or the thread its rest. */
    function watch(): void {
      clearTimeout(timer)
      if (handed.length > 0) timer = setTimeout(() => fail('reading it took too long'), patienceMs)
      else {
        timer = setTimeout(stop, IDLE_MS)
        timer.unref()
      }
    }

    function start(): Worker {
      const worker = new Worker(threadFile, { workerData: known })
      worker.on('message', ({ id, answer }: { id: number; answer: ReadAnswer }) => {
        if (worker === thread && id === handed[0]?.id) finish(answer)
      })
      worker.on('error', () => worker === thread && fail('it could not be read'))
      return worker
    }

    function finish(answer: ReadAnswer): void {
      const done = handed.shift()
      watch()
      done?.answer(answer)
      next()
    }

    /** Rejects the source at hand. What was handed over behind it is read again, in a new thread. */
    function fail(reason: string): void {
      stop()
      const [failed, ...behind] = handed
      handed = failed ? [failed] : []
      queue.unshift(...behind)
      const name = failed?.request.shownPath ?? ''
      const message = `${name} was rejected: ${reason}; nothing was imported from it.`
      finish(rejectedAnswer(name, new DeskError('file-unreadable', message)))
    }

    function stop(): void {
      const worker = thread
      thread = null
      void worker?.terminate()
    }

    return {
      read: (request) =>
        new Promise((answer) => {
          lastId += 1
          queue.push({ id: lastId, request, answer })
          next()
        }),
      close() {
        clearTimeout(timer)
        stop()
        const waiting = [...handed, ...queue]
        handed = []
        queue.length = 0
        for (const { request, answer } of waiting) {
          answer(rejectedAnswer(request.shownPath, new DeskError('cancelled', 'The import was cancelled.')))
        }
      },
    }
  }
}

function rejectedAnswer(shownPath: string, error: DeskError): ReadAnswer {
  return { outcome: 'rejected', found: rejected(shownPath, error) }
}
