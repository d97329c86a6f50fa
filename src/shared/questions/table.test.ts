import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questionsFromRows, questionsToRows } from './table'

const sun = { topic: 'Sun', text: 'How much?', note: 'On a hand.\nShow it.' }

test('questions go out in three columns and come back', () => {
  expect(questionsToRows([sun])).toEqual([
    ['Topic', 'Question', 'Note'],
    ['Sun', 'How much?', 'On a hand.\nShow it.'],
  ])
  const word = fc.stringMatching(/^[=+\-@'a-zé?]{1,12}$/)
  const note = fc.stringMatching(/^([=+\-@'a-z][a-z \n]{0,10}[a-z])?$/)
  fc.assert(
    fc.property(fc.array(fc.record({ topic: word, text: word, note })), (questions) => {
      const rows = questionsToRows(questions)
      expect(questionsFromRows(rows)).toEqual({ questions, left: 0 })
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@]/)
    }),
  )
})

test('a table of another program is read by its headings, in any order and language', () => {
  const rows = [
    ['Nr', 'Notiz', 'FRAGE', 'Thema'],
    ['1', 'Zeigen', 'Wie viel?', 'Sonne'],
    ['2', 'x', ' ', ''],
  ]
  expect(questionsFromRows(rows)).toEqual({
    questions: [{ topic: 'Sonne', text: 'Wie viel?', note: 'Zeigen' }],
    left: 1,
  })
})

test('without headings the column that asks has the questions, and one alone is all there is', () => {
  expect(
    questionsFromRows([
      ['Sun', 'How much?', 'Show it'],
      ['', 'How often?'],
    ]).questions,
  ).toEqual([
    { topic: 'Sun', text: 'How much?', note: 'Show it' },
    { topic: 'Other', text: 'How often?', note: '' },
  ])
  expect(questionsFromRows([['Tell me of the sea']]).questions).toEqual([
    { topic: 'Other', text: 'Tell me of the sea', note: '' },
  ])
  expect(questionsFromRows([])).toEqual({ questions: [], left: 0 })
})
