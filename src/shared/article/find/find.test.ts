import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findInText } from './find-in-text'
import { compileQuery, type FindQuery } from './find-query'
import { replacedText } from './replaced-text'

const plain: FindQuery = {
  text: '',
  matchCase: false,
  wholeWord: false,
  isExpression: false,
  scope: 'everywhere',
}

function found(text: string, query: Partial<FindQuery>): string[] {
  const compiled = compileQuery({ ...plain, ...query })
  if ('problem' in compiled) throw new Error(compiled.problem)
  return findInText(text, compiled.pattern).map(({ from, to }) => text.slice(from, to))
}

describe('what is found', () => {
  it('any case, unless case counts', () => {
    expect(found('Clay and clay, CLAY', { text: 'clay' })).toEqual(['Clay', 'clay', 'CLAY'])
    expect(found('Clay and clay, CLAY', { text: 'clay', matchCase: true })).toEqual(['clay'])
  })
  it('whole words, with letters of any alphabet', () => {
    expect(found('pore pores poré épore pore.', { text: 'pore', wholeWord: true })).toEqual(['pore', 'pore'])
  })
  it('quotes, spaces and hyphens whichever way they are set', () => {
    expect(found("it’s it's “30\u00a0ml”", { text: "it's" })).toEqual(['it’s', "it's"])
    expect(found('“30\u202fml”', { text: '"30 ml"' })).toEqual(['“30\u202fml”'])
    expect(found('T‑zone', { text: 't-zone' })).toEqual(['T‑zone'])
  })
  it('an expression with groups, and no place without letters', () => {
    expect(found('12 ml, 30 ml', { text: '(\\d+) ml', isExpression: true })).toEqual(['12 ml', '30 ml'])
    expect(found('abc', { text: 'x*', isExpression: true })).toEqual([])
  })
  it('says what is wrong with an expression', () => {
    const wrong = compileQuery({ ...plain, text: '(clay', isExpression: true })
    expect(wrong).toEqual({ problem: 'This is no regular expression: unterminated group.' })
  })
  it('every text, just as it is written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (text, before) => {
        expect(found(`${before} ${text}`, { text, matchCase: true }).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('what is put in its place', () => {
  const put = (text: string, query: string, replacement: string, keepCase = false) => {
    const compiled = compileQuery({ ...plain, text: query, isExpression: true })
    if ('problem' in compiled) throw new Error(compiled.problem)
    const [place] = findInText(text, compiled.pattern)
    return place && replacedText(place, { text: replacement, keepCase }, true)
  }
  it('what the groups caught', () => {
    expect(put('30 ml', '(\\d+) (ml)', '$2 $1, $$$&')).toBe('ml 30, $30 ml')
    expect(put('30 ml', '(?<size>\\d+) ml', '$<size> millilitres')).toBe('30 millilitres')
    expect(put('30 ml', '\\d+', '$7')).toBe('$7')
  })
  it('the case of what was there', () => {
    expect(put('PORE', 'pore', 'skin', true)).toBe('SKIN')
    expect(put('Pore', 'pore', 'skin', true)).toBe('Skin')
    expect(put('pore', 'pore', 'Skin', true)).toBe('Skin')
    expect(put('I', 'i', 'we', true)).toBe('We')
  })
  it('a dollar sign as it is, where words are looked for', () => {
    expect(replacedText({ groups: ['a'], named: {} }, { text: '$1', keepCase: false }, false)).toBe('$1')
  })
})
