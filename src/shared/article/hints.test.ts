import { DOMSerializer } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { compareDocuments } from './compare/compare-documents'
import type { ArticleDocument } from './document'
import { hintOf } from './hints'
import { documentWords } from './plain-text'
import { articleSchema, parseDocument } from './schema'

const hinted: ArticleDocument = {
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { id: 'a', hint: 'Who they are' } },
    { type: 'heading', attrs: { id: 'b', level: 2, hint: 'The product' } },
    {
      type: 'qa',
      attrs: { id: 'c' },
      content: [
        { type: 'question', attrs: { id: 'd', askedBy: null, hint: 'Ask about mornings' } },
        {
          type: 'answer',
          attrs: { id: 'e', expertId: null, speaker: null },
          content: [{ type: 'paragraph', attrs: { id: 'f', hint: 'In their words' } }],
        },
      ],
    },
  ],
}
const stored = (document: ArticleDocument): unknown => JSON.parse(JSON.stringify(document))
const plain: ArticleDocument = JSON.parse(
  JSON.stringify(hinted, (name, value) => (name === 'hint' ? undefined : value)),
)

describe('hints', () => {
  test('stay in a stored document', () => {
    expect(stored(parseDocument(hinted))).toEqual(hinted)
    expect(hinted.content.map(hintOf)).toEqual(['Who they are', 'The product', null])
  })

  test('leave no trace in the JSON of a document without them', () => {
    expect(JSON.stringify(plain)).not.toContain('hint')
    expect(JSON.stringify(parseDocument(plain))).toBe(JSON.stringify(plain))
    expect(Object.keys(parseDocument(plain).content[0]?.attrs ?? {})).toEqual(['id'])
  })

  test('must be words', () => {
    const wrong = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'a', hint: 3 } }] }
    expect(() => parseDocument(wrong)).toThrow()
  })

  test('count no word and are no change of the text', () => {
    expect(documentWords(hinted)).toBe(0)
    const { blocks, added, removed } = compareDocuments(hinted, plain, () => '')
    expect([added, removed]).toEqual([0, 0])
    expect(
      new Set(blocks.flatMap(({ change, lines }) => [change, ...lines.map((line) => line.change)])),
    ).toEqual(new Set(['same']))
  })

  test('are not in the HTML that a copy is made of', () => {
    const specs = DOMSerializer.nodesFromSchema(articleSchema)
    const node = articleSchema.nodeFromJSON(hinted)
    node.descendants((child) => {
      expect(JSON.stringify(specs[child.type.name]?.(child))).not.toContain('hint')
    })
  })
})
