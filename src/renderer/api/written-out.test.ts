import type { ArticleDocument, TopBlock } from '@shared/article/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from '../../../tests/helpers/arbitrary-document'
import { writtenOut } from './written-out'

test('what is written out reads as what was given, the first time and again', () => {
  fc.assert(
    fc.property(arbitraryDocument(), fc.dictionary(fc.string(), fc.jsonValue()), (document, fields) => {
      const others: { id: string; fields: unknown; document?: ArticleDocument } = { id: 'a', fields }
      for (const input of [{ ...others, document }, { document }, others, { ...others, document }])
        expect(JSON.parse(writtenOut(input))).toEqual(JSON.parse(JSON.stringify(input)))
    }),
  )
})

test('a block that takes the place of another is written out', () => {
  const block = (text: string): TopBlock => ({
    type: 'paragraph',
    attrs: { id: 'a' },
    content: [{ type: 'text', text }],
  })
  const first: ArticleDocument = { type: 'doc', content: [block('One.'), block('Two.')] }
  const second: ArticleDocument = { type: 'doc', content: [...first.content.slice(0, 1), block('Three.')] }
  expect(JSON.parse(writtenOut({ document: first }))).toEqual({ document: first })
  expect(JSON.parse(writtenOut({ document: second }))).toEqual({ document: second })
})

test('a document without a block', () => {
  expect(writtenOut({ document: { type: 'doc', content: [] } })).toBe(
    '{"document":{"type":"doc","content":[]}}',
  )
})
