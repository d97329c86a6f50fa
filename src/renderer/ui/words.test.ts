import { expect, test } from 'vitest'
import { shortName } from './words'

test('a speaker is called by the first name, or by title and last name', () => {
  expect(shortName('Ines Okafor')).toBe('Ines')
  expect(shortName('Dr. Paul Nwosu')).toBe('Dr. Nwosu')
  expect(shortName('Dr')).toBe('Dr')
  expect(shortName('')).toBe('')
})
