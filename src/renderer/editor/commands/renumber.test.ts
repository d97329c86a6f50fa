import { articleSchema } from '@shared/article/schema'
import { expect, it } from 'vitest'
import { removeNumbers, renumberQuestions } from './renumber'
import { answer, doc, draw, footnote, p, qa, question, run, stateAt, words } from './test-documents'

const ask = (text: string) => qa(question(text), answer(p('A.')))
const questions = (command: typeof removeNumbers, ...texts: string[]) => {
  const state = run(stateAt(doc(...texts.map(ask)), 2), command)
  return (
    state &&
    [
      ...draw(state)
        .replace('|', '')
        .matchAll(/q"([^"]*)"/g),
    ].map(([, text]) => text)
  )
}

it('numbers every question in the form of the first', () => {
  expect(questions(renumberQuestions, 'Q7: A?', '2. B?', 'C?', '', '12) D?')).toEqual([
    'Q1: A?',
    'Q2: B?',
    'Q3: C?',
    '',
    'Q5: D?',
  ])
})

it('takes all numbers away', () => {
  expect(questions(removeNumbers, '1. A?', 'Q2:  B?', '3 drops?', '4.')).toEqual(['A?', 'B?', '3 drops?', ''])
})

it('has nothing to do where no number is typed, or all are right', () => {
  expect(questions(renumberQuestions, 'A?', '3 drops?')).toBeNull()
  expect(questions(renumberQuestions, '1. A?', '2. B?')).toBeNull()
  expect(questions(removeNumbers, 'A?')).toBeNull()
})

it('leaves chips and styles of the question as they are', () => {
  const bold = articleSchema.marks.bold?.create()
  const asked = articleSchema.node('question', null, [
    articleSchema.text('2. ', bold ? [bold] : []),
    articleSchema.node('mention', { kind: 'brand', id: 'b', text: 'Aubel' }),
    articleSchema.text('?'),
  ])
  const state = run(stateAt(doc(qa(asked, answer(p('A.')))), 2), renumberQuestions)
  const changed = state?.doc.firstChild?.firstChild
  expect(changed?.childCount).toBe(3)
  expect(changed?.child(0).text).toBe('1. ')
  expect(changed?.child(0).marks).toHaveLength(1)
  expect(changed?.child(1).eq(asked.child(1))).toBe(true)
})

it('takes no number out of a footnote', () => {
  const d = doc(qa(question([footnote(words('2. He said so.')), words(' Why?')]), answer(p('A.'))))
  expect(run(stateAt(d, 2), removeNumbers)).toBeNull()
})
