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
