import { Editor } from '@tiptap/core'
import { EditorState } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { articleExtensions } from '../extensions'

const text = (words: string) => ({ type: 'text', text: words })
const note = { type: 'footnote', content: [text('So she says.')] }

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
  const links: [string, string][] = []
  next.doc.descendants((node) => {
    const link = node.marks.find(({ type }) => type.name === 'link')
    if (link) links.push([node.text ?? '', link.attrs.href])
  })
  editor.destroy()
  return links
}

test('an address that is typed becomes a link', () => {
  expect(linksAfterTyping([text('See example.com')], ' ')).toEqual([['example.com', 'https://example.com']])
})

test('a word and the footnote behind it are no address, nor is a word after one', () => {
  expect(linksAfterTyping([text('or not.'), note], ' ')).toEqual([])
  expect(linksAfterTyping([text('or not.'), note, text(' See example.com')], ' ')).toEqual([])
})
