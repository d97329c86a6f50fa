import { expect, test } from 'vitest'
import { testLibraries } from '../helpers/library-open'
import { emptyFields, paragraphs } from '../helpers/library-samples'

const testLibrary = testLibraries()
const page = { filter: '', binned: false, limit: 100, offset: 0 }

test('names are listed as a dictionary lists them, texts with the newest first', () => {
  const { services, records } = testLibrary()
  for (const name of ['zinc', 'Åland', 'Echo', 'école', 'Balm'])
    records.brands.create({ ...emptyFields.brand(), name })
  const names = services['brands.list'](page).rows.map(({ name }) => name)
  expect(names).toEqual(['Åland', 'Balm', 'Echo', 'école', 'zinc'])

  const first = services['articles.create']({ fields: { title: 'First' } })
  services['articles.create']({ fields: { title: 'Second' } })
  const later = Date.now() + 5
  while (Date.now() < later) {
    // The list is by time, which counts in milliseconds.
  }
  services['articles.save']({ id: first.id, revision: 1, document: paragraphs('Later.') })
  expect(services['articles.list'](page).rows.map(({ title }) => title)).toEqual(['First', 'Second'])
})

test('pages and totals fit together, with and without a filter', () => {
  const { services, records } = testLibrary()
  records.brands.createMany(
    Array.from({ length: 25 }, (_, index) => ({
      ...emptyFields.brand(),
      name: `Brand ${String(index).padStart(2, '0')}`,
      owner: index % 2 === 0 ? 'Even Holding' : 'Odd Holding',
    })),
  )
  const list = (more: object) => services['brands.list']({ ...page, ...more })
  expect(list({ limit: 10, offset: 20 })).toMatchObject({ total: 25, rows: { length: 5 } })
  expect(list({ limit: 10, offset: 20 }).rows[0]?.name).toBe('Brand 20')
  expect(list({ offset: 99 })).toEqual({ total: 25, rows: [] })
  expect(list({ filter: 'even', limit: 5, offset: 10 })).toMatchObject({ total: 13, rows: { length: 3 } })
  expect(list({ filter: 'even', offset: 99 })).toEqual({ total: 13, rows: [] })
  expect(list({ filter: 'VEN hold' }).total).toBe(13)
  expect(list({ filter: 'even 04' }).rows.map(({ name }) => name)).toEqual(['Brand 04'])
  expect(list({ filter: 'nobody' })).toEqual({ total: 0, rows: [] })
  expect(list({ filter: ' ?! ' })).toEqual({ total: 0, rows: [] })
})

test('no list sorts or walks its whole table', () => {
  const { records, library } = testLibrary()
  const { articles, interviews, experts, brands, products, media, profiles } = records
  for (const repository of [articles, interviews, experts, brands, products, media, profiles]) {
    for (const binned of [false, true]) {
      const statements = recorded(repository)
      repository.list({ ...page, binned })
      const plans = statements().map((text) => [text, planOf(text)] as const)
      expect(plans.length).toBeGreaterThan(1)
      for (const [text, plan] of plans) {
        expect(plan, text).not.toMatch(/SCAN (?!.*(USING|VIRTUAL|json_each|\(subquery|search_record))/)
        if (!binned) expect(plan, text).not.toContain('TEMP B-TREE')
      }
    }
  }

  function planOf(text: string): string {
    const values = Array.from(text.matchAll(/\?/g), () => 1)
    return library.connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...values)
      .map(({ detail }) => detail)
      .join('\n')
  }
})

test('search and filters start from the text search and not from the records', () => {
  const { records, services, library } = testLibrary()
  records.brands.create({ ...emptyFields.brand(), name: 'Balm' })
  const texts: string[] = []
  const { prepare } = library.connection
  library.connection.prepare = ((text: string) => {
    texts.push(text)
    return prepare.call(library.connection, text)
  }) as typeof prepare
  services['brands.list']({ ...page, filter: 'balm b' })
  const [filter] = texts.filter((text) => text.includes('MATCH'))
  if (!filter) throw new Error('the filter does not use the text search')
  const plan = library.connection
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${filter}`)
    .all('"balm"', '"b"*', 'brand', 0, 10, 0)
    .map(({ detail }) => detail)
    .join('\n')
  expect(plan).toMatch(/VIRTUAL TABLE INDEX/)
  expect(plan).toMatch(/SEARCH search_records USING INTEGER PRIMARY KEY/)
  expect(plan).not.toMatch(/SCAN (brands|search_records)/)
})

/** The texts of the statements that a repository of records asks for from now on. */
function recorded(repository: object): () => string[] {
  const texts: string[] = []
  // Its statements are its own affair; this test is about exactly those.
  const inside = repository as { statement(text: string): unknown }
  const { statement } = inside
  inside.statement = (text) => {
    texts.push(text)
    return statement.call(repository, text)
  }
  return () => texts
}
