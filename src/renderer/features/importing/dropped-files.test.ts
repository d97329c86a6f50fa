import { describe, expect, it } from 'vitest'
import { importableFiles, mayHoldTexts } from './dropped-files'

const drag = (...types: string[]) => ({
  types: ['Files'],
  items: types.map((type) => ({ kind: 'file', type })),
})

describe('what is dropped on the window', () => {
  it('is an import when a file in it may be a text', () => {
    expect(mayHoldTexts(drag('text/markdown'))).toBe(true)
    expect(mayHoldTexts(drag('image/png', ''))).toBe(true)
  })
  it('is left to others when it is pictures and recordings, or no files at all', () => {
    expect(mayHoldTexts(drag('image/png', 'audio/ogg'))).toBe(false)
    expect(mayHoldTexts({ types: ['text/html'], items: [] })).toBe(false)
  })
  it('takes the texts out of a mixed drop', () => {
    const files = [{ type: 'image/png' }, { type: '' }, { type: 'text/plain' }]
    expect(importableFiles(files)).toEqual([{ type: '' }, { type: 'text/plain' }])
  })
})
