import { expect, test } from 'vitest'
import { firstOf, shortName } from './words'

test('a speaker is called by the first name, or by title and last name', () => {
  expect(shortName('Ines Okafor')).toBe('Ines')
  expect(shortName('Dr. Paul Nwosu')).toBe('Dr. Nwosu')
  expect(shortName('Dr')).toBe('Dr')
  expect(shortName('')).toBe('')
})

test('of many names some are told, and how many more there are', () => {
  expect(firstOf(['a', 'b'], 2)).toBe('a, b')
  expect(firstOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more')
})
