import { expect, test } from 'vitest'
import { noFactWords } from './fact-query'

test.each([
  ['price', 'Note a price on a product’s page first, or go on with the name of one that has it'],
  ['price clay ma', 'No product like “clay ma” has a price. Note it on the product’s page first'],
  ['size', 'Note a size on a product’s page first, or go on with the name of one that has it'],
  ['name', 'There is no product in the library yet. Make one first'],
  ['name clay', 'No product in the library is like “clay”'],
])('where /%s has nothing to offer, the list says what to do', (query, words) => {
  expect(noFactWords(query)).toBe(words)
})
