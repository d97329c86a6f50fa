import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldKey, listRows } from './list-rows'

const group = (key: string | null, count: number) => ({ key, label: null, count })

test('a list without groups has its records as rows', () => {
  const rows = listRows(3, [], new Set())
  expect(rows.count).toBe(3)
  expect(rows.at(2)).toEqual({ type: 'record', place: 2 })
  expect(rows.at(3)).toBeUndefined()
  expect(rows.rowOf(1)).toBe(1)
})

test('groups have a heading each, and folded ones nothing but that', () => {
  const groups = [group('a', 2), group('b', 3), group(null, 1)]
  const rows = listRows(6, groups, new Set([foldKey({ key: 'b' })]))
  expect(Array.from({ length: rows.count }, (_, row) => rows.at(row))).toEqual([
    { type: 'group', group: groups[0], folded: false },
    { type: 'record', place: 0 },
    { type: 'record', place: 1 },
    { type: 'group', group: groups[1], folded: true },
    { type: 'group', group: groups[2], folded: false },
    { type: 'record', place: 5 },
  ])
  expect(rows.rowOf(3)).toBe(3)
  expect(rows.rowOf(5)).toBe(5)
})

test('every record that is not folded away has one row, and that row is its own', () => {
  const anyGroups = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 1 })
  fc.assert(
    fc.property(anyGroups, (sizes) => {
      const groups = sizes.map(([count], index) => group(String(index), count))
      const folded = new Set(sizes.flatMap(([, isFolded], index) => (isFolded ? [`=${index}`] : [])))
      const total = groups.reduce((sum, { count }) => sum + count, 0)
      const rows = listRows(total, groups, folded)
      const shown = Array.from({ length: rows.count }, (_, row) => rows.at(row))
      const places = shown.flatMap((row) => (row?.type === 'record' ? [row.place] : []))
      expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other))
      expect(shown.filter((row) => row?.type === 'group')).toHaveLength(groups.length)
      for (const place of places) expect(rows.at(rows.rowOf(place))).toEqual({ type: 'record', place })
    }),
  )
})
