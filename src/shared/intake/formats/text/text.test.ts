import { expect, test } from 'vitest'
import { textOfBlocks } from '../words'
import { readPlainText } from './text'

test('a run of spaces between words is one, in lines, headings and lists', () => {
  const text = 'On  clay\n========\n\nIt dries.  Two   minutes, 2 * 3.\n\n1.  One   drop\n2.  No   more\n'
  expect(textOfBlocks(readPlainText(text).blocks)).toBe(
    'On clay\nIt dries. Two minutes, 2 * 3.\nOne drop\nNo more',
  )
})

test('the dashes of a talk are told by its turns, however many lines each was wrapped into', () => {
  const text = `A talk at the Lantern Street studio.

- Ada, when did you begin to work with clay, and who showed you how it is
fired?

- My aunt did, when I was nine. She had a kiln behind her house, and on most
Sundays I sat beside it until it had cooled down, which took the whole of the
afternoon.

- Which of your pots do you still have, and which of them do you wish you had
kept?

- The very first one, which leaks. I wish that I had kept the blue jug that I
gave away to a neighbour, for I have never got that blue again.

- What comes next?

- A glaze made of ash. I have been collecting it from all the stoves in our
street since the spring.
`
  const blocks = readPlainText(text).blocks
  expect(blocks.map(({ type }) => type)).toEqual(Array(7).fill('paragraph'))
  expect(textOfBlocks(blocks.slice(1, 2))).toBe(
    '- Ada, when did you begin to work with clay, and who showed you how it is fired?',
  )
})

test('items stay a list where they were wrapped', () => {
  const text = `What to bring along on the first day, if the weather is as it has been for
the whole of this month:

- an apron that may get dirty, for the slip splashes as soon as the wheel is
turning
- a towel, since the cloths that lie around in the studio are needed for the
tables
- something to eat, as the nearest bakery has been closed since the beginning
of the year
`
  expect(readPlainText(text).blocks.map(({ type }) => type)).toEqual(['paragraph', 'list'])
})
