import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleDocument, InlineNode } from '../document'
import { inlineText } from '../inline-text'
import { editLine, editLines, isHeld, linesOfDocument } from './find-in-document'

const text = (words: string): InlineNode => ({ type: 'text', text: words })
const bold = (words: string): InlineNode => ({ type: 'text', text: words, marks: [{ type: 'bold' }] })
const chip = (words: string | null): InlineNode => ({
  type: 'mention',
  attrs: { kind: 'brand', id: 'x', text: words },
})
const id = { id: null }
const paragraph = (...content: InlineNode[]) => ({ type: 'paragraph' as const, attrs: id, content })

const document: ArticleDocument = {
  type: 'doc',
  content: [
    paragraph(text('Clay.')),
    {
      type: 'qa',
      attrs: id,
      content: [
        { type: 'question', attrs: { ...id, askedBy: null }, content: [text('Why?')] },
        {
          type: 'answer',
          attrs: { ...id, expertId: null, speaker: null },
          content: [paragraph(text('It '), bold('dries'), text('.')), paragraph()],
        },
      ],
    },
  ],
}

describe('lines of a document', () => {
  it('are counted over the whole of it, whatever the scope', () => {
    const short = (scope: 'everywhere' | 'answers' | 'questions') =>
      linesOfDocument(document, scope).map(({ index, kind, text }) => `${index} ${kind} ${text}`)
    expect(short('everywhere')).toEqual(['0 text Clay.', '1 question Why?', '2 answer It dries.'])
    expect(short('answers')).toEqual(['2 answer It dries.'])
    expect(short('questions')).toEqual(['1 question Why?'])
  })

  it('are changed one by one; the others stay the same objects', () => {
    const changed = editLines(document, new Map([[2, [{ from: 3, to: 8, put: 'cools' }]]]))
    expect(linesOfDocument(changed, 'answers')[0]?.nodes).toEqual([text('It '), bold('cools'), text('.')])
    expect(changed.content[0]).toBe(document.content[0])
    expect(editLines(document, new Map())).toBe(document)
  })
})

describe('a footnote', () => {
  const note = (words: string): InlineNode => ({
    type: 'footnote',
    attrs: { id: null },
    content: [{ type: 'text', text: words }],
  })
  const noted: ArticleDocument = {
    type: 'doc',
    content: [paragraph(text('Clay'), note('On glass'), text(' dries')), paragraph(text('So.'))],
  }
  it('is a line after the one that it stands in, which reads on without it', () => {
    const lines = linesOfDocument(noted, 'everywhere').map(({ index, text }) => `${index} ${text}`)
    expect(lines).toEqual(['0 Clay dries', '1 On glass', '2 So.'])
  })
  it('is changed in its place', () => {
    const changed = editLines(noted, new Map([[1, [{ from: 3, to: 8, put: 'skin' }]]]))
    expect(changed.content[0]).toEqual(paragraph(text('Clay'), note('On skin'), text(' dries')))
    expect(changed.content[1]).toBe(noted.content[1])
  })
  it('keeps the words around it from being taken out with it', () => {
    const [line] = linesOfDocument(noted, 'everywhere')
    if (!line) throw new Error('no line')
    expect(isHeld(line, { from: 0, to: 4 })).toBe(false)
    expect(isHeld(line, { from: 4, to: 10 })).toBe(false)
    expect(isHeld(line, { from: 2, to: 7 })).toBe(true)
  })
})

describe('a line', () => {
  const line = [text('the '), bold('cl'), text('ay of '), chip('Aubel'), text(' and '), chip(null)]
  it('holds the places that take in a chip', () => {
    expect(isHeld({ nodes: line }, { from: 4, to: 8 })).toBe(false)
    expect(isHeld({ nodes: line }, { from: 9, to: 14 })).toBe(true)
    expect(isHeld({ nodes: line }, { from: 12, to: 14 })).toBe(true)
    expect(isHeld({ nodes: line }, { from: 17, to: 18 })).toBe(false)
  })
  it('gives what is put in the marks of its first letter', () => {
    expect(editLine(line.slice(0, 3), [{ from: 4, to: 8, put: 'mud' }])).toEqual([
      text('the '),
      bold('mud'),
      text(' of '),
    ])
    expect(editLine(line.slice(0, 3), [{ from: 0, to: 8, put: '' }])).toEqual([text(' of ')])
  })
  it('reads as a plain text does where the same is done to it', () => {
    const pieces = fc.array(fc.string({ minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(pieces, fc.nat(20), fc.nat(6), fc.string({ maxLength: 3 }), (words, start, length, put) => {
        const nodes = words.map((word, index) => (index % 2 ? bold(word) : text(word)))
        const whole = words.join('')
        const from = Math.min(start, whole.length - 1)
        const to = Math.min(whole.length, from + Math.max(1, length))
        const changed = editLine(nodes, [{ from, to, put }])
        expect(inlineText(changed)).toBe(whole.slice(0, from) + put + whole.slice(to))
      }),
    )
  })
})
