import { expect, it } from 'vitest'
import { turnAsks } from './roles'

it.each([
  'It was a cold trade, I will say. How old was I? I had just left the bakery.',
  'I saw that in the kiln, right? They kept the lid on.',
])('takes nobody for asked who is not spoken to: %s', (text) => {
  expect(turnAsks(text)).toBe(false)
})

it.each([
  'So what made you leave the bakery? It is a cold trade.',
  'And where did you find it? I looked everywhere.',
])('hears a question among the last sentences: %s', (text) => {
  expect(turnAsks(text)).toBe(true)
})
