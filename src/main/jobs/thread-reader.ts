import { Worker } from 'node:worker_threads'
import { DeskError } from '@shared/ipc/errors'
import type { ReadAnswer } from '../services/imports/read-task'
import type { CreateReader, ReadRequest } from '../services/imports/reader'
import { rejected } from '../services/imports/rejected'

/** A thread with nothing to read for this long gives its memory back. */
const IDLE_MS = 10_000

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
    let current: Waiting | null = null
    let timer: NodeJS.Timeout | undefined
    let lastId = 0

    function next(): void {
      if (current) return
      clearTimeout(timer)
      current = queue.shift() ?? null
      if (!current) {
        timer = setTimeout(stop, IDLE_MS)
        timer.unref()
        return
      }
      thread ??= start()
      timer = setTimeout(() => fail('reading it took too long'), patienceMs)
      thread.postMessage({ id: current.id, request: current.request })
    }

    function start(): Worker {
      const worker = new Worker(threadFile, { workerData: known })
      worker.on('message', ({ id, answer }: { id: number; answer: ReadAnswer }) => {
        if (id === current?.id) finish(answer)
      })
      worker.on('error', () => worker === thread && fail('it could not be read'))
      return worker
    }

    function finish(answer: ReadAnswer): void {
      const done = current
      current = null
      done?.answer(answer)
      next()
    }

    function fail(reason: string): void {
      stop()
      const name = current?.request.shownPath ?? ''
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
        const waiting = current ? [current, ...queue] : [...queue]
        current = null
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
