import { expect, test } from 'vitest'
import { readPlainText } from './text'
import { textOfBlocks } from './words'

test('a run of spaces between words is one, in lines, headings and lists', () => {
  const text = 'On  clay\n========\n\nIt dries.  Two   minutes, 2 * 3.\n\n1.  One   drop\n2.  No   more\n'
  expect(textOfBlocks(readPlainText(text).blocks)).toBe(
    'On clay\nIt dries. Two minutes, 2 * 3.\nOne drop\nNo more',
  )
})
