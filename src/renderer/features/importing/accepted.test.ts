import { expect, test } from 'vitest'
import { takenBackWords } from './accepted'

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
