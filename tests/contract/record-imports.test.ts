import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeskUnderTest, type DeskUnderTest } from './desk-under-test'

let desk: DeskUnderTest

beforeEach(async () => {
  desk = createDeskUnderTest()
  await desk.call('library.openSample', null)
})
afterEach(() => desk.end())

test('a table is chosen, corrected, looked through, imported and taken back', async () => {
  writeFileSync(
    desk.path('list.csv'),
    'Thing;Maker;RRP (GBP);Got it\nDew;Lind;12;PR sample\nBarrier Milk;Nordhud;30;\n;Lind;;\n',
  )
  desk.person.answers.push(desk.path('list.csv'))
  const { session } = await desk.call('recordImports.pick', null)
  if (!session) throw new Error('no session')
  expect(session).toMatchObject({ sourceName: 'list.csv', currency: 'GBP', shape: { delimiter: ';' } })
  const { sessionId } = session
  const changed = await desk.call('recordImports.change', {
    sessionId,
    kind: 'product',
    mapping: ['name', 'brand', 'price', 'acquisition'],
  })
  expect(changed.mapping).toEqual(['name', 'brand', 'price', 'acquisition'])
  const trial = await desk.call('recordImports.look', { sessionId })
  expect(trial).toMatchObject({ rows: 3, fresh: 1, duplicates: 1, problems: 1 })
  expect(trial.shown.find(({ state }) => state === 'new')?.values).toEqual([
    { label: 'Price', text: '12.00 GBP' },
    { label: 'Acquisition', text: 'press sample' },
  ])
  const known = { sessionId, state: 'duplicate' as const, offset: 0, limit: 10 }
  expect(await desk.call('recordImports.rows', known)).toEqual(
    trial.shown.filter(({ state }) => state === 'duplicate'),
  )
  expect(await desk.call('recordImports.rows', { ...known, offset: 1 })).toEqual([])
  const before = await desk.call('products.list', {})

  const report = await desk.call('recordImports.run', {
    sessionId,
    duplicates: 'skip',
    decisions: [{ row: 2, action: 'update' }],
  })
  expect(report).toMatchObject({ rows: 3, added: 1, updated: 1, skipped: 0, rejected: 1, brandsAdded: 1 })
  expect(
    desk.told.some(({ name, payload }) => name === 'records.changed' && payload.kind === 'product'),
  ).toBe(true)
  const [past] = await desk.call('recordImports.list', null)
  expect(past).toMatchObject({ sourceName: 'list.csv', added: 1, updated: 1, changes: 3 })
  const undone = await desk.call('recordImports.undo', { id: past?.id ?? '' })
  expect(undone).toEqual({ removed: 2, restored: 1, kept: [] })
  const after = await desk.call('products.list', {})
  expect(after.rows.map(({ name, price }) => [name, price?.amountMinor])).toEqual(
    before.rows.map(({ name, price }) => [name, price?.amountMinor]),
  )
  await desk.call('recordImports.close', { sessionId })
  expect(await desk.ask('recordImports.look', { sessionId })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('pasted rows and dropped cards come in too, and what is no table is refused', async () => {
  const pasted = await desk.call('recordImports.fromPasted', {
    text: 'Name\tE-mail\nVera Quist\tvera@quist.example\n',
  })
  expect(pasted.session).toMatchObject({
    kind: 'expert',
    mapping: ['name', 'email'],
    shape: { delimiter: '\t' },
  })
  writeFileSync(desk.path('me.vcf'), 'BEGIN:VCARD\nVERSION:4.0\nFN:Ida Holm\nEND:VCARD\n')
  const dropped = await desk.call('recordImports.fromDropped', { paths: [desk.path('me.vcf')] })
  expect(dropped.session).toMatchObject({
    kind: 'expert',
    shape: { format: 'vcard' },
    samples: [['Ida Holm', '', '', '', '', '', '', '', '', '', '']],
  })
  writeFileSync(desk.path('sheet.xlsx'), Buffer.from([80, 75, 3, 4, 0, 0, 0, 0]))
  expect(await desk.ask('recordImports.fromDropped', { paths: [desk.path('sheet.xlsx')] })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringMatching(/save it as CSV/) },
  })
  desk.person.answers.push(null, desk.path('people.vcf'))
  expect(await desk.call('recordImports.pick', null)).toEqual({ session: null })
  expect(await desk.call('transfers.exportVcards', null)).toEqual({
    chosen: true,
    name: 'people.vcf',
    cards: 2,
  })
})

test('a library is closed only when nobody looks through a table for it any more', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => `Jar ${index};Lind`)
  writeFileSync(desk.path('long.csv'), `Name;Brand\n${rows.join('\n')}\n`)
  await desk.current.create(desk.path('Library'))
  const { session } = await desk.call('recordImports.fromDropped', { paths: [desk.path('long.csv')] })
  const looking = desk.ask('recordImports.look', { sessionId: session?.sessionId ?? '' })
  const isUnderWay = () => desk.told.some(({ name }) => name === 'recordImports.progress')
  await vi.waitFor(() => expect(isUnderWay()).toBe(true), { interval: 1 })
  await desk.call('library.openSample', null)
  expect(await looking).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(desk.logged).toEqual([])
})

test('a library is closed only when an import of it has been taken back', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `Jar ${index};Lind`)
  writeFileSync(desk.path('long.csv'), `Name;Brand\n${rows.join('\n')}\n`)
  await desk.current.create(desk.path('Library'))
  const { session } = await desk.call('recordImports.fromDropped', { paths: [desk.path('long.csv')] })
  const input = { sessionId: session?.sessionId ?? '', duplicates: 'skip' as const, decisions: [] }
  const running = desk.call('recordImports.run', input)
  const count = () => desk.current.get().records.products.count()
  await vi.waitFor(() => expect(count()).toBeGreaterThan(0), { interval: 1 })
  await desk.call('library.openSample', null)
  expect(await running).toMatchObject({ cancelled: true })
  await desk.current.open(desk.path('Library'))
  expect(count()).toBe(0)
})
