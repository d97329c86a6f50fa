import { expect, test } from 'vitest'
import { withoutPart, withPart } from './edit-query'
import { parseQuery } from './query'

test('a part is taken out with the space beside it', () => {
  const text = 'clay  -tag:"spring issue" oil'
  const without = parseQuery(text).map((part) => withoutPart(text, part))
  expect(without).toEqual(['-tag:"spring issue" oil', 'clay oil', 'clay  -tag:"spring issue"'])
})

test('a part is put before what is being typed', () => {
  const filter = { name: 'tag', value: 'spring issue' } as const
  expect(withPart('cla', { type: 'filter', filter, negated: false })).toBe('tag:"spring issue" cla')
  expect(withPart('', { type: 'filter', filter, negated: true })).toBe('-tag:"spring issue" ')
})
