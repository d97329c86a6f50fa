import { parentPort } from 'node:worker_threads'
import { checkCopy } from '../library/check-copy'

// A thread that looks at every page of a copy: most of a second for a hundred thousand records.

parentPort?.on('message', ({ id, request }: { id: number; request: string }) => {
  parentPort?.postMessage({ id, answer: checkCopy(request) })
})
