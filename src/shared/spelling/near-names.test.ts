import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance'
import { nearestWords, nearWord, partedEnding, reachOf, withNames } from './near-names'

test('letters put in, left out, changed and swapped are counted, and no more than asked for', () => {
  expect(editDistance('niacinamid', 'niacinamide', 2)).toBe(1)
  expect(editDistance('niacniamide', 'niacinamide', 2)).toBe(1)
  expect(editDistance('zorvan', 'zorvane', 2)).toBe(1)
  expect(editDistance('serum', 'balm', 2)).toBe(3)
  expect(editDistance('', 'ab', 2)).toBe(2)
})

test('a distance is the same both ways, nothing for one word, and never more than the longer word', () => {
  const word = fc.stringMatching(/^[abcdé]{0,8}$/)
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 8)
      expect(editDistance(other, one, 8)).toBe(distance)
      expect(distance === 0).toBe(one === other)
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length))
      expect(editDistance(one, other, 1)).toBe(Math.min(distance, 2))
    }),
  )
})

test('an accent is no letter, a short word is only itself, and a missing capital makes a name less near', () => {
  expect(nearWord('Orle', 'Orlé')).toEqual({ word: 'Orlé', distance: 0 })
  expect(nearWord('orle', 'Orlé')).toEqual({ word: 'Orlé', distance: 0.5 })
  expect(nearWord('Orlé', 'Orlé')).toBeNull()
  expect(nearWord('Ire', 'Ira')).toBeNull()
  expect(reachOf('Ire')).toBe(0)
  expect(nearWord('Velouri', 'Velouria')).toEqual({ word: 'Velouria', distance: 1 })
  expect(nearWord('Balsam', 'Velouria')).toBeNull()
})

test('a name takes the capitals of what is written', () => {
  expect(nearWord('Niacinamid', 'niacinamide')?.word).toBe('Niacinamide')
  expect(nearWord('NIACINAMID', 'niacinamide')?.word).toBe('NIACINAMIDE')
  expect(nearWord('niacinamid', 'niacinamide')?.word).toBe('niacinamide')
})

test('the nearest comes first, each once', () => {
  const found = [
    { word: 'Niacinamide', distance: 1.5 },
    { word: 'Nicotinamide', distance: 2 },
    { word: 'niacinamide', distance: 1 },
  ]
  expect(nearestWords(found).map(({ word }) => word)).toEqual(['niacinamide', 'Nicotinamide'])
})

test('names stand before words that are no nearer, and behind the first that is', () => {
  const near = [{ word: 'Orlé', distance: 0 }]
  expect(withNames(['Ole', 'Orle’s'], near, 'Orle')).toEqual(['Orlé', 'Ole', 'Orle’s'])
  expect(withNames(['believe', 'relieve'], [{ word: 'Belleve', distance: 2 }], 'beleive')).toEqual([
    'believe',
    'Belleve',
    'relieve',
  ])
  expect(withNames(['Orlé'], near, 'Orle')).toEqual(['Orlé'])
  expect(withNames(['a', 'b'], [], 'c')).toEqual(['a', 'b'])
})

test('whose something is, is no part of the name', () => {
  expect(partedEnding('Orle’s')).toEqual({ word: 'Orle', ending: '’s' })
  expect(partedEnding('Orles')).toEqual({ word: 'Orles', ending: '' })
})
