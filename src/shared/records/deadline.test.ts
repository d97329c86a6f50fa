import { describe, expect, it } from 'vitest'
import { deadlineWords } from './deadline'

describe('a deadline in words', () => {
  it.each([
    ['2026-11-23', 'due today', false],
    ['2026-11-24', 'due tomorrow', false],
    ['2026-11-27', 'due Fri', false],
    ['2026-12-03', 'due 3 Dec', false],
    ['2027-11-20', 'due 20 Nov 2027', false],
    ['2026-11-20', 'late since 20 Nov', true],
    ['2026-13-40', 'due 2026-13-40', false],
  ])('says of %s: %s', (deadline, words, late) => {
    expect(deadlineWords(deadline, '2026-11-23')).toEqual({ words, late })
  })
})
