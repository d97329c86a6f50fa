import { expect, test } from 'vitest'
import { partWords, takenBackWords } from './accepted'

const none = { articleIds: [], interviewIds: [], mediaIds: [], mediaKept: 0 }

test('what was taken back is counted by kind, and what stays is told', () => {
  expect(takenBackWords({ ...none, articleIds: ['a'] })).toBe(
    'The import was taken back: 1 article is in the bin.',
  )
  expect(takenBackWords({ articleIds: ['a', 'b'], interviewIds: ['c'], mediaIds: ['d'], mediaKept: 2 })).toBe(
    'The import was taken back: 2 articles, 1 interview and 1 media file are in the bin. 2 media files stay: they are shown elsewhere.',
  )
  expect(takenBackWords({ ...none, mediaKept: 1 })).toBe(
    'Nothing was left to take back. 1 media file stays: it is shown elsewhere.',
  )
})

test('an import that was stopped says how much of it is there', () => {
  expect(partWords(1, 5)).toBe('The import was stopped. 1 of 5 files is in the library.')
  expect(partWords(1200, 3000)).toBe('The import was stopped. 1,200 of 3,000 files are in the library.')
})
