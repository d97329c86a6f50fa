import { describe, expect, it } from 'vitest'
import { importableFiles, leftMediaWords, mayHoldTexts } from './dropped-files'

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
    expect(mayHoldTexts(drag('image/png', 'audio/ogg', 'application/pdf'))).toBe(false)
    expect(mayHoldTexts({ types: ['text/html'], items: [] })).toBe(false)
  })
  it('names what nothing takes', () => {
    const picture = { type: 'image/png', name: 'a.png' }
    expect(leftMediaWords([{ type: 'text/plain', name: 'b.txt' }])).toBeNull()
    expect(leftMediaWords([picture])).toMatch(/^“a\.png” was not taken: .*Media page/)
    expect(leftMediaWords([picture, picture, picture, picture])).toMatch(/and 1 more were not taken/)
  })
  it('takes the texts out of a mixed drop', () => {
    const files = [{ type: 'image/png' }, { type: '' }, { type: 'text/plain' }]
    expect(importableFiles(files)).toEqual([{ type: '' }, { type: 'text/plain' }])
  })
})
