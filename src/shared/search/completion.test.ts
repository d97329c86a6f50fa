import { expect, test } from 'vitest'
import { complete, completionPlace } from './completion'
import { parseQuery } from './query'

test('a filter’s name is offered from its second letter, its value from the colon', () => {
  expect(completionPlace('clay t', 6)).toBeNull()
  expect(completionPlace('clay ta', 7)).toMatchObject({ kind: 'name', names: ['tag'] })
  expect(completionPlace('clay -ta', 8)).toMatchObject({ kind: 'name', names: ['tag'] })
  expect(completionPlace('tag:', 4)).toMatchObject({ kind: 'value', name: 'tag', typed: '' })
  expect(completionPlace('kind:pro clay', 8)).toMatchObject({ kind: 'value', name: 'type', typed: 'pro' })
  expect(completionPlace('brand:"Hav & S', 14)).toMatchObject({ name: 'brand', typed: 'Hav & S' })
  expect(completionPlace('colour:r', 8)).toBeNull()
  expect(completionPlace('tag:mask ', 9)).toBeNull()
})

test.each([
  ['clay ta', 7, 'tag', 'clay tag:', 9],
  ['tag:sp clay', 6, 'spring issue', 'tag:"spring issue" clay', 19],
  ['tag:"spr', 8, 'spring issue', 'tag:"spring issue" ', 19],
  ['-type:a', 7, 'article', '-type:article ', 14],
])('%s is completed', (text, caret, chosen, wanted, wantedCaret) => {
  const place = completionPlace(text, caret)
  if (!place) throw new Error('there is something to complete')
  expect(complete(text, place, chosen)).toEqual({ text: wanted, caret: wantedCaret })
  expect(parseQuery(wanted).every(({ problem }) => problem === null)).toBe(true)
})
