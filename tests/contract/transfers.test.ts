import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest

beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

test('a library is exported, and the export becomes a library of its own that is then open', async () => {
  const { counts } = await desk.call('library.state', null)
  desk.person.answers.push(desk.path('out.zip'))
  const exported = await desk.call('transfers.exportLibrary', null)
  expect(exported).toMatchObject({ chosen: true, name: 'out.zip', problems: [] })
  expect(exported.mediaFiles).toBeGreaterThan(5)

  desk.person.answers.push([desk.path('out.zip')], desk.path('Again'))
  const opened = await desk.call('transfers.openExport', null)
  expect(opened).toEqual({ chosen: true, records: exported.records, problems: [] })
  expect(await desk.call('library.state', null)).toMatchObject({ name: 'Again', counts })
  const told = desk.told.filter(({ name }) => name === 'work.progress')
  expect(told.at(-1)?.payload).toBeNull()
  expect(told.some(({ payload }) => payload && 'measure' in payload && payload.total > 0)).toBe(true)
})

test('what is no export leaves the open library open', async () => {
  writeFileSync(desk.path('letter.zip'), 'dear reader')
  desk.person.answers.push([desk.path('letter.zip')], desk.path('Again'))
  const answer = await desk.ask('transfers.openExport', null)
  expect(answer).toMatchObject({ ok: false, error: { code: 'file-unreadable' } })
  expect(await desk.call('library.state', null)).toMatchObject({ isSample: true, open: true })
})

test('a list is exported as CSV, and a closed dialog writes nothing', async () => {
  const choice = { kind: 'product' as const, columns: ['name', 'brand'], byteOrderMark: false }
  desk.person.answers.push(desk.path('list.csv'))
  expect(await desk.call('transfers.exportCsv', choice)).toEqual({ chosen: true, name: 'list.csv', rows: 6 })
  expect(readFileSync(desk.path('list.csv'), 'utf8')).toMatch(/^Name,Brand\r\n/)
  const query = { where: [{ test: 'is' as const, flag: 'toDisclose' }] }
  const ids = await desk.call('lists.ids', { kind: 'product', query })
  desk.person.answers.push(desk.path('fitting.csv'), desk.path('chosen.csv'))
  expect(await desk.call('transfers.exportCsv', { ...choice, query })).toMatchObject({ rows: ids.length })
  expect(await desk.call('transfers.exportCsv', { ...choice, only: ids.slice(0, 1) })).toMatchObject({
    rows: 1,
  })
  const wrong = { ...choice, query: { where: [{ test: 'is' as const, flag: 'late' }] } }
  expect(await desk.ask('transfers.exportCsv', wrong)).toMatchObject({ error: { code: 'invalid-input' } })
  desk.person.answers.push(null, null, null)
  expect(await desk.call('transfers.exportCsv', choice)).toMatchObject({ chosen: false })
  expect(await desk.call('transfers.exportLibrary', null)).toMatchObject({ chosen: false })
  expect(await desk.call('transfers.openExport', null)).toMatchObject({ chosen: false })
})
