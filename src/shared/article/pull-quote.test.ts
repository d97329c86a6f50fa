import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestWords, placeOfQuote } from './pull-quote'

const said =
  'I stopped, and nothing happened. Most people do too much of it. Two products, morning and night, is plenty.'

describe('a quote is still in the answer', () => {
  test.each([
    'Most people do too much of it',
    '“most people do TOO MUCH of it.”',
    'I stopped … Two products is plenty'.replace(' is plenty', ''),
    'nothing happened. Most  people',
  ])('%s', (quote) => expect(placeOfQuote(quote, said)).not.toBeNull())

  test.each(['Most people do much of it', 'it of much too', 'Two products … I stopped', 'plenty. And more'])(
    'not: %s',
    (quote) => expect(placeOfQuote(quote, said)).toBeNull(),
  )

  test('where it stands, from its first letter to its last', () => {
    const place = placeOfQuote('“Nothing happened.', said)
    expect(said.slice(place?.from, place?.to)).toBe('nothing happened')
    expect(placeOfQuote('皮肤很', '她说皮肤很好。')).toEqual({ from: 2, to: 5 })
  })

  test('any run of whole words of it is (a law)', () => {
    const words = said.split(' ')
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 9 }), (from, count) => {
        expect(placeOfQuote(words.slice(from, from + count).join(' '), said)).not.toBeNull()
      }),
    )
  })
})

describe('the nearest words', () => {
  test('are what became of the quote', () => {
    expect(nearestWords('Most people do far too much of this.', said)).toBe('Most people do too much of it.')
    expect(nearestWords('Do we need it', 'It helps. We do need that.')).toBe('We do need that')
    expect(nearestWords('Most people do too much of it', 'It depends. Most people do too much of that')).toBe(
      'Most people do too much of that',
    )
    expect(nearestWords('Two products, morning and evening', said)).toBe('Two products, morning and night')
  })
  test('are none where nothing is like it', () => {
    expect(nearestWords('Clay is older than any cream', said)).toBeNull()
    expect(nearestWords('', said)).toBeNull()
    expect(nearestWords('Clay', '')).toBeNull()
  })
})
