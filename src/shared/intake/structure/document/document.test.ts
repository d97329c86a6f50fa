import { describe, expect, it } from 'vitest'
import type { Block } from '../../blocks'
import type { OutlineRow } from '../outline'
import { plainText } from '../plain-text'
import { buildFromOutline } from './document'
import { inline } from './inline'

let last = 0
const makeId = () => `b${last++}`
const row = (
  role: OutlineRow['role'],
  block: OutlineRow['block'],
  more: Partial<OutlineRow> = {},
): OutlineRow => ({
  id: 0,
  role,
  speaker: null,
  expertId: null,
  opens: role === 'question',
  joins: false,
  mark: null,
  block,
  ...more,
})
const paragraph = (text: string): OutlineRow['block'] => ({ type: 'paragraph', runs: [{ text }] })
const build = (rows: OutlineRow[]) => buildFromOutline({ title: null, dek: null, rows }, makeId)

describe('the document of an outline', () => {
  it('is never empty', () => {
    expect(build([]).document.content).toMatchObject([{ type: 'paragraph' }])
  })

  it('merges neighbours of one style and breaks lines', () => {
    expect(inline([{ text: 'a ', bold: true }, { text: 'b\nc', bold: true }, { text: ' d' }])).toEqual([
      { type: 'text', text: 'a b', marks: [{ type: 'bold' }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'c', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' d' },
    ])
  })

  it('keeps the voices of a round-table apart', () => {
    const { document } = build([
      row('question', paragraph('Why?')),
      row('answer', paragraph('Because.'), { opens: true, speaker: 'Ana' }),
      row('answer', paragraph('And so on.'), { speaker: 'Ana' }),
      row('answer', paragraph('No.'), { opens: true, speaker: 'Bo' }),
    ])
    const [pair] = document.content
    expect(pair?.type === 'qa' && pair.content.map((part) => part.attrs)).toMatchObject([
      { askedBy: null },
      { speaker: 'Ana' },
      { speaker: 'Bo' },
    ])
  })

  it('gives pictures in lists a place after the list, and names them', () => {
    const list: Block = {
      type: 'list',
      ordered: false,
      start: 1,
      items: [
        [
          { type: 'paragraph', runs: [{ text: 'one' }] },
          { type: 'figure', source: 'a.jpg', alt: 'A', caption: [], credit: 'Ana' },
        ],
      ],
    }
    const { document, pictures } = build([row('text', list)])
    expect(document.content.map((node) => node.type)).toEqual(['bulletList', 'figure'])
    expect(pictures).toMatchObject([{ source: 'a.jpg', alt: 'A', credit: 'Ana' }])
    const figure = document.content[1]
    expect(figure?.attrs.id).toBe(pictures[0]?.figureId)
  })

  it('joins lines of one paragraph and reads as written', () => {
    const { document } = build([
      row('question', paragraph('Who')),
      row('question', paragraph('is it?'), { opens: false }),
      row('answer', paragraph('Me.'), { opens: true }),
      row('answer', paragraph('Only me.'), { joins: true }),
      row('text', { type: 'heading', level: 1, runs: [{ text: 'After' }] }),
    ])
    expect(plainText(document)).toBe('Who\nis it?\n\nMe.\nOnly me.\n\nAfter')
    expect(document.content.at(-1)).toMatchObject({ type: 'heading', attrs: { level: 2 } })
  })

  it('gives every block an id of its own', () => {
    const { document } = build([
      row('question', paragraph('Who?')),
      row('answer', paragraph('Me.'), { opens: true }),
    ])
    const ids = [...JSON.stringify(document).matchAll(/"id":"(\w+)"/g)].map((found) => found[1])
    expect(ids.length).toBe(4)
    expect(new Set(ids).size).toBe(4)
  })
})
