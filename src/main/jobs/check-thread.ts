import { parentPort, workerData } from 'node:worker_threads'
import { type CheckerInput, checkerOf, type ReadBlocks } from '../services/checks/checker'

// A thread that reads blocks by the rules of a house, so that a pattern that hangs holds up nobody.

// Whoever starts this thread hands it the rules, and a place where it says which one is at work.
const { input, beat } = workerData as { input: CheckerInput; beat: SharedArrayBuffer }
const counter = new Int32Array(beat)
const checker = checkerOf(input)
const indexes = new Map(checker.rules.map(({ info }, index) => [info.id, index]))

parentPort?.postMessage({ ready: checker.rules.map(({ info }) => info.id) })
parentPort?.on('message', ({ id, request }: { id: number; request: ReadBlocks | null }) => {
  const answer =
    request === null
      ? checker.list()
      : checker.read(request, ({ info }) => {
          Atomics.store(counter, 1, indexes.get(info.id) ?? -1)
          Atomics.add(counter, 0, 1)
        })
  Atomics.store(counter, 1, -1)
  parentPort?.postMessage({ id, answer })
})
