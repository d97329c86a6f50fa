import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guarded, joined, parted, unguarded } from './cell'

const tricky = fc
  .array(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '"', ';', '\\', ' ', 'a', '1', '(', '＝'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(''))

describe('a cell', () => {
  test.each(['=1+1', '+49', '-2', '@home', '\tx', '\rx', '=HYPERLINK("https://a.example")', '＝1'])(
    'never starts a formula: %j',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`)
      expect(unguarded(guarded(text))).toBe(text)
    },
  )

  test('is left alone when it is harmless', () => {
    for (const text of ['', 'Cloud Balm', "'tis", '4006381333931', 'a=b', ' =1'])
      expect(guarded(text)).toBe(text)
  })

  test('comes back whatever it says', () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string()), (text) => {
        expect(guarded(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
        expect(unguarded(guarded(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('several values in one cell', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(tricky.map((text) => text.trim()).filter((text) => text !== '')), (values) => {
        expect(parted(joined(values))).toEqual(values)
      }),
      { numRuns: 2000 },
    )
  })

  test('are parted where people part them', () => {
    expect(parted('balm; cleanser;  oil ')).toEqual(['balm', 'cleanser', 'oil'])
    expect(parted('balm\ncleanser')).toEqual(['balm', 'cleanser'])
    expect(parted('')).toEqual([])
  })
})
