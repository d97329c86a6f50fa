import { expect, test } from 'vitest'
import { counted, countOf, formatCount } from './counted'

test('a number has its thousands apart', () => {
  expect([formatCount(0), formatCount(999), formatCount(1204)]).toEqual(['0', '999', '1,204'])
})

test('a part is told with its whole', () => {
  expect(countOf(12, 1204)).toBe('12 of 1,204')
})

test('only one of something is called by the word for one', () => {
  expect([counted(0, 'file'), counted(1, 'file'), counted(1204, 'file')]).toEqual([
    '0 files',
    '1 file',
    '1,204 files',
  ])
  expect(counted(2, 'media file', 'media')).toBe('2 media')
})
