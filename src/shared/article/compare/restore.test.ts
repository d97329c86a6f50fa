import { emptyArticleFields } from '@shared/records/article-fields'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../../../../tests/helpers/arbitrary-document'
import { ensureIds } from '../block-ids'
import type { ArticleDocument, TopBlock } from '../document'
import { withRestoredFields, withRestoredPair } from './restore'

const paragraph = (id: string): TopBlock => ({ type: 'paragraph', attrs: { id } })
const pair = (id: string, words = 'So.'): TopBlock => ({
  type: 'qa',
  attrs: { id },
  content: [
    { type: 'question', attrs: { id: `${id}-q`, askedBy: null }, content: [{ type: 'text', text: 'Why?' }] },
    {
      type: 'answer',
      attrs: { id: `${id}-a`, expertId: null, speaker: null },
      content: [{ type: 'paragraph', attrs: { id: `${id}-p` }, content: [{ type: 'text', text: words }] }],
    },
  ],
})
const doc = (...content: TopBlock[]): ArticleDocument => ({ type: 'doc', content })

test('a pair that is still there becomes what it was, in the place it has now', () => {
  const now = doc(pair('b'), paragraph('x'), pair('a', 'Not so.'))
  expect(withRestoredPair(now, doc(pair('a'), pair('b')), 'a')).toEqual(
    doc(pair('b'), paragraph('x'), pair('a')),
  )
})

test('a pair that is gone comes behind what it followed, or to the top', () => {
  const then = doc(pair('a'), paragraph('x'), pair('b'), pair('c'))
  expect(withRestoredPair(doc(paragraph('x'), paragraph('new')), then, 'c')).toEqual(
    doc(paragraph('x'), pair('c'), paragraph('new')),
  )
  expect(withRestoredPair(doc(paragraph('new')), then, 'a')).toEqual(doc(pair('a'), paragraph('new')))
  expect(withRestoredPair(doc(paragraph('new')), then, 'none')).toBeNull()
})

test('an id that stands elsewhere by now is there once', () => {
  const now = doc(paragraph('a-p'), paragraph('x'))
  const restored = withRestoredPair(now, doc(pair('a')), 'a')
  expect(ensureIds(restored as ArticleDocument)).toBe(restored)
})

test('restoring each pair of a text puts them all back and touches nothing else', () => {
  fc.assert(
    fc.property(arbitraryDocument(), arbitraryDocument(), (one, other) => {
      const [then, now] = [ensureIds(one), ensureIds(other)]
      const pairs = then.content.filter(({ type }) => type === 'qa')
      const restored = pairs.reduce(
        (document, { attrs }) => withRestoredPair(document, then, attrs.id ?? '') ?? document,
        now,
      )
      expect(restored.content.filter((block) => pairs.includes(block as (typeof pairs)[number]))).toEqual(
        pairs,
      )
      expect(restored.content.filter((block) => now.content.includes(block))).toEqual(now.content)
    }),
  )
})

test('status, dates and tags stay where the work stands now', () => {
  const then = { ...emptyArticleFields(), title: 'Clay', status: 'drafting' as const, tags: ['old'] }
  const now = { ...emptyArticleFields(), title: 'Clay, again', status: 'published' as const, tags: ['new'] }
  expect(withRestoredFields(now, then)).toMatchObject({ title: 'Clay', status: 'published', tags: ['new'] })
})
