import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from './folded'

test.each([
  ['Crème  de la\tMer', 'creme de la mer'],
  ['  “Don’t” — she said\n', '“don’t” — she said'],
  ['Fjord\u00a0No.\u202f3', 'fjord no. 3'],
  ['ﬁne …', 'fine ...'],
  ['がか', 'がか'],
  ['', ''],
])('%j is folded to %j', (text, form) => expect(folded(text)).toBe(form))

test('a text that needs nothing is folded as any other is', () => {
  const sign = fc.oneof(
    fc.constantFrom(...'\t\n\u00a0\u1680\u2003\u2028\u3000\ufeff–—‘’“” éIİ'),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  const thatMakesItAnother = '\u0301'
  fc.assert(
    fc.property(fc.array(sign), (signs) => {
      const text = signs.join('')
      expect(folded(text)).toBe(folded(`${text}x${thatMakesItAnother}`).slice(0, -1).trimEnd())
    }),
  )
})
