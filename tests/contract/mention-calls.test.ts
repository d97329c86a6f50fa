import { emptyBrandFields } from '@shared/records/brand'
import { emptyExpertFields } from '@shared/records/expert'
import { mergedFields } from '@shared/records/merge/merge-fields'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest
beforeEach(async () => {
  desk = createDeskUnderTest()
  desk.person.answers.push(desk.path('Mine'))
  await desk.call('library.chooseAndCreate', null)
})
afterEach(() => desk.end())

const brand = (name: string, rest = {}) =>
  desk.call('brands.create', { fields: { ...emptyBrandFields(), name, ...rest } })

async function found(text: string): Promise<string[]> {
  const [names = []] = await desk.call('mentions.findNames', { texts: [text] })
  return names.map(({ text: words, candidates: [{ spelling }] }) => `${words} → ${spelling}`)
}

test('names in texts follow every change of the records', async () => {
  const { id } = await brand('Maison Aurèle', { misspellings: ['Orelle'] })
  expect(await found('maison aurele, Orelle')).toEqual([
    'maison aurele → Maison Aurèle',
    'Orelle → Maison Aurèle',
  ])
  await desk.call('brands.save', { id, revision: 1, fields: { ...emptyBrandFields(), name: 'Tern & Tide' } })
  expect(await found('Maison Aurèle, Tern & Tide')).toEqual(['Tern & Tide → Tern & Tide'])
  await desk.call('brands.bin', { ids: [id] })
  expect(await found('Tern & Tide')).toEqual([])
  await desk.call('brands.restore', { ids: [id] })
  expect(await found('Tern & Tide')).toHaveLength(1)
  desk.person.answers.push(desk.path('Other'))
  await desk.call('library.chooseAndCreate', null)
  expect(await found('Tern & Tide')).toEqual([])
})

test('names that are ignored in one article are remembered for it alone', async () => {
  const { id: articleId } = await desk.call('articles.create', { fields: {} })
  const { id: otherId } = await desk.call('articles.create', { fields: {} })
  await desk.call('mentions.ignore', { articleId, key: 'tern and tide' })
  await desk.call('mentions.ignore', { articleId, key: 'tern and tide' })
  expect(await desk.call('mentions.ignored', { articleId })).toEqual(['tern and tide'])
  expect(await desk.call('mentions.ignored', { articleId: otherId })).toEqual([])
  await desk.call('mentions.heed', { articleId, key: 'tern and tide' })
  expect(await desk.call('mentions.ignored', { articleId })).toEqual([])
})

test('a merge is checked as any save: its fields, its revisions, its kind', async () => {
  const keep = await brand('Aurèle')
  const other = await brand('Orelle')
  const sides = { keep: { id: keep.id, revision: 1 }, merged: [{ id: other.id, revision: 1 }] }
  const fields = mergedFields('brand', [keep, other])
  expect(
    await desk.ask('merges.make', { kind: 'brand', ...sides, fields: { ...fields, name: '' } }),
  ).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  })
  expect(
    await desk.ask('merges.make', {
      kind: 'expert',
      ...sides,
      fields: { ...emptyExpertFields(), name: 'Aurèle' },
    }),
  ).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await desk.call('merges.make', { kind: 'brand', ...sides, fields })).toMatchObject({
    outcome: 'merged',
    articles: 0,
  })
  // The other window still shows both as they were.
  expect(await desk.ask('merges.make', { kind: 'brand', ...sides, fields })).toMatchObject({
    ok: false,
    error: { code: 'conflict', message: expect.stringContaining('was merged into “Aurèle” before') },
  })
})
