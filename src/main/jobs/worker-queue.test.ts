import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type WorkerQueue, type WorkerQueueOptions, workerQueue } from './worker-queue'

/** A thread that does by the name of what it is asked what work can do to a thread, and else answers with the name. */
const thread = `
import { parentPort, threadId, workerData } from 'node:worker_threads'
let last = Promise.resolve()
parentPort.on('message', ({ id, request }) => {
  last = last.then(async () => {
    if (request === 'hangs') for (;;);
    if (request === 'breaks') throw new Error('inside')
    if (request === 'leaves') process.exit(0)
    if (request === 'waits') await new Promise((done) => setTimeout(done, 50))
    if (request === 'stray') parentPort.postMessage({ id: id + 1000, answer: 'of nobody' })
    if (request === 'data') return parentPort.postMessage({ id, answer: workerData })
    if (request === 'thread') return parentPort.postMessage({ id, answer: 'thread ' + threadId })
    parentPort.postMessage({ id, answer: request })
  })
})
`
let folder: string
let threadFile: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-queue-'))
  threadFile = join(folder, 'thread.mjs')
  writeFileSync(threadFile, thread)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open: WorkerQueue<unknown, string>[] = []
afterEach(() => {
  for (const queue of open.splice(0)) queue.close()
})

function make(options: Partial<WorkerQueueOptions<unknown, string>> = {}): WorkerQueue<unknown, string> {
  const queue = workerQueue<unknown, string>({
    threadFile,
    patienceMs: 5000,
    failed: (request, reason) => `${String(request)}: ${reason}`,
    ...options,
  })
  open.push(queue)
  return queue
}

test('each request has its own answer, whatever else the thread says', async () => {
  const queue = make({ workerData: 'given at the start' })
  expect(await Promise.all(['a', 'stray', 'data', 'b'].map(queue.ask))).toEqual([
    'a',
    'stray',
    'given at the start',
    'b',
  ])
})

test('one that hangs, breaks the thread or makes it leave is failed, and what lay behind is done anew', async () => {
  const queue = make({ patienceMs: 1200, ready: 4 })
  const asked = ['a', 'breaks', 'b', 'hangs', 'c', 'leaves', 'd', 'breaks', 'breaks', 'e']
  expect(await Promise.all(asked.map(queue.ask))).toEqual([
    'a',
    'breaks: broken',
    'b',
    'hangs: too-long',
    'c',
    'leaves: broken',
    'd',
    'breaks: broken',
    'breaks: broken',
    'e',
  ])
})

test('patience is with the one at hand, not with those that lie ready behind it', async () => {
  const queue = make({ patienceMs: 1500, ready: 50 })
  const answers = await Promise.all(Array.from({ length: 40 }, () => queue.ask('waits')))
  expect(new Set(answers)).toEqual(new Set(['waits']))
})

test('what cannot cross to a thread fails alone', async () => {
  const queue = make({ ready: 4 })
  const asked = ['a', () => 'no data', 'b', () => 'neither']
  const answers = await Promise.all(asked.map(queue.ask))
  expect(answers.map((answer) => /broken$/.test(answer))).toEqual([false, true, false, true])
  expect(await queue.ask('thread')).toBe(await queue.ask('thread'))
})

test('a thread that cannot even start fails every request', async () => {
  const queue = make({ threadFile: join(folder, 'missing.mjs'), ready: 2 })
  expect(await Promise.all(['a', 'b', 'c'].map(queue.ask))).toEqual(['a: broken', 'b: broken', 'c: broken'])
})

test('whoever takes the next chooses among those that wait', async () => {
  const queue = make({ takeNext: (waiting) => waiting.length - 1 })
  const order: string[] = []
  await Promise.all(['a', 'b', 'c'].map((name) => queue.ask(name).then((answer) => order.push(answer))))
  expect(order).toEqual(['a', 'c', 'b'])
})

test('closing answers everything that waits, and what is asked afterwards', async () => {
  const queue = make({ ready: 2 })
  const waiting = Promise.all(['hangs', 'b', 'c'].map(queue.ask))
  setTimeout(queue.close, 100)
  expect(await waiting).toEqual(['hangs: closed', 'b: closed', 'c: closed'])
  expect(await queue.ask('d')).toBe('d: closed')
  queue.close()
})

test('law: every request is answered once, by its own name or its own failure', async () => {
  const names = fc.array(fc.constantFrom('a', 'b', 'c', 'stray', 'breaks', 'leaves'), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(names, fc.integer({ min: 1, max: 5 }), async (asked, ready) => {
      const queue = make({ ready })
      const answers = await Promise.all(asked.map(queue.ask))
      queue.close()
      expect(answers).toEqual(
        asked.map((name) => (/^(breaks|leaves)$/.test(name) ? `${name}: broken` : name)),
      )
    }),
    { numRuns: 6 },
  )
})
