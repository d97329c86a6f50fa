import { expect, test } from 'vitest'
import type { MenuItem } from './menu-item'
import { wordsOf } from './menu-item'
import { amongNames, slashItems } from './slash-items'

const names = (query: string) => slashItems(query).map((item) => wordsOf(item).name)

test('before anything is typed all are there, in groups, questions first', () => {
  const items = slashItems('')
  expect([...new Set(items.map(({ group }) => group))]).toEqual(['Write', 'Put in', 'Name', 'Product fact'])
  expect(names('')[0]).toBe('Question and answer')
  expect(names('')).toHaveLength(new Set(names('')).size)
})

test('a slash word that is known by heart comes first', () => {
  expect(names('prod')[0]).toBe('Product')
  expect(names('pri')).toEqual(['Price'])
  expect(names('card')[0]).toBe('Product card')
  expect(names('expert').slice(0, 2)).toEqual(['Expert', 'Expert card'])
})

test('other words for a block find it, other letters nothing', () => {
  expect(names('image')).toEqual(['Picture'])
  expect(names('h3')).toEqual(['Smaller heading'])
  expect(names('steps')).toEqual(['Numbered list'])
  expect(names('pull quote')).toEqual(['Pull quote'])
  for (const none of ['or', 'them', ' heading', 'heading x']) expect(names(none), none).toEqual([])
})

test('the words of a block are that block, before a record would be made of them', () => {
  const made: MenuItem = { does: 'create', kind: 'product', name: 'card' }
  const rows = (query: string) => amongNames(query, [made]).map((item) => wordsOf(item).name)
  expect(rows('product card')).toEqual(['Product card', 'Make a product called “card”'])
  expect(rows('product cardamom')).toEqual(['Make a product called “card”'])
})
