import { Worker } from 'node:worker_threads'

/** A thread with nothing to do for this long gives its memory back. */
const IDLE_MS = 10_000

type Waiting<Request, Answer> = { id: number; request: Request; answer: (answer: Answer) => void }

export type WorkerQueueOptions<Request, Answer> = {
  /** The built file of the thread: it answers each `{ id, request }` with `{ id, answer }`. */
  threadFile: string
  workerData?: unknown
  /** What takes longer than this will take for ever. */
  patienceMs: number
  /** Which of those that wait is next; they stand in the order they came. */
  takeNext: (waiting: { request: Request }[]) => number
  /** The answer to a request that hung or broke the thread, or that was still waiting at the end. */
  failed: (request: Request, reason: 'too-long' | 'broken' | 'closed') => Answer
}

/**
 * A thread that is asked one thing at a time. A request that hangs or breaks it is answered as failed, and the next
 * one is done in a new thread.
 */
export function workerQueue<Request, Answer>(options: WorkerQueueOptions<Request, Answer>) {
  const { threadFile, workerData, patienceMs, takeNext, failed } = options
  const queue: Waiting<Request, Answer>[] = []
  let thread: Worker | null = null
  let current: Waiting<Request, Answer> | null = null
  let timer: NodeJS.Timeout | undefined
  let lastId = 0

  function next(): void {
    if (current) return
    clearTimeout(timer)
    current = queue.length > 0 ? (queue.splice(takeNext(queue), 1)[0] ?? null) : null
    if (!current) {
      timer = setTimeout(stop, IDLE_MS)
      timer.unref()
      return
    }
    thread ??= start()
    timer = setTimeout(() => fail('too-long'), patienceMs)
    thread.postMessage({ id: current.id, request: current.request })
  }

  function start(): Worker {
    const worker = new Worker(threadFile, { workerData })
    worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      if (id === current?.id) finish(answer)
    })
    worker.on('error', () => worker === thread && fail('broken'))
    return worker
  }

  function finish(answer: Answer): void {
    const done = current
    current = null
    done?.answer(answer)
    next()
  }

  function fail(reason: 'too-long' | 'broken'): void {
    stop()
    if (current) finish(failed(current.request, reason))
  }

  function stop(): void {
    const worker = thread
    thread = null
    void worker?.terminate()
  }

  return {
    ask: (request: Request): Promise<Answer> =>
      new Promise((answer) => {
        lastId += 1
        queue.push({ id: lastId, request, answer })
        next()
      }),
    close(): void {
      clearTimeout(timer)
      stop()
      const waiting = current ? [current, ...queue] : [...queue]
      current = null
      queue.length = 0
      for (const { request, answer } of waiting) answer(failed(request, 'closed'))
    },
  }
}
