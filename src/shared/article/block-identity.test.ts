import { history, redo, undo } from '@tiptap/pm/history'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { blockIdentityPlugin } from './block-identity'
import { ensureIds } from './block-ids'
import type { ArticleDocument, TopBlock } from './document'
import { articleSchema, nodeToDocument, parseToNode } from './schema'

const paragraph = (id: string | null, text = 'words'): TopBlock => ({
  type: 'paragraph',
  attrs: { id },
  ...(text && { content: [{ type: 'text', text }] }),
})
const pair = (id: string): TopBlock => ({
  type: 'qa',
  attrs: { id },
  content: [
    { type: 'question', attrs: { id: `${id}-q`, askedBy: null }, content: [{ type: 'text', text: 'Why?' }] },
    {
      type: 'answer',
      attrs: { id: `${id}-a`, expertId: null, speaker: null },
      content: [{ type: 'paragraph', attrs: { id: `${id}-p` }, content: [{ type: 'text', text: 'So.' }] }],
    },
  ],
})
const doc = (...content: TopBlock[]): ArticleDocument => ({ type: 'doc', content })

function stateOf(document: ArticleDocument): EditorState {
  return EditorState.create({
    doc: parseToNode(document),
    plugins: [history({ newGroupDelay: 0 }), blockIdentityPlugin()],
  })
}

function idsOf(node: Node): (string | null)[] {
  const ids: (string | null)[] = []
  node.descendants((child) => {
    if ('id' in child.attrs && !child.isInline) ids.push(child.attrs.id)
  })
  return ids
}

function change(state: EditorState, make: (transaction: Transaction) => Transaction): EditorState {
  return state.apply(make(state.tr))
}

function expectSound(state: EditorState): void {
  const ids = idsOf(state.doc)
  expect(ids).not.toContain(null)
  expect(new Set(ids).size).toBe(ids.length)
}

describe('ids while people type', () => {
  test('typing changes none', () => {
    const before = stateOf(doc(paragraph('a'), paragraph('b')))
    const after = change(before, (tr) => tr.insertText('more ', 2))
    expect(idsOf(after.doc)).toEqual(['a', 'b'])
  })

  test('the second half of a split paragraph is new', () => {
    const after = change(stateOf(doc(paragraph('a'), paragraph('b'))), (tr) => tr.split(3))
    expect(idsOf(after.doc)[0]).toBe('a')
    expect(idsOf(after.doc)[2]).toBe('b')
    expectSound(after)
  })

  test('Enter at the start leaves the id with the words', () => {
    const after = change(stateOf(doc(paragraph('a'))), (tr) => tr.split(1))
    expect(after.doc.child(0).textContent).toBe('')
    expect(idsOf(after.doc)[1]).toBe('a')
    expectSound(after)
  })

  test('a copied pair is new, the first stays, before or after it', () => {
    for (const position of ['before', 'after']) {
      const state = stateOf(doc(paragraph('x'), pair('a'), paragraph('y')))
      const [start, node] = [state.doc.child(0).nodeSize, state.doc.child(1)]
      const at = position === 'before' ? start : start + node.nodeSize
      const after = change(state, (tr) => tr.insert(at, articleSchema.nodeFromJSON(node.toJSON())))
      const kept = after.doc.child(position === 'before' ? 2 : 1)
      expect([kept.attrs.id, ...idsOf(kept)]).toEqual(['a', 'a-q', 'a-a', 'a-p'])
      expectSound(after)
    }
  })

  test('a copy far from its first is new too', () => {
    const state = stateOf(doc(pair('a'), paragraph('x'), paragraph('y'), paragraph('z')))
    const after = change(state, (tr) => tr.insert(state.doc.content.size, state.doc.child(0)))
    expect(after.doc.child(0).attrs.id).toBe('a')
    expectSound(after)
  })

  test('a pair that is cut and pasted elsewhere keeps its ids', () => {
    const state = stateOf(doc(pair('a'), paragraph('x')))
    const node = state.doc.child(0)
    const cut = change(state, (tr) => tr.delete(0, node.nodeSize))
    const pasted = change(cut, (tr) =>
      tr.replace(cut.doc.content.size, cut.doc.content.size, new Slice(Fragment.from(node), 0, 0)),
    )
    expect(idsOf(pasted.doc)).toEqual(['x', 'a', 'a-q', 'a-a', 'a-p'])
  })

  test('a duplicate within one answer is told apart', () => {
    const state = stateOf(doc(pair('a')))
    const inner = state.doc.child(0).child(1).child(0)
    const end = state.doc.child(0).nodeSize - 2
    const after = change(state, (tr) => tr.insert(end, inner))
    expect(idsOf(after.doc).slice(0, 4)).toEqual(['a', 'a-q', 'a-a', 'a-p'])
    expectSound(after)
  })

  test('one undo takes back the change with its new ids, and redo brings the same back', () => {
    const state = stateOf(doc(paragraph('a'), paragraph('b')))
    let after = change(state, (tr) => tr.split(3))
    const ids = idsOf(after.doc)
    undo(after, (tr) => {
      after = after.apply(tr)
    })
    expect(after.doc.eq(state.doc)).toBe(true)
    redo(after, (tr) => {
      after = after.apply(tr)
    })
    expect(idsOf(after.doc)).toEqual(ids)
  })

  test('the marks chosen for the next letter are kept', () => {
    const state = stateOf(doc(paragraph('a')))
    const bold = articleSchema.mark('bold')
    const after = change(state, (tr) => tr.split(3).setStoredMarks([bold]))
    expect(after.storedMarks).toEqual([bold])
  })
})

describe('ensureIds', () => {
  test('answers with the same document when all is well', () => {
    const sound = doc(paragraph('a'), pair('b'))
    expect(ensureIds(sound)).toBe(sound)
  })

  test('gives missing ids and renews the later of two', () => {
    const given = ensureIds(doc(paragraph(null), pair('b'), pair('b'), paragraph('b')))
    const state = stateOf(given)
    expectSound(state)
    expect(given.content[1]).toEqual(pair('b'))
    expect(nodeToDocument(state.doc)).toEqual(given)
  })
})
