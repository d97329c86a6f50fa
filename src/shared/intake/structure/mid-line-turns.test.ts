import { expect, test } from 'vitest'
import { intakePasted, noKnownNames } from '../index'
import { importedFile } from '../report'

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
