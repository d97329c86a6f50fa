import { parentPort, workerData } from 'node:worker_threads'
import type { KnownNames } from '@shared/intake/structure/structure'
import { type ReadRequest, readTask } from '../services/imports/read-task'

// A thread that reads sources, so that a long book does not hold up anybody's typing.

// Whoever starts this thread hands it the names it should know.
const known = workerData as KnownNames

// One after the other, so that whoever waits knows which source is being read: the first that has no answer.
let reading = Promise.resolve()

parentPort?.on('message', ({ id, request }: { id: number; request: ReadRequest }) => {
  reading = reading.then(async () => {
    parentPort?.postMessage({ id, answer: await readTask(request, known) })
  })
})
