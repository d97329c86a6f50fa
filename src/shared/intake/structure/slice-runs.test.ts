import { expect, test } from 'vitest'
import type { Run } from '../blocks'
import { sliceRuns, trimRuns } from './runs'

const note: Run = { text: '', footnote: [{ text: 'On glass.' }] }

test('a footnote stays with the words before it, wherever a line is cut', () => {
  const runs: Run[] = [{ text: 'A:', bold: true }, { text: ' It dries.' }, note]
  expect(trimRuns(sliceRuns(runs, 2))).toEqual([{ text: 'It dries.' }, note])
  expect(sliceRuns(runs, 0, 2)).toEqual([{ text: 'A:', bold: true }])
  const middle: Run[] = [{ text: 'Why?' }, note, { text: ' Because.' }]
  expect(sliceRuns(middle, 0, 4)).toEqual([{ text: 'Why?' }, note])
  expect(trimRuns(sliceRuns(middle, 4))).toEqual([{ text: 'Because.' }])
  expect(trimRuns([{ text: ' Because. ' }, note, { text: ' ' }])).toEqual([{ text: 'Because.' }, note])
  expect(trimRuns([{ text: ' ' }, note, { text: ' So.' }])).toEqual([note, { text: 'So.' }])
})
