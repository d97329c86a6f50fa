import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyProductFields } from '@shared/records/product'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
let serum: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-ingredients-'))
  const library = createLibrary(join(folder, 'Library'))
  const { products } = repositoriesOf(library)
  serum = products.create({ ...emptyProductFields(), name: 'Serum', ingredients: 'Aqua, Tretinoin 0.05%' }).id
  library.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]) => runDesk(['ingredients', ...words, '--library', 'Library'], folder)

test('desk ingredients lists them all, or the products of one', async () => {
  expect(await desk()).toEqual({
    code: 0,
    err: '',
    out: '1\tAqua\tsolvent\n1\tTretinoin\tactive, prescription\n',
  })
  expect(JSON.parse((await desk('--kind', 'prescription', '--json')).out)).toMatchObject([
    { key: 'tretinoin' },
  ])
  expect((await desk('retinoic', 'acid')).out).toBe(`${serum}\tSerum\t2 of 2\t0.05 %\n`)
  const found = JSON.parse((await desk('Tretinoin', '--json')).out)
  expect(found).toMatchObject({ ingredient: { productCount: 1 }, products: [{ position: 2, percent: 0.05 }] })
  expect(found.fact.prescription).toContain('EU')
  expect((await desk('--kind', 'magic')).code).toBe(2)
})

test('desk search finds ingredients by any of their names, with how many products have them', async () => {
  const search = (...words: string[]) => runDesk(['search', ...words, '--library', 'Library'], folder)
  expect((await search('tretinoin')).out.split('\n')[0]).toBe('ingredient\ttretinoin\tTretinoin\t1 product')
  expect(JSON.parse((await search('retinoic', '--kind', 'ingredient', '--json')).out)).toMatchObject([
    { kind: 'ingredient', name: 'Tretinoin', productCount: 1 },
  ])
  expect((await search('tretinoin', '--kind', 'product')).out).not.toContain('ingredient\t')
})
