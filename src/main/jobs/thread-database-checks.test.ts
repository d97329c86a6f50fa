import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openForWriting } from '../library/connection'
import { threadDatabaseChecks } from './thread-database-checks'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-database-checks-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function threadFile(name: string, body: string): string {
  const file = join(folder, name)
  writeFileSync(file, `import { parentPort } from 'node:worker_threads'\n${body}`)
  return file
}

test('a library is checked by the thread too, and here where that breaks', async () => {
  const file = join(folder, 'library.db')
  writeFileSync(file, 'no database, '.repeat(1000))
  const database = { file, byteLength: 13_000, hasPending: false }
  const answering = threadFile(
    'answers-library.mjs',
    `parentPort.on('message', ({ id, request }) =>
       parentPort.postMessage({ id, answer: { kind: 'damaged', problem: request.database.file } }))`,
  )
  expect(await threadDatabaseChecks(answering).checkDatabase(database)).toEqual({
    kind: 'damaged',
    problem: file,
  })
  const breaking = threadFile(
    'breaks-too.mjs',
    `parentPort.on('message', () => { throw new Error('inside') })`,
  )
  expect(await threadDatabaseChecks(breaking).checkDatabase(database)).toEqual({
    kind: 'damaged',
    problem: expect.stringContaining('not a database'),
  })
})

test('the thread answers; where it breaks, the copy is checked here', async () => {
  const answer = { problem: 'told by the thread', byteLength: 1, counts: {} }
  const answering = threadFile(
    'answers.mjs',
    `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, answer: ${JSON.stringify(answer)} }))`,
  )
  expect(await threadDatabaseChecks(answering).checkCopy('any')).toEqual(answer)

  const database = join(folder, 'copy.db')
  const connection = openForWriting(database)
  connection.exec('CREATE TABLE brands (id INTEGER); INSERT INTO brands VALUES (1), (2)')
  connection.close()
  const breaking = threadFile('breaks.mjs', `parentPort.on('message', () => { throw new Error('inside') })`)
  expect(await threadDatabaseChecks(breaking).checkCopy(database)).toMatchObject({
    problem: null,
    counts: { brands: 2 },
  })
  await expect(threadDatabaseChecks(breaking).checkCopy(join(folder, 'missing.db'))).rejects.toThrow(
    /unable to open/,
  )
})
