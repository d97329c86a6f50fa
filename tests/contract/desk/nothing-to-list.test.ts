import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-nothing-')))
  createLibrary(join(folder, 'Library')).close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)

test.each([
  [['facts'], 'No published article prints an old value.', { articles: [] }],
  [['due'], 'Nothing is late or due within a week.', []],
  [['due', '--all'], 'There is no deadline to keep.', []],
  [['questions'], 'The question bank is empty.', { questions: [] }],
  [['questions', '--topic', 'Sun'], 'No question of the bank fits.', { questions: [] }],
  [['notes', '--open'], 'There are no such notes.', { articles: [] }],
  [['undo-revision'], 'No revision of printed values is kept.', []],
])('desk %j says that there is nothing, beside its result', async (words, line, json) => {
  expect(await desk(...words)).toEqual({ code: 0, out: '', err: `${line}\n` })
  const asJson = await desk(...words, '--json')
  expect(asJson).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(asJson.out)).toEqual(json)
})
