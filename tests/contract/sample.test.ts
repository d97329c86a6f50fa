import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { ensureSampleLibrary } from '@main/services/sample'
import { afterEach, beforeEach, expect, test } from 'vitest'

const source = resolve(import.meta.dirname, '../../resources/sample')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-sample-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the sample that comes with the app becomes a library whose references all lead somewhere', async () => {
  const place = join(folder, 'deeper', 'Sample')
  await ensureSampleLibrary(place, source)
  expect(readdirSync(join(folder, 'deeper'))).toEqual(['Sample'])
  const library = openLibrary(place)
  try {
    const records = repositoriesOf(library)
    expect(records.experts.count()).toBeGreaterThanOrEqual(2)
    expect(records.products.count()).toBeGreaterThanOrEqual(6)
    expect(records.interviews.count()).toBeGreaterThanOrEqual(1)
    expect(records.articles.count()).toBeGreaterThanOrEqual(2)
    expect(records.profiles.count()).toBe(3)
    const views = records.views.list().map(({ kind, name, state }) => {
      const list = { ...state, binned: false, limit: 10, offset: 0 }
      const repository = { article: 'articles', product: 'products', media: 'media' } as const
      if (!(kind in repository)) throw new Error(`no ${kind} in the sample's views`)
      return [name, records[repository[kind as keyof typeof repository]].list(list).total]
    })
    // Each teaches by what it shows; that no picture lacks a credit is what a library should look like.
    expect(Object.fromEntries(views)).toMatchObject({
      'Samples to disclose': 4,
      'Missing credit': 0,
      'By status': 2,
    })
    const articles = records.articles.getMany(records.articles.allIds())
    expect(JSON.stringify(articles)).not.toContain('"@')
    const interviews = records.interviews.getMany(records.interviews.allIds())
    expect(interviews.flatMap(({ segments }) => segments).length).toBeGreaterThan(5)
  } finally {
    library.close()
  }
})

test('a sample library that is there stays as it is', async () => {
  const place = join(folder, 'Sample')
  await ensureSampleLibrary(place, source)
  const library = openLibrary(place)
  const records = repositoriesOf(library)
  records.articles.bin(records.articles.allIds())
  library.close()
  await ensureSampleLibrary(place, source)
  const again = openLibrary(place)
  expect(repositoriesOf(again).articles.count()).toBe(0)
  again.close()
})

test('a sample that is wrong leaves nothing behind', async () => {
  await expect(ensureSampleLibrary(join(folder, 'Sample'), folder)).rejects.toThrow()
  expect(readdirSync(folder)).toEqual([])
})
