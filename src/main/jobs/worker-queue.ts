import { Worker } from 'node:worker_threads'

const IDLE_MS = 10_000

type Waiting<Request, Answer> = Asked<Request> & { id: number; answer: (answer: Answer) => void }

type Asked<Request> = {
  request: Request
  /** Milliseconds on a clock that only goes forward. */
  askedAt: number
}

/** Why a request has no answer of its own. */
export type Failure = 'too-long' | 'broken' | 'closed'

export type WorkerQueueOptions<Request, Answer> = {
  /** The built file of the thread: it answers each `{ id, request }` with `{ id, answer }`, in the order they came. */
  threadFile: string
  workerData?: unknown
  /** What takes longer than this, in milliseconds, will take for ever. */
  patienceMs: number
  /** A thread with nothing to do for this long, in milliseconds, gives its memory back; ten seconds unless it is said. */
  idleMs?: number
  /** So many requests lie ready in the thread, so that it goes on while this process is busy; 1 unless it is said. */
  ready?: number
  /** Which of those that wait is handed over next; they stand in the order they came. The first unless it is said. */
  takeNext?: (waiting: Asked<Request>[]) => number
  /** The answer to a request that hung or broke the thread, or that had none when the queue was closed. */
  failed: (request: Request, reason: Failure) => Answer
}

export type WorkerQueue<Request, Answer> = {
  /** Never rejects: what cannot be done is answered by `failed`. */
  ask(request: Request): Promise<Answer>
  /** Stops the thread whatever it is at. What waits, and what is asked from then on, is answered as closed. */
  close(): void
}

/**
 * A thread that does one request after another. One that hangs or breaks it is answered as failed; what lay ready
 * behind it is done in a new thread.
 */
export function workerQueue<Request, Answer>(
  options: WorkerQueueOptions<Request, Answer>,
): WorkerQueue<Request, Answer> {
  const {
    threadFile,
    workerData,
    patienceMs,
    idleMs = IDLE_MS,
    ready = 1,
    takeNext = () => 0,
    failed,
  } = options
  const queue: Waiting<Request, Answer>[] = []
  // What the thread has been handed. It works in order, so the first is what it is at.
  let handed: Waiting<Request, Answer>[] = []
  let thread: Worker | null = null
  let isOnline = false
  let timer: NodeJS.Timeout | undefined
  let lastId = 0
  let isClosed = false

  function next(): void {
    while (handed.length < ready && queue.length > 0) {
      const [waiting] = queue.splice(takeNext(queue), 1)
      if (!waiting) return
      handed.push(waiting)
      if (handed.length === 1) watch()
      thread ??= start()
      try {
        thread.postMessage({ id: waiting.id, request: waiting.request })
      } catch {
        // It holds what cannot cross to a thread; whatever the thread is at is not concerned.
        handed.pop()
        if (handed.length === 0) watch()
        waiting.answer(failed(waiting.request, 'broken'))
      }
    }
  }

  /** Gives the request at hand its time, or the thread its rest. How long a thread takes to start is nobody's fault. */
  function watch(): void {
    clearTimeout(timer)
    if (handed.length > 0) {
      if (isOnline) timer = setTimeout(() => fail('too-long'), patienceMs)
    } else {
      timer = setTimeout(stop, idleMs)
      timer.unref()
    }
  }

  function start(): Worker {
    const worker = new Worker(threadFile, { workerData })
    worker.on('online', () => {
      if (worker !== thread) return
      isOnline = true
      watch()
    })
    worker.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
      if (worker === thread && id === handed[0]?.id) finish(answer)
    })
    // An error is told on another way than answers, and may overtake them. The thread's end comes after all of both.
    worker.on('error', () => {})
    // A thread may also answer with what cannot be read.
    for (const event of ['messageerror', 'exit'] as const)
      worker.on(event, () => worker === thread && fail('broken'))
    return worker
  }

  function finish(answer: Answer): void {
    const done = handed.shift()
    watch()
    done?.answer(answer)
    next()
  }

  /** Gives up the request at hand. What was handed over behind it is done again, in a new thread. */
  function fail(reason: Failure): void {
    stop()
    const [given, ...behind] = handed
    handed = given ? [given] : []
    queue.unshift(...behind)
    if (given) finish(failed(given.request, reason))
  }

  function stop(): void {
    const worker = thread
    thread = null
    isOnline = false
    void worker?.terminate()
  }

  return {
    ask: (request) =>
      new Promise((answer) => {
        if (isClosed) return answer(failed(request, 'closed'))
        lastId += 1
        queue.push({ id: lastId, request, askedAt: performance.now(), answer })
        next()
      }),
    close() {
      isClosed = true
      clearTimeout(timer)
      stop()
      const waiting = [...handed, ...queue]
      handed = []
      queue.length = 0
      for (const { request, answer } of waiting) answer(failed(request, 'closed'))
    },
  }
}
