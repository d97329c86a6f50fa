import { expect, test } from 'vitest'
import { dialectOf } from './dialect'

test.each([
  ['en-GB', 'British'],
  ['en-US', 'American'],
  ['en-AU', 'Australian'],
  ['en-CA', 'Canadian'],
  ['en-IN', 'Indian'],
  ['en-IE', 'British'],
  ['en-Latn-US', 'American'],
  ['de', null],
  ['fr-CA', null],
  ['', null],
  ['not a language', null],
])('%s is read as %s', (language, dialect) => {
  expect(dialectOf(language, 'en-GB')).toBe(dialect)
})

test('a text that says only English is read as the library writes', () => {
  expect(dialectOf('en', 'en-US')).toBe('American')
  expect(dialectOf('en', 'de-AT')).toBe('British')
})
