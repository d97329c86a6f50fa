import { type OrderingQuery, orderingStatement } from '@main/library/repositories/lists/statement'
import { listKinds } from '@shared/lists/kinds'
import Database from 'better-sqlite3'
import { beforeAll, expect, test, vi } from 'vitest'
import { testLibraries } from '../helpers/library-open'

const testLibrary = testLibraries()
let asked: string[] = []
beforeAll(() => {
  const prepare = Database.prototype.prepare
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, text) {
    asked.push(text)
    return prepare.call(this, text)
  })
  return () => vi.restoreAllMocks()
})

type Asked = ReturnType<typeof testLibrary>

/** How SQLite goes about it, a line each. */
function planOf({ library }: Asked, text: string): string[] {
  const names = [...text.matchAll(/@(\w+)/g)].map(([, name]) => [name, null] as const)
  const places = Array(text.match(/\?/g)?.length ?? 0).fill(null)
  const given = names.length > 0 ? [Object.fromEntries(names)] : places
  const plan = library.connection.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
  return plan.all(...given).map(({ detail }) => detail)
}

/** The plans of everything that is read while this is done. */
function plansOf(desk: Asked, act: () => void): string[] {
  asked = []
  act()
  const texts = asked.filter((text) => /^\s*(SELECT|WITH)/.test(text))
  return texts.flatMap((text) => planOf(desk, text))
}

const large = /^SCAN (articles|interviews|experts|brands|products|media|mentions|record_tags|search_\w+)$/

test('lists in any order, and however narrowed, go by an index', () => {
  const desk = testLibrary()
  const query: OrderingQuery = { filter: '', binned: false }
  const narrowed: OrderingQuery = { ...query, where: [{ test: 'among', field: 'tag', values: ['balm'] }] }
  for (const kind of listKinds) {
    for (const each of [query, { ...query, binned: true }, { ...query, filter: 'balm' }, narrowed]) {
      const statement = orderingStatement(kind, each, '2026-11-26', () => [])
      const plan = planOf(desk, statement?.text ?? '')
      expect(plan, kind).not.toEqual([])
      expect(
        plan.filter((line) => large.test(line)),
        kind,
      ).toEqual([])
    }
    const tagged = orderingStatement(kind, narrowed, '2026-11-26', () => [])
    // One tag's records, and not all that have any tag.
    expect(planOf(desk, tagged?.text ?? '').join('\n'), kind).toContain('record_tags_by_tag (tag_id=?')
  }
})

test('tags are counted without a look at each record', () => {
  const desk = testLibrary()
  const plan = planOf(desk, asked.find((text) => text.includes('FROM record_tags GROUP BY')) ?? '')
  expect(plan.join('\n')).toContain('record_tags_by_tag')
  expect(plan.filter((line) => /search_records|^SCAN (?!.*INDEX|tied|off|binned)/.test(line))).toEqual([])
})

test('lists of ingredients that wait are found without a look at every product', () => {
  const desk = testLibrary()
  const plans = plansOf(desk, () => desk.records.ingredients.workOff(10))
  expect(plans.join('\n')).toContain('ingredient_backlog')
  expect(plans.filter((line) => large.test(line))).toEqual([])
})
