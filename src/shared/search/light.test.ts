import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from './folded'
import { litParts } from './light'

const lit = (text: string, ...terms: string[]) =>
  litParts(text, terms.map(folded)).flatMap((part) => (part.lit ? [part.text] : []))

test('the beginnings of words are lit, whatever their accents and case', () => {
  expect(lit('Crème, CREME and sucreme', 'creme')).toEqual(['Crème', 'CREME'])
})

test('a part of a word is lit where no word begins so', () => {
  expect(lit('Körperpflegemittel', 'pflege')).toEqual(['pflege'])
})

test('a phrase is lit across the signs between its words', () => {
  expect(lit('A deep, clean rinse. Deep is not clean.', 'deep clean')).toEqual(['deep, clean'])
})

test('kana with and without its mark are two letters', () => {
  expect(lit('かがかが', 'が')).toEqual(['が', 'が'])
  expect(folded('ﾊﾟｯｸ')).toBe('パック')
})

test('nothing of the text is lost or doubled', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }).map(folded)),
      (text, terms) => {
        const parts = litParts(
          text,
          terms.filter((term) => term !== ''),
        )
        expect(parts.map((part) => part.text).join('')).toBe(text)
      },
    ),
  )
})
