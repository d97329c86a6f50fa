import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCharacters, countGraphemes } from './characters'

describe('counting characters', () => {
  test.each<[string, number, number]>([
    ['', 0, 0],
    ['mild serum', 10, 9],
    ['two\nlines', 8, 8],
    ['e\u0301clat', 5, 5],
    ['👩🏽‍🔬 tests', 7, 6],
    ['肌はとても、乾く。', 9, 9],
    ['日本 語', 4, 3],
    ['피부 관리', 5, 4],
    ['\u1112\u1161\u11ab', 1, 1],
    ['1\u00a0%', 3, 2],
  ])('%j has %i, %i of them no spaces', (text, characters, charactersWithoutSpaces) => {
    expect(countCharacters(text)).toEqual({ characters, charactersWithoutSpaces })
  })

  test('the quick way counts as the thorough one', () => {
    const signs = fc.constantFrom(
      ...'aé \n\u00a0ß’…—€肌は、가ｱﾞ。',
      '\u0301',
      '👩🏽',
      '\u200d',
      '\u3099',
      '\u1100',
      '\u00ad',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string({ unit: 'grapheme' })), (text) => {
        expect(countCharacters(text)).toEqual(countGraphemes(text))
      }),
    )
  })
})
