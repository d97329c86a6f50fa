import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticleDocument, TopBlock } from '../article/document'
import { plainLines } from '../article/plain-text'
import { parseDocument } from '../article/schema'
import { newId } from '../identifiers'
import { fillTemplate } from './fill-template'
import { previewOf } from './template'
import { parseTemplateFile } from './template-file'
import { templateText } from './text-of-article'

const folder = resolve(import.meta.dirname, '../../../resources/templates')
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
const read = (name: string) =>
  parseTemplateFile(name.replace('.yml', ''), readFileSync(join(folder, name), 'utf8')).template
const ines = { id: newId(), name: 'Inès Okafor' }
const paul = { id: newId(), name: 'Paul Nwosu' }
const balm = { id: newId(), name: 'Quiet Balm' }
const milk = { id: newId(), name: 'Barrier Milk' }
const nobody = { experts: [], products: [] }

describe.each(files)('%s', (name) => {
  test('is whole, and shows at least six blocks', () => {
    const template = read(name)
    expect(template.name.length * template.about.length * template.dek.length).toBeGreaterThan(0)
    const preview = previewOf(template)
    expect(preview.content.length).toBeGreaterThan(4)
    expect(JSON.stringify(preview).match(/"hint"/g)?.length).toBeGreaterThan(4)
  })

  test.each([
    nobody,
    { experts: [ines], products: [balm] },
    { experts: [ines, paul], products: [balm, milk] },
  ])('makes a valid text in which nothing unfinished is text (%#)', (values) => {
    const made = fillTemplate(read(name), values)
    expect(parseDocument(made.document)).toEqual(made.document)
    const text = JSON.stringify(made)
    expect(text).not.toMatch(/\{(expert|product)\}/)
    const nameOf = () => 'a name'
    for (const line of plainLines(made.document, nameOf)) expect(line).not.toMatch(/[{}…]/)
    expect(made.title).not.toContain('…')
    expect(made.title !== '' || made.hints.title !== '').toBe(true)
  })
})

const file = (text: string) =>
  parseTemplateFile(
    'mine',
    `name: Mine\nabout: One of mine.\norder: 1\ntitle: "{expert} at home"\ntext:\n${text}`,
  ).template

describe('filling', () => {
  const template = file(
    [
      '  - question: What does {expert} think of {product}?',
      '    answer: { write: "In the words of {expert}" }',
      '  - each product:',
      '    - card: product',
      '    - paragraph: { write: "Why {product} is here" }',
      '  - card: expert',
    ].join('\n'),
  )

  test('names become chips and each product its own blocks, at their place', () => {
    const { title, hints, document } = fillTemplate(template, { experts: [ines], products: [balm, milk] })
    expect([title, hints]).toEqual(['Inès Okafor at home', { title: '', dek: '' }])
    expect(document.content.map(({ type }) => type)).toEqual([
      'qa',
      'productCard',
      'paragraph',
      'productCard',
      'paragraph',
      'expertCard',
    ])
    expect(document.content.flatMap(({ attrs }) => ('hint' in attrs ? [attrs.hint] : []))).toEqual([
      'Why Quiet Balm is here',
      'Why Barrier Milk is here',
    ])
    // Two products: the one question cannot be about both, so it is asked for.
    const [pair] = document.content
    expect(pair?.type === 'qa' && pair.content[0]).toMatchObject({
      attrs: { hint: 'What does Inès Okafor think of the product?' },
    })
    expect(pair?.type === 'qa' && pair.content[1].attrs.expertId).toBe(ines.id)
    const one = fillTemplate(template, { experts: [ines], products: [balm] }).document.content[0]
    expect(one?.type === 'qa' && one.content[0].content).toEqual([
      { type: 'text', text: 'What does ' },
      { type: 'mention', attrs: { kind: 'expert', id: ines.id, text: null } },
      { type: 'text', text: ' think of ' },
      { type: 'mention', attrs: { kind: 'product', id: balm.id, text: null } },
      { type: 'text', text: '?' },
    ])
  })

  test('with nobody named, the title and its questions are asked for', () => {
    const { title, hints } = fillTemplate(template, nobody)
    expect([title, hints.title]).toEqual(['', 'the expert at home'])
  })

  test('a round-table has an answer for each expert', () => {
    const table = read('round-table.yml')
    const answers = (experts: (typeof ines)[]) =>
      fillTemplate(table, { experts, products: [] }).document.content.flatMap((block) =>
        block.type === 'qa'
          ? [block.content.slice(1).map(({ attrs }) => 'expertId' in attrs && attrs.expertId)]
          : [],
      )
    expect(answers([ines, paul])[0]).toEqual([ines.id, paul.id])
    expect(answers([ines, paul, balm, milk])[0]).toHaveLength(4)
    expect(answers([])[0]).toEqual([null, null, null])
  })

  test('a file that is wrong says where', () => {
    expect(() => file('  - pargraph: x')).toThrow()
    expect(() => file('  - paragraph:')).toThrow()
  })
})

const words = (text: string) => ({ content: [{ type: 'text' as const, text }] })
const line = (text: string, hint?: string): TopBlock => ({
  type: 'paragraph',
  attrs: { id: newId(), ...(hint && { hint }) },
  ...words(text),
})
const article: ArticleDocument = {
  type: 'doc',
  content: [
    line('She opens the door.'),
    line('There is tea.'),
    {
      type: 'qa',
      attrs: { id: newId() },
      content: [
        {
          type: 'question',
          attrs: { id: newId(), askedBy: null },
          content: [
            { type: 'text', text: 'What does ' },
            { type: 'mention', attrs: { kind: 'expert', id: ines.id, text: null } },
            { type: 'text', text: ' use?' },
          ],
        },
        {
          type: 'answer',
          attrs: { id: newId(), expertId: ines.id, speaker: null },
          content: [
            {
              type: 'paragraph',
              attrs: { id: newId(), hint: 'By name' },
              content: [
                {
                  type: 'text',
                  text: 'Milk.',
                  marks: [{ type: 'quote', attrs: { interviewId: 'i', from: 0, to: 1 } }],
                },
              ],
            },
            { type: 'paragraph', attrs: { id: newId() }, ...words('And salt.') },
          ],
        },
      ],
    },
    { type: 'pullQuote', attrs: { id: newId(), qaId: 'x', speaker: null }, ...words('Milk.') },
    {
      type: 'paragraph',
      attrs: { id: newId() },
      content: [
        { type: 'text', text: 'Goodbye.' },
        {
          type: 'footnote',
          attrs: { id: newId() },
          content: [
            {
              type: 'text',
              text: 'Said twice.',
              marks: [{ type: 'quote', attrs: { interviewId: 'i', from: 2, to: 3 } }],
            },
          ],
        },
      ],
    },
  ],
}

describe('a template of an article', () => {
  test('of its structure keeps questions and headings, and asks for the rest', () => {
    const text = templateText(article, 'structure')
    expect(text.content).toEqual([
      { type: 'paragraph', attrs: { id: null, hint: 'The introduction' } },
      {
        type: 'qa',
        attrs: { id: null },
        content: [
          {
            type: 'question',
            attrs: { id: null, askedBy: null },
            content: [
              { type: 'text', text: 'What does ' },
              { type: 'text', text: '{expert}' },
              { type: 'text', text: ' use?' },
            ],
          },
          {
            type: 'answer',
            attrs: { id: null, expertId: null, speaker: null },
            content: [{ type: 'paragraph', attrs: { id: null, hint: 'By name' } }],
          },
        ],
      },
      { type: 'paragraph', attrs: { id: null, hint: 'What comes here' } },
    ])
    expect(() => parseDocument(text)).not.toThrow()
  })

  test('of its words keeps them all, without ties to one talk', () => {
    const text = templateText(article, 'words')
    expect(plainLines(text, () => 'Inès')).toEqual(plainLines(article, () => 'Inès'))
    expect(JSON.stringify(text)).not.toMatch(/"quote"|"qaId":"|"attrs":\{"id":"/)
  })
})
