import { expect, test } from 'vitest'
import type { TopBlock } from '../../article/document'
import { titleCase } from '../title-case'
import { found, ruleFrom } from './test-rule'

const heading = (text: string): TopBlock => ({
  type: 'heading',
  attrs: { id: text, level: 2 },
  content: [{ type: 'text', text }],
})
const wrong = (rest: string, ...headings: string[]) =>
  found(
    ruleFrom(`extends: capitalization\nmessage: "%s"\nscope: heading\n${rest}`),
    'a paragraph is Not looked at',
    ...headings.map(heading),
  ).map((line) => line.slice(0, line.indexOf(':')))

test('title case by AP and by Chicago', () => {
  expect(titleCase('what the skin does with oil', 'AP')).toBe('What the Skin Does With Oil')
  expect(titleCase('what the skin does with oil', 'Chicago')).toBe('What the Skin Does with Oil')
  expect(titleCase('the long way: a well-read face and what it is for', 'AP')).toBe(
    'The Long Way: A Well-Read Face and What It Is For',
  )
  expect(titleCase("what SPF means: don't stop", 'AP')).toBe("What SPF Means: Don't Stop")
})

test('$title looks at the words that count, and lets a few go', () => {
  expect(wrong('match: $title', 'How to Read a Label', 'how to read a label', 'SPF and You')).toEqual([
    'how to read a label',
  ])
  const chicago = 'match: $title\nstyle: Chicago'
  expect(wrong(chicago, 'Living with Acne', 'Living With Acne')).toEqual(['Living With Acne'])
})

test('$sentence wants one capital, names and indicators aside', () => {
  expect(wrong('match: $sentence', 'How to read a label', 'How To Read A Label', 'how to read')).toEqual([
    'How To Read A Label',
    'how to read',
  ])
  const names = 'match: $sentence\nexceptions: [Maison Aubel, Botox]'
  expect(wrong(names, 'Why Maison Aubel loves Botox', 'Why Maison Orel Loves Botox')).toEqual([
    'Why Maison Orel Loves Botox',
  ])
  expect(wrong("match: $sentence\nindicators: [':']", 'One thing: Oil')).toEqual([])
  expect(wrong('match: $sentence', 'One thing: Oil')).toEqual(['One thing'])
})

test('$lower, $upper and a pattern', () => {
  expect(wrong('match: $lower', 'small words', 'Small words')).toEqual(['Small words'])
  expect(wrong('match: $upper', 'SMALL', 'Small')).toEqual(['Small'])
  expect(wrong("match: '^(?:How|Why)\\b'", 'How so', 'What now')).toEqual(['What now'])
})

test('a prefix is passed over, and a lower threshold lets more go', () => {
  expect(wrong("match: $sentence\nprefix: '\\d+\\. '", '1. Cleanse well', '1. cleanse well')).toEqual([
    'cleanse well',
  ])
  expect(wrong('match: $sentence\nthreshold: 0.4', 'How To read it')).toEqual([])
})
