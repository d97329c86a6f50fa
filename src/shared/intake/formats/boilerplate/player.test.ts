import { expect, it } from 'vitest'
import { readPlainText } from '../text/text'
import { textOfBlocks } from '../words'

it('drops a player with its title and numbers, listed', () => {
  const source = readPlainText(
    'The soap hour\n--:--\n--:--\n  • 0\n  • 0\n\nA winter of wax\n\nEdda Krull stirs it.',
  )
  expect(textOfBlocks(source.blocks)).toBe('A winter of wax\nEdda Krull stirs it.')
  expect(source.dropped[0]).toBe('The soap hour')
})

it('keeps the sentence above a player, and a time of day', () => {
  const source = readPlainText('Listen to Edda stir.\n\n0:00 / 12:40\n\nShe opens at\n\n08:00\n\n12:00')
  expect(textOfBlocks(source.blocks)).toBe('Listen to Edda stir.\nShe opens at\n08:00\n12:00')
})
