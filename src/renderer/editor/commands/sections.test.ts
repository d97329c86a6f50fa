import { articleSchema } from '@shared/article/schema'
import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument } from '../../../../tests/helpers/arbitrary-text'
import { moveSeveral } from './move'
import { isHeading, placeBelow, sectionEnd, withSections } from './sections'
import { answer, doc, p, qa, question, run } from './test-documents'

const h = (level: number, text: string) => articleSchema.node('heading', { level }, articleSchema.text(text))
const pair = (text: string) => qa(question(text), answer(p('So.')))
const document = doc(
  p('Before.'), // 0
  h(2, 'Clay'), // 1
  p('On clay.'), // 2
  pair('Which?'), // 3
  h(3, 'Green'), // 4
  pair('Why green?'), // 5
  h(2, 'Oil'), // 6
  pair('How much?'), // 7
  p('Goodbye.'), // 8
)

test('a heading stands over all up to the next of its level or a higher one, any other block over nothing', () => {
  const ends = Array.from({ length: document.childCount }, (_, index) => sectionEnd(document, index))
  expect(ends).toEqual([1, 6, 3, 4, 6, 6, 9, 8, 9])
  expect(withSections(document, [7, 4, 1])).toEqual([1, 2, 3, 4, 5, 7])
})

test('below the last row a section goes under the closing words, a pair above them', () => {
  expect(placeBelow(document, 7, true)).toBe(9)
  expect(placeBelow(document, 7, false)).toBe(8)
  expect(placeBelow(document, 6, false)).toBe(9)
})

test('a section that is moved keeps its blocks together and in order, and no other block changes its order', () => {
  fc.assert(
    fc.property(aDocument, fc.nat(), fc.nat(), (text, one, other) => {
      const headings = Array.from({ length: text.childCount }, (_, index) => index).filter((index) =>
        isHeading(text, index),
      )
      if (headings.length === 0) return
      const moved = withSections(text, [headings[one % headings.length] as number])
      const target = other % (text.childCount + 1)
      const next = run(EditorState.create({ doc: text }), moveSeveral(moved, target))
      const blocks = Array.from({ length: text.childCount }, (_, index) => text.child(index))
      const stays = blocks.filter((_, index) => !moved.includes(index))
      const before = blocks.slice(0, target).filter((_, index) => !moved.includes(index)).length
      const expected = stays.toSpliced(before, 0, ...moved.map((index) => text.child(index)))
      expect((next?.doc ?? text).eq(doc(...expected))).toBe(true)
    }),
    { numRuns: 300 },
  )
})
