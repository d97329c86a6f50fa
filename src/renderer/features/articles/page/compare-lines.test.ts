import { describe, expect, it } from 'vitest'
import { articleLines, linesApart } from './compare-lines'

describe('two versions side by side', () => {
  it('marks what the other does not have, and a repeated line that it has once', () => {
    const { mine, theirs } = linesApart(['A', 'B', 'B'], ['B', 'A', 'C'])
    expect(mine.map(({ differs }) => differs)).toEqual([false, false, true])
    expect(theirs.map(({ differs }) => differs)).toEqual([false, false, true])
  })

  it('starts with the fields that a reader sees', () => {
    expect(articleLines({ title: 'T', dek: '', byline: 'Ada' }, ['x'])).toEqual(['T', 'By Ada', 'x'])
  })
})
