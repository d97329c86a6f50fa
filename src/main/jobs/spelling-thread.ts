import { parentPort, workerData } from 'node:worker_threads'
import { createHarper } from '../services/spelling/harper'
import type { ReadTexts } from '../services/spelling/speller'

// A thread that reads English: loading its dictionary takes a second and some hundred megabytes, and a page of text
// more than a frame.

const { wasmFile } = workerData as { wasmFile: string }
const harper = createHarper(wasmFile)

parentPort?.on('message', async ({ id, request }: { id: number; request: ReadTexts }) => {
  parentPort?.postMessage({ id, answer: await harper.read(request) })
})
