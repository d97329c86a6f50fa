import type { RecordKind } from '@shared/records/common'
import type { BinEntry } from '@shared/records/library'
import { expect, test } from 'vitest'
import { restorable, restoredWords } from './restore-all'

function entry(kind: RecordKind, id: string, mergedInto: string | null = null): BinEntry {
  const merged = mergedInto && { intoId: mergedInto, intoTitle: '', mergeId: `m-${id}`, canUndo: true }
  return { kind, id, title: id, binnedAt: 0, merged: merged || null, articleCount: 0 }
}

test('all come back but what was merged, pictures before what shows them', () => {
  const entries = [
    entry('article', 'a'),
    entry('product', 'p'),
    entry('media', 'm'),
    entry('article', 'b'),
    entry('brand', 'old', 'new'),
  ]
  expect(restorable(entries)).toEqual([
    { kind: 'media', ids: ['m'] },
    { kind: 'product', ids: ['p'] },
    { kind: 'article', ids: ['a', 'b'] },
  ])
})

test('what came back is counted, and what stays is told', () => {
  expect(restoredWords(1, 0)).toBe('1 record is back.')
  expect(restoredWords(3, 1)).toBe('3 records are back. 1 record stays: it was merged into another.')
  expect(restoredWords(3, 2)).toBe('3 records are back. 2 records stay: they were merged into others.')
})
