import { describe, expect, it } from 'vitest'
import { makeRow } from '../rows'
import { nameLabel } from './name-label'

function label(text: string) {
  const runs = [{ text }]
  return nameLabel(makeRow(0, { type: 'paragraph', runs }, null, runs, 0, 0, 1))?.words ?? null
}

describe('a name in capitals with no sign behind it', () => {
  it.each([
    ['GLANZ You moved the mill. Why?', 'GLANZ'],
    ['MARA Never.', 'MARA'],
  ])('begins %s', (text, name) => {
    expect(label(text)).toBe(name)
  })

  it('is no label where one word follows that ends nothing', () => {
    expect(label('GK Weekly')).not.toBe('GK')
  })
})

describe('a handle with its team in brackets', () => {
  it('is a name as a whole, where no space parts them', () => {
    expect(label('[RYE]Tove: I practised at night.')).toBe('[RYE]Tove')
    expect(label('[Tove] Mind the oven: it is hot.')).toBe('Tove')
  })
})

it.each(['Yes – until it is packed.', 'No: never.', 'Ja – sofort.'])(
  'takes no reply for a name: %s',
  (text) => {
    expect(label(text)).toBe(null)
  },
)

describe('a name and the time of its turn', () => {
  it.each([
    ['Mara Lind  0:16', 'Mara Lind'],
    ['Mara Lind 12:05', 'Mara Lind'],
    ['Speaker 1  0:16', 'Speaker 1'],
  ])('has no minutes in it: %s', (text, name) => {
    expect(label(text)).toBe(name)
  })
})
