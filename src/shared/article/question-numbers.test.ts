import { expect, it } from 'vitest'
import { numbersTyped, typedNumber, writeNumber } from './question-numbers'

it.each([
  ['1. Why?', 1, '1.', 'Why?'],
  ['2) Why?', 2, '2)', 'Why?'],
  [' (3)  Why?', 3, '(3)', 'Why?'],
  ['Q3: Why?', 3, 'Q3:', 'Why?'],
  ['q12. Why?', 12, 'q12.', 'Why?'],
  ['Question 4: Why?', 4, 'Question 4:', 'Why?'],
  ['Q5 Why?', 5, 'Q5', 'Why?'],
  ['#6 Why?', 6, '#6', 'Why?'],
  ['7.', 7, '7.', ''],
])('“%s” is numbered %i', (text, number, label, words) => {
  const found = typedNumber(text)
  expect(found?.number).toBe(number)
  expect(found && text.slice(found.from, found.to)).toBe(label)
  expect(found && text.slice(found.wordsFrom)).toBe(words)
  expect(found && writeNumber(found.number, found.form)).toBe(label)
})

it.each([
  '3 products or one?',
  '1.5 per cent or more?',
  '10: the right age?',
  '2024. What changed?',
  '(2 drops or more?',
  'Quick: 1. or 2.?',
  'SPF 50. Enough?',
  '20% off?',
])('“%s” begins with its own words', (text) => {
  expect(typedNumber(text)).toBeNull()
})

it('tells whether the numbers run in order', () => {
  expect(numbersTyped(['1. A?', '2. B?'])).toEqual({ typed: 2, isInOrder: true })
  expect(numbersTyped(['1. A?', '', '3. B?'])).toEqual({ typed: 2, isInOrder: true })
  expect(numbersTyped(['2. A?', '1. B?'])).toEqual({ typed: 2, isInOrder: false })
  expect(numbersTyped(['1. A?', '2) B?'])).toEqual({ typed: 2, isInOrder: false })
  expect(numbersTyped(['1. A?', 'B?'])).toEqual({ typed: 1, isInOrder: false })
  expect(numbersTyped(['A?', 'B?'])).toEqual({ typed: 0, isInOrder: true })
})
