import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

const folder = mkdtempSync(join(tmpdir(), 'desk-format-'))
const desk = (...words: string[]) => runDesk(words, folder)

beforeAll(async () => {
  await buildDesk()
  writeFileSync(join(folder, 'talk.txt'), 'Q: How often?\nA: Twice a week.\n\nQ: Why?\nA: Skin needs rest.\n')
  await desk('import', 'talk.txt', '--library', 'Desk')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a library goes out and comes back by two commands', async () => {
  const out = await desk('export-library', '--library', 'Desk', '--to', 'out.zip', '--json')
  expect(out).toMatchObject({ code: 0, err: '' })
  expect(JSON.parse(out.out)).toMatchObject({ format: 'beauty-desk-library', version: 1 })
  const back = await desk('import-library', 'out.zip', '--library', 'Again')
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining('articles.jsonl\t1 added') })
  await desk('export-library', '--library', 'Desk', '--to', 'one')
  await desk('export-library', '--library', 'Again', '--to', 'other')
  const read = (name: string) => readFileSync(join(folder, name, 'articles.jsonl'), 'utf8')
  expect(read('other')).toBe(read('one'))
})

test('what is there is left and named, and nothing is written over', async () => {
  await desk('export-library', '--library', 'Desk', '--to', 'kept')
  const again = await desk('import-library', 'kept', '--library', 'Desk')
  expect(again).toMatchObject({ code: 0, err: expect.stringMatching(/Left as it was: articles\.jsonl/) })
  expect(await desk('export-library', '--library', 'Desk', '--to', 'kept')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is not empty/),
  })
  expect(await desk('import-library', 'talk.txt', '--library', 'New')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/not an exported library/),
  })
})
