import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineSchema } from '../records/common'
import { byTopic } from '../records/question'
import { questionsFromMarkdown, questionsToMarkdown } from './markdown'

test('lists of any kind are read: bullets, numbers, tick boxes and bare lines, each under its heading', () => {
  const text = [
    'What is new?',
    '',
    '# Sun #',
    '- How much is enough?',
    '  Show it on a hand.',
    '  And on a face.',
    '2) Indoors too?',
    '### Hair',
    '* [x] How often?',
    '',
  ].join('\r\n')
  expect(questionsFromMarkdown(text, 'Beginnings')).toEqual([
    { topic: 'Beginnings', text: 'What is new?', note: '' },
    { topic: 'Sun', text: 'How much is enough?', note: 'Show it on a hand.\nAnd on a face.' },
    { topic: 'Sun', text: 'Indoors too?', note: '' },
    { topic: 'Hair', text: 'How often?', note: '' },
  ])
  expect(questionsFromMarkdown('')).toEqual([])
  expect(questionsToMarkdown([])).toBe('')
})

// What begins like a heading, a bullet or a number is read as one.
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => lineSchema.parse(text))
  .filter((text) => /^[\p{L}“]/u.test(text) && !/[\s#]$/.test(text))
const question = fc.record({
  topic: line,
  text: line,
  note: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
})

test('a topic has one heading, wherever its questions stand in the bank', () => {
  const asked = (topic: string, text: string) => ({ topic, text, note: '' })
  const questions = [asked('Sun', 'How much?'), asked('Hair', 'How often?'), asked('Sun', 'Indoors too?')]
  expect(questionsToMarkdown(questions)).toBe(
    '## Sun\n- How much?\n- Indoors too?\n\n## Hair\n- How often?\n',
  )
})

test('what goes out comes in again', () => {
  fc.assert(
    fc.property(fc.array(question), (questions) => {
      const inOrder = byTopic(questions).flatMap(({ questions: its }) => its)
      expect(questionsFromMarkdown(questionsToMarkdown(questions))).toEqual(inOrder)
    }),
  )
})
