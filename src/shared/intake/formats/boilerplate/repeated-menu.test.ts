import { expect, it } from 'vitest'
import { readPlainText } from '../text/text'
import { textOfBlocks } from '../words'

const menu = 'Waxes\n\nOils\n\nThe house of slow soap'

it('drops a menu that a copied page says twice, listed', () => {
  const source = readPlainText(`${menu}\n\n${menu}\n\nA winter of wax\n\nEdda Krull stirs it.`)
  expect(textOfBlocks(source.blocks)).toBe('A winter of wax\nEdda Krull stirs it.')
  expect(source.dropped).toEqual([
    'Waxes',
    'Oils',
    'The house of slow soap',
    'Waxes',
    'Oils',
    'The house of slow soap',
  ])
})

it('keeps what stands once, a title said twice, questions asked twice, and a refrain', () => {
  for (const text of [
    `${menu}\n\nA winter of wax`,
    'A winter of wax\n\nOf wax and salt\n\nA winter of wax\n\nOf wax and salt\n\nEdda stirs.',
    'Why?\n\nWhere?\n\nWhen?\n\nWhy?\n\nWhere?\n\nWhen?',
    'Stir.\n\n'.repeat(9),
  ])
    expect(readPlainText(text).dropped).toEqual([])
})
