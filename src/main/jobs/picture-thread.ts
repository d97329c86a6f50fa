import { parentPort } from 'node:worker_threads'
import type { PictureTask } from '../services/media/picture-works'
import { workOnPicture } from '../services/media/work-on-picture'

// A thread that works on pixels: a large photograph takes most of a second.

parentPort?.on('message', async ({ id, request }: { id: number; request: PictureTask }) => {
  parentPort?.postMessage({ id, answer: await workOnPicture(request) })
})
