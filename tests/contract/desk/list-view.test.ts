import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLibrary } from '@main/library'
import { repositoriesOf } from '@main/library/repositories'
import { newId } from '@shared/identifiers'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyFields } from '../../helpers/library-samples'
import { buildDesk, runDesk } from './run-desk'

let folder: string
beforeAll(buildDesk, 120_000)
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'desk-views-')))
  const library = createLibrary(join(folder, 'Library'))
  const { products, views } = repositoriesOf(library)
  for (const [name, kind] of [
    ['Balm', 'bought'],
    ['Lamp', 'press-sample'],
    ['Mask', 'gifted'],
  ] as const)
    products.create({
      ...emptyFields.product(),
      name,
      acquisition: { kind, receivedOn: null, from: '' },
    })
  views.save({
    id: newId(),
    kind: 'product',
    name: 'To disclose',
    state: {
      filter: '',
      look: 'table',
      columns: null,
      where: [{ test: 'is', flag: 'toDisclose' }],
      sort: { by: 'name', direction: 'descending' },
    },
  })
  library.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('desk lists what a saved view shows, in its order', async () => {
  const list = (...words: string[]) => runDesk(['list', 'products', '--library', 'Library', ...words], folder)
  const { out, code } = await list('--view', 'to disclose', '--json')
  expect(code).toBe(0)
  expect((JSON.parse(out) as { name: string }[]).map(({ name }) => name)).toEqual(['Mask', 'Lamp'])
  const narrower = await list('--view', 'To disclose', '--filter', 'lamp', '--json')
  expect(JSON.parse(narrower.out)).toHaveLength(1)
  const unknown = await list('--view', 'Old prices')
  expect(unknown).toMatchObject({ code: 1, out: '' })
  expect(unknown.err).toContain('There is no view “Old prices” of products. There are “To disclose”.')
})

test('desk narrows and orders a list by the names its help gives, and its CSV alike', async () => {
  const desk = (...words: string[]) => runDesk(words, folder)
  const list = (...words: string[]) => desk('list', 'products', '--library', 'Library', ...words)
  const csv = await list('--view', 'To disclose', '--csv', '--columns', 'name')
  expect(csv.out).toBe('Name\r\nMask\r\nLamp\r\n')
  const only = await list('--only', 'toDisclose,withoutPrice', '--sort', 'name', '--csv', '--columns', 'name')
  expect(only.out).toBe('Name\r\nLamp\r\nMask\r\n')
  const descending = await list('--sort', 'name', '--descending', '--json')
  expect((JSON.parse(descending.out) as { name: string }[]).map(({ name }) => name)).toEqual([
    'Mask',
    'Lamp',
    'Balm',
  ])
  const wrong = await list('--only', 'outOfDate', '--csv')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toContain('cannot be narrowed by “outOfDate”')
  expect((await list('--sort', 'colour')).err).toContain('no order “colour”')
  const help = await desk('help', 'list')
  expect(help.out).toContain('--only  outOfDate, late')
})
