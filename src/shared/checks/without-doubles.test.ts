import { expect, test } from 'vitest'
import type { Finding } from './finding'
import { withoutDoubles } from './without-doubles'

const finding = (source: string, from: number, to: number, blockId = 'b'): Finding => ({
  source,
  rule: source,
  severity: 'warning',
  message: '',
  reason: '',
  blockId,
  part: 'text',
  from,
  to,
  words: '',
  suggestions: [],
})

test('a misspelling yields to what another check says of the same words', () => {
  const name = finding('names', 0, 11)
  const elsewhere = finding('spelling', 0, 3, 'other')
  const beside = finding('grammar', 11, 14)
  expect(withoutDoubles([name, finding('spelling', 0, 3), elsewhere, beside])).toEqual([
    name,
    elsewhere,
    beside,
  ])
})
