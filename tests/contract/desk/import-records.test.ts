import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

const folder = mkdtempSync(join(tmpdir(), 'desk-records-'))
const desk = (...words: string[]) => runDesk([...words, '--library', 'Desk'], folder)

beforeAll(async () => {
  await buildDesk()
  writeFileSync(join(folder, 'list.csv'), 'Thing,Maker,Price\nDew,Lind,12\n=Oil,Lind,9\n')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('records come in, go out as CSV, and are taken back by script', async () => {
  const made = await desk(
    'import-records',
    'list.csv',
    '--kind',
    'products',
    '--map',
    'Thing=name',
    '--map',
    'Maker=brand',
    '--json',
  )
  expect(made).toMatchObject({ code: 0, err: expect.stringMatching(/^Made a new library in .*\n$/) })
  const { batchId, ...report } = JSON.parse(made.out)
  expect(report).toMatchObject({ rows: 2, added: 2, brandsAdded: 1 })
  const dry = await desk(
    'import-records',
    'list.csv',
    '--kind',
    'products',
    '--map',
    'Thing=name',
    '--map',
    'Maker=brand',
    '--dry-run',
  )
  expect(dry.out).toBe('2 rows: 0 new, 2 known, 0 with problems, 0 not chosen\n')
  const csv = await desk('list', 'products', '--csv', '--columns', 'name,brand,price')
  expect(csv.out).toBe("Name,Brand,Price\r\n'=Oil,Lind,9.00\r\nDew,Lind,12.00\r\n")
  expect((await desk('undo-import')).out).toContain('list.csv\t2 added, 0 updated')
  expect(await desk('undo-import', batchId)).toMatchObject({
    code: 0,
    out: '3 removed, 0 as before, 0 kept\n',
  })
  expect((await desk('list', 'products', '--csv')).out.split('\r\n')).toHaveLength(2)
})

test('wrong words are wrong usage, and rows with problems end with 1', async () => {
  expect(await desk('import-records', 'list.csv', '--map', 'Colour=name')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/no column “Colour”; there are Thing, Maker, Price/),
  })
  expect(await desk('import-records', 'list.csv', '--kind', 'products', '--map', 'Thing=')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no name for the product/),
  })
  expect(await desk('list', 'profiles', '--csv')).toMatchObject({ code: 2 })
})
