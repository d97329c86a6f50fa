import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridLines } from './grid-lines'
import { foldKey, listRows } from './list-rows'

const group = (key: string | null, count: number) => ({ key, label: null, count })

test('cards stand beside each other, and each group begins a line under its heading', () => {
  const lines = gridLines(7, [group('a', 4), group('b', 2), group(null, 1)], new Set(['=b']), 3)
  expect(Array.from({ length: lines.count + 1 }, (_, line) => lines.at(line))).toEqual([
    { type: 'group', row: 0 },
    { type: 'cards', row: 1, count: 3 },
    { type: 'cards', row: 4, count: 1 },
    { type: 'group', row: 5 },
    { type: 'group', row: 6 },
    { type: 'cards', row: 7, count: 1 },
    undefined,
  ])
})

test('up and down go to the card below or above, through headings, and stay at the ends', () => {
  const lines = gridLines(6, [group('a', 4), group('b', 2)], new Set(), 3)
  expect(lines.moved(3, 1)).toBe(4)
  expect(lines.moved(4, 1)).toBe(5)
  expect(lines.moved(5, 1)).toBe(6)
  expect(lines.moved(7, 1)).toBe(7)
  expect(lines.moved(7, -1)).toBe(5)
  expect(lines.moved(2, -9)).toBe(0)
  expect(lines.moved(1, 9)).toBe(6)
  expect(gridLines(0, [], new Set(), 3).moved(0, 1)).toBe(0)
})

test('every row stands in one line, in order, whatever is folded', () => {
  const anyGroups = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()))
  fc.assert(
    fc.property(anyGroups, fc.nat(20), fc.integer({ min: 1, max: 5 }), (sizes, plain, columns) => {
      const groups = sizes.map(([count], index) => group(String(index), count))
      const folded = new Set(groups.filter((_, index) => sizes[index]?.[1]).map(foldKey))
      const total = groups.length > 0 ? groups.reduce((sum, { count }) => sum + count, 0) : plain
      const rows = listRows(total, groups, folded)
      const lines = gridLines(total, groups, folded, columns)
      const shown = Array.from({ length: lines.count }, (_, line) => lines.at(line)).flatMap(
        (line, index) => {
          if (!line) throw new Error('a line is missing')
          const count = line.type === 'group' ? 1 : line.count
          expect(count).toBeGreaterThan(0)
          expect(count).toBeLessThanOrEqual(columns)
          const kind = line.type === 'group' ? 'group' : 'record'
          return Array.from({ length: count }, (_, column) => {
            expect(rows.at(line.row + column)?.type).toBe(kind)
            expect(lines.lineOf(line.row + column)).toBe(index)
            return line.row + column
          })
        },
      )
      expect(shown).toEqual(Array.from({ length: rows.count }, (_, row) => row))
    }),
  )
})
