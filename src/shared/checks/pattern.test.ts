import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compilePattern } from './pattern'
import { PatternError } from './pattern-error'
import { literal } from './translate-pattern'

const all = (source: string, text: string, options = {}) =>
  compilePattern(source, options)
    .all(text)
    .map(([words]) => words)

test.each([
  ['(?i)spf', 'SPF spf', ['SPF', 'spf']],
  ['a(?i)b|c', 'aB ab C c', ['aB', 'ab', 'C', 'c']],
  ['(?:(?i)a)b', 'Ab ab aB', ['Ab', 'ab']],
  ['(?i:a)b', 'Ab aB', ['Ab']],
  ['(?P<one>a)\\k<one>', 'aa a', ['aa']],
  ['\\Acream', 'cream cream', ['cream']],
  ['cream\\z', 'cream cream', ['cream']],
  ['[[:upper:]]{2,}', 'SPF and a', ['SPF']],
  ['\\pL+', 'brûlée 1', ['brûlée']],
  ['\\p{Greek}+', 'α-hydroxy', ['α']],
  ['\\x{e9}|\\x41', 'é A', ['é', 'A']],
  ['\\Qa.b\\E', 'a.b axb', ['a.b']],
  ['[\\w-]+', 'anti-age', ['anti-age']],
  ['[a-]+', 'a-a', ['a-a']],
  ['[]x]', ']', [']']],
  ['\\-\\_\\"\\ \\%', '-_" %', ['-_" %']],
  ['a{,2}', 'a{,2}', ['a{,2}']],
  ["don't", "don’t don't", ['don’t', "don't"]],
  ["'", "’ '", ["'"]],
  ['a(?# a remark)b', 'ab', ['ab']],
  ['(?<=very )dry(?! oil)', 'very dry skin, very dry oil, dry', ['dry']],
])('%s is taken as Go and .NET take it', (source, text, expected) => {
  expect(all(source, text)).toEqual(expected)
})

test('the edge of a word knows letters beyond ASCII', () => {
  expect(all('\\bcrème\\b', 'crème, crèmeux')).toEqual(['crème'])
  expect(all('\\bcr\\b', 'crème cr')).toEqual(['cr'])
  expect(all('\\b\\w+\\b', 'Aurèle été')).toEqual(['Aurèle', 'été'])
  expect(all('\\d+', '٣ and 3 é')).toEqual(['٣', '3'])
})

test.each([
  ['a(b', 'is not closed'],
  ['a)b', 'closes nothing'],
  ['[a', 'is not closed'],
  ['(?>a)', 'atomic'],
  ['(?(1)a)', 'conditional'],
  ['a++', 'possessive'],
  ['[a-z-[aeiou]]', 'one class less another'],
  ['(?x) a', 'flag “x”'],
  ['\\Gx', '“\\G” is not known'],
  ['*a', 'nothing to repeat'],
  ['a\\', 'lone'],
  ['\\p{Klingon}', 'invalid property name'],
])('%s is refused with a line', (source, line) => {
  expect(() => compilePattern(source)).toThrow(PatternError)
  expect(() => compilePattern(source)).toThrow(line)
})

test('any text taken literally finds itself and nothing breaks otherwise than with a line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      expect(all(literal(text), `${text}`)[0]).toBe(text)
    }),
  )
  const sign = fc.constantFrom(..."ab(?:i)[]{}|*+\\wdbpPQE-^$.,12<>=!#'")
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
      try {
        compilePattern(signs.join('')).test('aé')
      } catch (error) {
        expect(error).toBeInstanceOf(PatternError)
      }
    }),
    { numRuns: 2000 },
  )
})
