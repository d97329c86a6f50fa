import { expect, test } from 'vitest'
import { isAbbreviation, isWrittenAs, wordForms, wordsOfName } from './word-forms'

test('a word is known by what it is without its endings', () => {
  expect(wordForms('Lumivelle’s')).toEqual(["Lumivelle's", 'Lumivelle'])
  expect(wordForms('ceramides')).toEqual(['ceramides', 'ceramide'])
  expect(wordForms('sisters’')).toEqual(["sisters'", 'sisters', 'sister'])
  expect(wordForms('AHAs')).toEqual(['AHAs', 'AHA'])
})

test('capitals may be added, and not taken away', () => {
  expect(isWrittenAs('serum', 'Serum')).toBe(true)
  expect(isWrittenAs('Okafor', 'OKAFOR')).toBe(true)
  expect(isWrittenAs('Okafor', 'okafor')).toBe(false)
  expect(isWrittenAs('McQueen', 'Mcqueen')).toBe(false)
})

test('a name has words, and its signs are none', () => {
  expect(wordsOfName('L’Élan & Sol — Cryo-Wands No. 5')).toEqual([
    "L'Élan",
    'Sol',
    'Cryo',
    'Wands',
    'No',
    '5',
  ])
})

test('measures and abbreviations are no words', () => {
  expect(['SPF50', 'H2O', 'AHAs', 'TEWL'].every(isAbbreviation)).toBe(true)
  expect(['Aha', 'serum', 'MOISTURISERS'].some(isAbbreviation)).toBe(false)
})
