import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForWriting } from '../library/connection'
import { threadCopyCheck } from './thread-copy-check'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-copy-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function threadFile(name: string, body: string): string {
  const file = join(folder, name)
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${body}`)
  return file
}

test('the thread answers; where it breaks, the copy is checked here', async () => {
  const answer = { problem: 'told by the thread', byteLength: 1, counts: {} }
  const answering = threadFile(
    'answers.mjs',
    `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, answer: ${JSON.stringify(answer)} }))`,
  )
  expect(await threadCopyCheck(answering)('any')).toEqual(answer)

  const database = join(folder, 'copy.db')
  const connection = openForWriting(database)
  connection.exec('CREATE TABLE brands (id INTEGER); INSERT INTO brands VALUES (1), (2)')
  connection.close()
  const breaking = threadFile('breaks.mjs', `parentPort.on('message', () => { throw new Error('inside') })`)
  expect(await threadCopyCheck(breaking)(database)).toMatchObject({ problem: null, counts: { brands: 2 } })
  await expect(threadCopyCheck(breaking)(join(folder, 'missing.db'))).rejects.toThrow(/unable to open/)
})
