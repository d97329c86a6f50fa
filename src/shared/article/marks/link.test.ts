import { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { articleExtensions } from '../extensions'
import { linksAddresses } from './link-typed'

const text = (words: string) => ({ type: 'text', text: words })
const note = { type: 'footnote', content: [text('So she says.')] }

/** The words that are links once a line is brought in from elsewhere. */
function linksAfterPaste(line: object[]): [string, string][] {
  const editor = new Editor({
    element: null,
    extensions: articleExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph' }] },
  })
  const state = EditorState.create({ doc: editor.state.doc, plugins: editor.extensionManager.plugins })
  const pasted = state.schema.nodeFromJSON({ type: 'paragraph', content: line })
  const tr = state.tr.replaceWith(0, state.doc.content.size, pasted).setMeta(linksAddresses, true)
  const links = linksIn(state.applyTransaction(tr).state.doc)
  editor.destroy()
  return links
}

/** The words that are links once these are typed at the end of a line, with what they lead to. */
function linksAfterTyping(line: object[], typed: string): [string, string][] {
  const editor = new Editor({
    element: null,
    extensions: articleExtensions,
    content: { type: 'doc', content: [{ type: 'paragraph', content: line }] },
  })
  const state = EditorState.create({ doc: editor.state.doc, plugins: editor.extensionManager.plugins })
  const end = state.doc.content.size - 1
  const next = state.applyTransaction(state.tr.insertText(typed, end)).state
  editor.destroy()
  return linksIn(next.doc)
}

function linksIn(doc: Node): [string, string][] {
  const links: [string, string][] = []
  doc.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link')
    if (link) links.push([node.text ?? '', link.attrs.href])
  })
  return links
}

test('an address that is typed becomes a link', () => {
  expect(linksAfterTyping([text('See example.com')], ' ')).toEqual([['example.com', 'https://example.com']])
})

test('a word and the footnote behind it are no address, nor is a word after one', () => {
  expect(linksAfterTyping([text('or not.'), note], ' ')).toEqual([])
  expect(linksAfterTyping([text('example.'), { ...note, content: [text('com')] }], ' ')).toEqual([])
  expect(linksAfterTyping([text('no.'), note, text('See it')], ' ')).toEqual([])
})

const example = [['example.com', 'https://example.com']]
const chip = { type: 'mention', attrs: { kind: 'brand', id: 'b', text: 'Hav' } }

test('an address becomes a link wherever footnotes and chips stand in its line', () => {
  expect(linksAfterTyping([text('or not.'), note, text(' See example.com')], ' ')).toEqual(example)
  expect(linksAfterTyping([note, note, text('See '), chip, text(' (example.com)'), note], ' ')).toEqual(
    example,
  )
  expect(linksAfterTyping([text('See example.com'), note], ' ')).toEqual(example)
  expect(linksAfterTyping([text('Ask a@example.com'), chip], ' ')).toEqual([
    ['a@example.com', 'mailto:a@example.com'],
  ])
})

test('what ends the sentence or stands around an address is no part of it', () => {
  for (const typed of ['example.com.', '“example.com,”', '(example.com)', 'example.com…'])
    expect(linksAfterTyping([text(`See ${typed}`)], ' '), typed).toEqual(example)
  expect(linksAfterTyping([text('See *example.com*')], ' ')).toEqual([])
})

test('a word that is no address, a link that is there, and an address that goes on are left', () => {
  const to = 'https://other.com'
  const linked = { ...text('example.com'), marks: [{ type: 'link', attrs: { href: to } }] }
  expect(linksAfterTyping([linked], ' ')).toEqual([['example.com ', to]])
  expect(linksAfterTyping([text('version 2.0')], ' ')).toEqual([])
  expect(linksAfterTyping([text('See example.com')], 'x')).toEqual([])
  expect(linksAfterTyping([text('See javascript:example.com')], ' ')).toEqual([])
})

test('all addresses of a text from elsewhere become links, in its footnotes too', () => {
  const noted = { type: 'footnote', content: [text('See a.com there.')] }
  expect(linksAfterPaste([text('On b.com, said.'), noted, text(' (c.com) or *d.com* e.com')])).toEqual([
    ['b.com', 'https://b.com'],
    ['a.com', 'https://a.com'],
    ['c.com', 'https://c.com'],
    ['e.com', 'https://e.com'],
  ])
})
