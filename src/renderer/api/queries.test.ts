import { expect, test } from 'vitest'
import { keysWithWordsOf } from './queries'

test('with a record is read again what shows its words elsewhere', () => {
  expect(keysWithWordsOf(new Set(['expert']))).toEqual([
    ['list'],
    ['search'],
    ['mentions'],
    ['references'],
    ['tags'],
    ['bin'],
    ['ingredients'],
    ['common'],
  ])
  expect(keysWithWordsOf(new Set(['product']))).toContainEqual(['facts'])
  expect(keysWithWordsOf(new Set(['interview']))).toContainEqual(['questions'])
  expect(keysWithWordsOf(new Set(['article']))).toEqual(
    expect.arrayContaining([['facts'], ['notes'], ['questions']]),
  )
})
