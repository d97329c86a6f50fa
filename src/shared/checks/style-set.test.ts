import { expect, test } from 'vitest'
import { countsOf, syllablesOf } from './counts'
import { withoutIgnored } from './finding'
import { parseFormula } from './formula'
import { findingsIn, found, paragraph, ruleFrom } from './rules/test-rule'
import { buildStyleSet, type StyleFiles } from './style-set'

const existence = (word: string, level = 'warning') =>
  `extends: existence\nmessage: "%s"\nlevel: ${level}\ntokens: [${word}]`
const files = (more: Partial<StyleFiles> = {}): StyleFiles => ({
  rules: [
    { style: 'Own', name: 'Glow', path: 'Own/Glow.yml', text: existence('glow'), origin: 'app' },
    { style: 'House', name: 'So', path: 'House/So.yml', text: existence('so', 'error'), origin: 'library' },
    { style: 'House', name: 'Bad', path: 'House/Bad.yml', text: 'extends: existence', origin: 'library' },
    { style: 'Other', name: 'Very', path: 'Other/Very.yml', text: existence('very'), origin: 'library' },
  ],
  vocabularies: [],
  ini: null,
  ...more,
})
const on = (given: StyleFiles, choices = {}) => buildStyleSet(given, choices).rules.map(({ info }) => info.id)

test('what is there is on; one file that cannot be taken is one line and stops nothing', () => {
  expect(on(files())).toEqual(['Own.Glow', 'House.So', 'Other.Very'])
  expect(buildStyleSet(files(), {}).problems).toEqual(['House/Bad.yml: the key “message” is missing'])
})

test('a writer turns styles and rules off, the nearer word counting', () => {
  expect(on(files(), { House: false, 'Own.Glow': false })).toEqual(['Other.Very'])
  expect(on(files(), { House: false, 'House.So': true })).toContain('House.So')
})

test('a .vale.ini names the styles, single rules, severities and the mildest to be told', () => {
  const ini =
    'StylesPath = styles\nMinAlertLevel = warning\n[*]\nBasedOnStyles = Vale, House\nOwn.Glow = suggestion\nHouse.So = warning # not so grave'
  const set = buildStyleSet(files({ ini: ini.replace(' # not so grave', '') }), {})
  expect(set.rules.map(({ info }) => [info.id, info.severity])).toEqual([['House.So', 'warning']])
  expect(on(files({ ini: '[*]\nBasedOnStyles = Other\nHouse.So = YES\nOther.Very = NO' }))).toEqual([
    'Own.Glow',
    'House.So',
  ])
})

test('vocabularies: accepted words are written so and are exceptions, others are not wanted', () => {
  const vocabulary = (list: 'accept' | 'reject', text: string) => ({
    name: 'Beauty',
    path: `Beauty/${list}.txt`,
    list,
    text,
  })
  const given = files({
    vocabularies: [
      vocabulary('accept', '# ours\nBotox\n(?i)spf\nso\n'),
      vocabulary('reject', 'anti[- ]age\n(x'),
    ],
  })
  const set = buildStyleSet(given, {})
  expect(found(set.rules, 'botox, Botox, SPF, spf, anti-age, so')).toEqual([
    'botox: Use ‘Botox’ instead of ‘botox’.',
    'anti-age: Avoid using ‘anti-age’.',
  ])
  expect(set.problems).toContain('Beauty/reject.txt, line 2: a bracket “(” is not closed')
  const none = buildStyleSet({ ...given, ini: 'Vocab = Food' }, {})
  expect(found(none.rules, 'botox, so')).toEqual(['so: so'])
})

test('rules for a language are for its kinds too, and for no other', () => {
  const rule = (languages: string) =>
    ruleFrom(`extends: existence\nmessage: "%s"\nlanguages: ${languages}\ntokens: [glow]`)
  expect(found(rule('[en]'), 'glow')).toHaveLength(1)
  expect(found(rule('[en-GB]'), 'glow')).toHaveLength(1)
  expect(found(rule('[en-US, fr]'), 'glow')).toHaveLength(0)
})

test('a metric is worked out from the counts of the whole article', () => {
  const rule = ruleFrom(
    'extends: metric\nmessage: "Try to keep it under 5 (%s)."\nformula: (words / sentences) + 0 * heading.h2\ncondition: "> 5"',
  )
  expect(found(rule, 'One two three four.', 'One two three four five six seven. Eight.')).toEqual([])
  expect(found(rule, 'One two three four five six seven. One two three four five.')).toEqual([
    ': Try to keep it under 5 (6.00).',
  ])
  expect(found(rule)).toEqual([])
})

test('formulas keep the order of arithmetic', () => {
  const values = new Map([['words', 12]])
  const result = (text: string) => parseFormula(text)(values)
  expect(result('1 + 2 * 3 - 4 / 2')).toBe(5)
  expect(result('-(1 + 2) * words')).toBe(-36)
  expect(result('math.sqrt(16) + math.max(1, words)')).toBe(16)
  expect(result('words > 10 && words <= 12')).toBe(1)
  expect(result('2 - 1 - 1')).toBe(0)
  for (const wrong of ['', '1 +', '(1', '1 1', 'math.run(1)', 'a = 1', ';'])
    expect(() => parseFormula(wrong)).toThrow()
})

test('syllables and words are counted as a reader would, roughly', () => {
  expect(['balm', 'moisture', 'retinol', 'treated'].map(syllablesOf)).toEqual([1, 2, 3, 2])
  const block = {
    id: 'a',
    part: 'text' as const,
    scopes: ['text', 'paragraph'],
    text: 'Calm it. Retinol helps.',
    chips: [],
  }
  expect(countsOf(block)).toMatchObject({ words: 4, sentences: 2, paragraphs: 1, polysyllabic_words: 1 })
})

test('what is set aside once holds in its block, what always is everywhere', () => {
  const rule = ruleFrom('extends: existence\nmessage: "%s"\nignorecase: true\ntokens: [glow, dew]')
  const content = [paragraph('Glow and dew', 'a'), paragraph('glow', 'b')]
  const findings = findingsIn(rule, { type: 'doc', content })
  const once = [{ rule: 'Test.Rule', blockId: 'a', words: 'glow', reason: 'her word' }]
  const { shown, ignored } = withoutIgnored(findings, once, [{ rule: 'Test.Rule', words: 'Dew' }])
  expect(shown.map(({ blockId, words }) => [blockId, words])).toEqual([['b', 'glow']])
  expect(ignored).toHaveLength(2)
})
