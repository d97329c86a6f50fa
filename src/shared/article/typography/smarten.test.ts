import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conventionOf } from './conventions'
import { smarten } from './smarten'

/** The text that comes of typing these letters one after another. */
function typed(language: string, letters: string): string {
  let text = ''
  for (const letter of letters) {
    const made = smarten(language, text, letter)
    text = made ? (text + letter).slice(0, -made.remove || undefined) + made.insert : text + letter
  }
  return text
}

/** Narrow and wide spaces drawn so that a test can be read. */
const drawn = (text: string) => text.replaceAll('\u202f', '·').replaceAll('\u00a0', '~')

const quoted: [language: string, what: string][] = [
  ['en-GB', 'a “b” c'],
  ['en-US', 'a “b” c'],
  ['fr', 'a «·b·» c'],
  ['fr-CA', 'a «~b~» c'],
  ['fr-CH', 'a «·b·» c'],
  ['de', 'a „b“ c'],
  ['de-AT', 'a „b“ c'],
  ['de-CH', 'a «b» c'],
  ['nl', 'a “b” c'],
  ['es', 'a «b» c'],
  ['es-MX', 'a “b” c'],
  ['it', 'a «b» c'],
  ['pt-PT', 'a «b» c'],
  ['pt-BR', 'a “b” c'],
  ['da', 'a »b« c'],
  ['nb', 'a «b» c'],
  ['sv', 'a ”b” c'],
  ['fi', 'a ”b” c'],
  ['pl', 'a „b” c'],
  ['cs', 'a „b“ c'],
  ['hu', 'a „b” c'],
  ['ru', 'a «b» c'],
  ['el', 'a «b» c'],
  ['ja', 'a "b" c'],
  ['he', 'a "b" c'],
  ['', 'a “b” c'],
]

describe('quotes of each language', () => {
  it.each(quoted)('%s', (language, expected) => {
    expect(drawn(typed(language, 'a "b" c'))).toBe(expected)
  })

  it('closes where a line begins and ends with one', () => {
    for (const [language] of quoted) {
      const { double } = conventionOf(language)
      if (!double) continue
      const { open, close, inner } = double
      expect(typed(language, '"b"')).toBe(`${open}${inner}b${inner}${close}`)
      expect(typed(language, '"b" "c"')).toBe(
        `${open}${inner}b${inner}${close} ${open}${inner}c${inner}${close}`,
      )
    }
  })
})

describe('English', () => {
  const lines: [string, string][] = [
    [`"It's 'fine'," she said.`, '“It’s ‘fine’,” she said.'],
    [`("well")`, '(“well”)'],
    [`'"Both," he said.'`, '‘“Both,” he said.’'],
    ["the '90s and the 1990's", 'the ’90s and the 1990’s'],
    ["'Tis the season, rock 'n roll", '’Tis the season, rock ’n roll'],
    [`5'4" tall, a 6" jar`, '5′4″ tall, a 6″ jar'],
    [`"She is 5'4" tall," he said`, '“She is 5′4″ tall,” he said'],
    ['a jar of 30 ml, or 1 oz.', 'a jar of 30~ml, or 1~oz.'],
    ['wait...', 'wait…'],
    ['a -- b', 'a – b'],
    ['10--15', '10–15'],
    ['a --- b', 'a — b'],
    ['--- is a divider', '--- is a divider'],
    ['see https://pores.test/a--b?c="d"... yes', 'see https://pores.test/a--b?c="d"... yes'],
    ['type `a "b" -- c` here: "d"', 'type `a "b" -- c` here: “d”'],
  ]
  it.each(lines)('%s', (letters, expected) => {
    expect(drawn(typed('en-GB', letters))).toBe(expected)
  })

  it('has the long dash in the United States', () => {
    expect(typed('en-US', 'skin--and "I thought--"')).toBe('skin—and “I thought—”')
    expect(typed('en-US', '10--15')).toBe('10–15')
  })

  it('closes after a chip and opens before one', () => {
    expect(smarten('en', 'the “\ufffc', '"')).toEqual({ remove: 1, insert: '”' })
    expect(smarten('en', 'the ', '"')).toEqual({ remove: 1, insert: '“' })
  })
})

describe('French', () => {
  const lines: [string, string][] = [
    ['Pourquoi? Parce que!', 'Pourquoi·? Parce que·!'],
    ['Pourquoi ? Parce que !', 'Pourquoi·? Parce que·!'],
    ["l'argile: 30 ml; voir https://argile.test", 'l’argile~: 30·ml·; voir https://argile.test'],
    ['" Bonjour ", dit-elle', '«·Bonjour·», dit-elle'],
    ['"Elle dit, "oui"."', '«·Elle dit, “oui”.·»'],
    ['à 12:30, 50 % de plus', 'à 12:30, 50·% de plus'],
    ['Quoi?!', 'Quoi·?!'],
  ]
  it.each(lines)('%s', (letters, expected) => {
    expect(drawn(typed('fr', letters))).toBe(expected)
  })
})

describe('German', () => {
  const lines: [string, string][] = [
    [`"Das ist 'gut'", sagt sie.`, '„Das ist ‚gut‘“, sagt sie.'],
    ["Wie geht's?", 'Wie geht’s?'],
    ["'Wie geht's' fragt er", '‚Wie geht’s‘ fragt er'],
    ['Haut -- und Haar', 'Haut – und Haar'],
  ]
  it.each(lines)('%s', (letters, expected) => {
    expect(typed('de', letters)).toBe(expected)
  })
})

it('knows the clipped words of Dutch, and dashes of Spanish', () => {
  expect(typed('nl', "'s avonds en 't is")).toBe('’s avonds en ’t is')
  expect(typed('es', 'la piel -- dice')).toBe('la piel — dice')
})

it('never touches a letter of a word, whatever is typed', () => {
  const letters = fc.stringMatching(/^[a-zé"'\-. :!?0-9]{0,40}$/)
  const language = fc.constantFrom(...quoted.map(([name]) => name))
  const words = (text: string) => text.replace(/[^\p{L}\d]/gu, '')
  fc.assert(
    fc.property(language, letters, (name, line) => {
      expect(words(typed(name, line))).toBe(words(line))
    }),
  )
})
