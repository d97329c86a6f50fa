import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Reader, sharedReaders } from '../services/imports/reader'
import { threadReader } from './thread-reader'

/** A thread that answers with the name it was given, and does by its name what sources can do to a reader. */
const thread = `
import { parentPort, threadId } from 'node:worker_threads'
parentPort.on('message', ({ id, request }) => {
  if (request.shownPath === 'hangs') for (;;);
  if (request.shownPath === 'breaks') throw new Error('inside')
  parentPort.postMessage({ id, answer: { outcome: 'rejected', found: { path: request.shownPath, threadId } } })
})
`
let folder: string
let file: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-thread-'))
  file = join(folder, 'thread.mjs')
  writeFileSync(file, thread)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const known = { brands: [], products: [], experts: [] }

async function read(reader: Reader, shownPath: string) {
  const task = { kind: 'pasted', html: null, text: '' } as const
  const { found } = await reader.read({ task, shownPath, corrections: null })
  return found
}

test('sources are read one after another, each answered by its own name', async () => {
  const reader = threadReader(file)(known)
  const names = Array.from({ length: 50 }, (_, index) => `source ${index}`)
  const found = await Promise.all(names.map((name) => read(reader, name)))
  expect(found.map(({ path }) => path)).toEqual(names)
  reader.close()
})

test('one that hangs or breaks is rejected, and the next is read', async () => {
  // Long enough for the others beside whatever else the machine does.
  const reader = threadReader(file, 1500)(known)
  const found = await Promise.all(['a', 'hangs', 'b', 'breaks', 'c'].map((name) => read(reader, name)))
  expect(found.map(({ path, error }) => [path, error])).toEqual([
    ['a', undefined],
    ['hangs', 'hangs was rejected: reading it took too long; nothing was imported from it.'],
    ['b', undefined],
    ['breaks', 'breaks was rejected: it could not be read; nothing was imported from it.'],
    ['c', undefined],
  ])
  reader.close()
}, 20_000)

test('closing answers everything that waits', async () => {
  const reader = threadReader(file)(known)
  const waiting = Promise.all(['hangs', 'b', 'c'].map((name) => read(reader, name)))
  setTimeout(() => reader.close(), 200)
  const found = await waiting
  expect(found.map(({ error }) => error)).toEqual(Array(3).fill('The import was cancelled.'))
})

test('several readers share the work', async () => {
  const reader = sharedReaders(threadReader(file), 3)(known)
  const names = Array.from({ length: 60 }, (_, index) => `source ${index}`)
  const found = await Promise.all(names.map((name) => read(reader, name)))
  expect(found.map(({ path }) => path)).toEqual(names)
  expect(new Set(found.map((each) => (each as unknown as { threadId: number }).threadId)).size).toBe(3)
  reader.close()
})
