import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dictionaryWordSchema, readWordList, writeWordList } from './dictionary'

test('a list has a word a line; remarks and empty lines are none, and what is no word is counted', () => {
  const text = '\ufeff# Mine\r\nZorvane\n\nL’Élan\n two words \nZorvane\n123\n'
  expect(readWordList(text)).toEqual({ words: ['Zorvane', "L'Élan"], left: 2 })
})

test('what is written is read again', () => {
  const word = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => dictionaryWordSchema.safeParse(text).data ?? 'serum')
  fc.assert(
    fc.property(fc.uniqueArray(word), (words) => {
      expect(readWordList(writeWordList(words))).toEqual({ words, left: 0 })
    }),
  )
})
