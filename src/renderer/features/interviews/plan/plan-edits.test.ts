import type { PlannedQuestion } from '@shared/records/interview'
import { expect, test } from 'vitest'
import { withMoved, withQuestions } from './plan-edits'

const planned = (id: string): PlannedQuestion => ({
  id,
  questionId: null,
  text: id,
  note: '',
  state: 'asked',
})
const plan = ['a', 'b', 'c'].map(planned)
const ids = (moved: readonly PlannedQuestion[] | null) => moved?.map(({ id }) => id)

test('a question goes down or up, and no further than the plan', () => {
  expect(ids(withMoved(plan, 'a', 1))).toEqual(['b', 'a', 'c'])
  expect(ids(withMoved(plan, 'c', -2))).toEqual(['c', 'a', 'b'])
  expect(withMoved(plan, 'a', -1)).toBeNull()
  expect(withMoved(plan, 'c', 1)).toBeNull()
  expect(withMoved(plan, 'x', 1)).toBeNull()
})

test('what is added comes last and open, and knows its question of the bank', () => {
  const added = withQuestions(plan, [
    { text: 'Why clay?', note: '' },
    { id: 'q', text: 'Which sun?', note: 'Ask twice' },
  ])
  expect(added.slice(3)).toEqual([
    { id: expect.any(String), questionId: null, text: 'Why clay?', note: '', state: 'open' },
    { id: expect.any(String), questionId: 'q', text: 'Which sun?', note: 'Ask twice', state: 'open' },
  ])
})
