import { expect, test } from 'vitest'
import { processorTime } from '../../../../../tests/helpers/processor-time'
import { intakePasted, noKnownNames } from '../..'
import { importedFile } from '../../report'
import { toRows } from '../rows'
import { partTurns } from './mid-line-turns'

test('a label glued to the word before it is a label if it begins lines elsewhere', () => {
  const text = [
    'Photo: Ana ReisDesk: Why a pier?',
    'Runa Feld: I could not afford a shop.',
    'Desk: Do you like the wind?',
    'Runa Feld: It sweeps. I tell people it is my apprentice.',
  ].join('\n\n')
  const { pairs } = importedFile('x', intakePasted({ text }, noKnownNames()), null)
  expect(pairs.map(({ askedBy, question }) => [askedBy, question])).toEqual([
    ['Desk', 'Why a pier?'],
    ['Desk', 'Do you like the wind?'],
  ])
})

test('a sentence longer than any question is not cut where looking for its beginning ended', () => {
  const endless = 'lye'.repeat(300)
  const text = ['first', 'second', 'third']
    .map((word) => `The ${word} ${endless} of them all? Holm: I sell it on Fridays.`)
    .join('\n\n')
  const { text: kept } = importedFile('x', intakePasted({ text }, noKnownNames()), null)
  expect(kept.split(endless)).toHaveLength(4)
})

test('a talk that lost all its lines is parted soon, however long it is', async () => {
  const turn = 'Q. Why soap? A. I like it very much. '
  const rows = toRows([{ type: 'paragraph', runs: [{ text: turn.repeat(10_000) }] }], { open: false })
  const spent = await processorTime(() => expect(partTurns(rows)).toHaveLength(20_000))
  expect(spent).toBeLessThan(1_000)
})

test('lines that lost their ends are parted soon, however many there are', async () => {
  const turn = 'Why soap?Because it lasts.And how do you boil it?In the dark.Then we wait. 3) So '
  const rows = toRows([{ type: 'paragraph', runs: [{ text: turn.repeat(5_000) }] }], { open: false })
  const spent = await processorTime(() => expect(partTurns(rows)?.length).toBeGreaterThan(10_000))
  expect(spent).toBeLessThan(1_000)
})
