import { expect, test } from 'vitest'
import { changedTo, startHistory, stepBack, stepForth } from './record-history'

const of = (...states: string[]) => states.slice(1).reduce(changedTo, startHistory(states[0] ?? ''))

test('every change is taken back, one after the other, and made again', () => {
  let history = of('', 'they', 'they/them')
  const seen: string[] = []
  for (const step of [stepBack, stepBack, stepBack, stepForth, stepForth, stepForth]) {
    history = step(history, history.present)
    // Each state is saved in its turn, which is no change.
    history = changedTo(history, history.present)
    seen.push(history.present)
  }
  expect(seen).toEqual(['they', '', '', 'they', 'they/them', 'they/them'])
})

test('what is typed and not saved is taken back first, and comes forth again', () => {
  const back = stepBack(of('a', 'b'), 'typed')
  expect(back.present).toBe('b')
  expect(stepForth(back, 'b').present).toBe('typed')
  expect(stepBack(startHistory('a'), 'typed').present).toBe('a')
})

test('after another change nothing is forth, and fifty changes are kept', () => {
  const back = stepBack(of('a', 'b'), 'b')
  expect(stepForth(changedTo(back, 'c'), 'c').present).toBe('c')
  expect(stepForth(back, 'typed').present).toBe('a')
  const long = of(...Array.from({ length: 80 }, (_, index) => `${index}`))
  expect(long.past).toHaveLength(50)
})
