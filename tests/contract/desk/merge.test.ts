import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary, openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { emptyBrandFields } from '@shared/records/brand'
import { emptyProductFields } from '@shared/records/product'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-merge-')))
  const library = createLibrary(join(folder, 'Library'))
  const { brands } = repositoriesOf(library)
  for (const name of ['Aurèle', 'Orelle', 'Twin', 'Twin']) brands.create({ ...emptyBrandFields(), name })
  library.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = (...words: string[]) => runDesk([...words, '--library', 'Library'], folder)

function brandsInUse(): string[] {
  const library = openLibrary(join(folder, 'Library'))
  const { brands } = repositoriesOf(library)
  const names = brands.list({ filter: '', binned: false, limit: 10, offset: 0 }).rows.map(({ name }) => name)
  library.close()
  return names
}

test('merge makes one record of several by name, and unmerge takes it back', async () => {
  const merged = await desk('merge', 'brand', 'Aurèle', 'Orelle', '--json')
  expect(merged).toMatchObject({ code: 0, err: '' })
  const { mergeId, ...answer } = JSON.parse(merged.out)
  expect(answer).toEqual({ outcome: 'merged', articles: 0 })
  expect(brandsInUse()).toEqual(['Aurèle', 'Twin', 'Twin'])
  expect(await desk('merge', 'brand', 'Aurèle', 'Aurèle')).toMatchObject({
    code: 1,
    err: 'A record cannot be merged into itself. Nothing was merged.\n',
  })
  expect(await desk('unmerge', mergeId)).toMatchObject({
    code: 0,
    out: 'Records that are their own again: 1. Changed since and left as they are: 0.\n',
  })
  expect(brandsInUse()).toHaveLength(4)
})

test('merge refuses names it cannot tell, in one line', async () => {
  expect(await desk('merge', 'brand', 'Nobody', 'Orelle')).toMatchObject({
    code: 1,
    err: 'The library has no brand “Nobody” in use. Nothing was merged.\n',
  })
  const twins = await desk('merge', 'brand', 'Twin', 'Orelle')
  expect(twins).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^2 brands are called “Twin”\. Name each/),
  })
  expect(await desk('merge', 'article', 'One', 'Two')).toMatchObject({ code: 2 })
  expect(brandsInUse()).toHaveLength(4)
})

test('products of a merged brand are found by the one that stays when the command is over', async () => {
  const library = openLibrary(join(folder, 'Library'))
  const { brands, products, wordsBehind } = repositoriesOf(library)
  const other = brands.create({ ...emptyBrandFields(), name: 'Zephyrine' })
  const ids = products.createMany(
    Array.from({ length: 300 }, (_, index) => ({
      ...emptyProductFields(),
      name: `Jar ${index}`,
      brandId: other.id,
    })),
  )
  // As a window that ended left it.
  library.write(() => wordsBehind.add('product', ids))
  library.close()
  expect(await desk('search', 'Zephyrine jar 299')).toMatchObject({ code: 0 })
  const merged = await desk('merge', 'brand', 'Aurèle', 'Zephyrine')
  expect(merged).toMatchObject({ code: 0 })
  expect((await desk('search', 'Aurèle jar 299')).out).toContain('Jar 299')
})
