import { expect, test } from 'vitest'
import { createNameGiver, fileNameFrom } from './file-name'

test.each([
  [['calm-skin'], 'calm-skin'],
  [['', 'What It’s Like: 10 Years of Clay Masks?'], 'what-its-like-10-years-of-clay-masks'],
  [['', 'Crème brûlée'], 'crème-brûlée'],
  [['', '../../etc/passwd'], 'etc-passwd'],
  [['', 'C:\\temp\\x'], 'c-temp-x'],
  [['', 'CON'], 'con-article'],
  [['nul'], 'nul-article'],
  [['', 'ends with dots...'], 'ends-with-dots'],
  [['', '  '], 'untitled'],
  [['', '🌿'], 'untitled'],
  [['', '美白'], '美白'],
])('%j is %s', (texts, name) => {
  expect(fileNameFrom(...texts)).toBe(name)
})

test('a long title is cut between words, a long word between characters', () => {
  const title = `${'word '.repeat(60)}end`
  expect(fileNameFrom('', title)).toMatch(/^word(-word)*$/)
  expect(Buffer.byteLength(fileNameFrom('', title))).toBeLessThanOrEqual(120)
  const ideographs = fileNameFrom('', '肌'.repeat(300))
  expect(ideographs).toBe('肌'.repeat(40))
})

test('a name given before is numbered, whatever its case', () => {
  const give = createNameGiver()
  expect([give('guide'), give('Guide'), give('guide'), give('guide-2')]).toEqual([
    'guide',
    'Guide-2',
    'guide-3',
    'guide-2-2',
  ])
})
