import { articleSchema } from '@shared/article/schema'
import { history, undo } from '@tiptap/pm/history'
import { EditorState, type Plugin, TextSelection } from '@tiptap/pm/state'
import { expect, it } from 'vitest'
import { joinPairBefore } from './commands/join-pairs'
import { moveDown } from './commands/move'
import { deletePair } from './commands/pair'
import { splitPair } from './commands/split'
import { answer, p, run, startOf } from './commands/test-documents'
import { becomeDocument } from './document-json'
import { foldedIds, foldingPlugin, toggleFold, toggleFoldAll } from './folding'

const pair = (id: string, asked: string, ...lines: string[]) =>
  articleSchema.node('qa', { id }, [
    articleSchema.node('question', null, asked === '' ? [] : [articleSchema.text(asked)]),
    answer(...lines.map((line) => p(line))),
  ])
const d = articleSchema.node('doc', null, [
  pair('one', 'One? Or not?', 'A.'),
  pair('two', 'Two?', 'B.'),
  pair('three', 'Three?', 'C.'),
])

function folded(ids: string[], at: string, from = d): EditorState {
  const plugins: Plugin[] = [foldingPlugin({ folded: ids, onFold: () => {} })]
  return EditorState.create({ doc: from, selection: TextSelection.create(from, startOf(from, at)), plugins })
}

it('begins as it was left', () => {
  expect(foldedIds(folded(['two', 'gone'], 'One? Or not?'))).toEqual(['two'])
})

it('stays with a pair that is moved, and with those around it', () => {
  const moved = run(folded(['one', 'three'], 'One? Or not?'), moveDown) as EditorState
  expect(moved.doc.child(1).attrs.id).toBe('one')
  expect(foldedIds(moved).sort()).toEqual(['one', 'three'])
})

it('is that of both halves of a question that is split', () => {
  const state = folded(['one'], 'One? Or not?')
  const at = state.apply(state.tr.setSelection(TextSelection.create(d, startOf(d, 'One? Or not?') + 4)))
  const split = run(at, splitPair) as EditorState
  expect(foldedIds(split)).toEqual([split.doc.child(0).attrs.id, split.doc.child(1).attrs.id])
})

it('opens a pair that takes the caret with another’s words, and leaves the others', () => {
  const joined = run(folded(['one', 'two', 'three'], 'Two?'), joinPairBefore) as EditorState
  expect(joined.doc.childCount).toBe(2)
  expect(foldedIds(joined)).toEqual(['three'])
})

it('goes with a pair that is deleted, and stays through a text that comes from elsewhere', () => {
  expect(foldedIds(run(folded(['one', 'two'], 'One? Or not?'), deletePair) as EditorState)).toEqual(['two'])
  const next = articleSchema.node('doc', null, [pair('two', 'Two, really?', 'New.'), d.child(0), d.child(2)])
  const state = folded(['one', 'two'], 'Three?')
  expect(foldedIds(state.apply(becomeDocument(state.tr, next))).sort()).toEqual(['one', 'two'])
})

it.each([
  ['deleted', deletePair, 'One? Or not?', 'one'],
  ['joined to another', joinPairBefore, 'Two?', 'two'],
] as const)('comes back with a pair that was %s', (_name, command, at, id) => {
  const plugins: Plugin[] = [foldingPlugin({ folded: ['one', 'two'], onFold: () => {} }), history()]
  const selection = TextSelection.create(d, startOf(d, at))
  const without = run(EditorState.create({ doc: d, selection, plugins }), command) as EditorState
  expect(foldedIds(without)).not.toContain(id)
  expect(foldedIds(run(without, undo) as EditorState)).toContain(id)
})

it('is told when it changes, and not while one types', () => {
  const told: string[] = []
  const plugin = foldingPlugin({ folded: ['two'], onFold: (ids) => told.push(ids.join()) })
  let state = EditorState.create({ doc: d, plugins: [plugin] })
  const { update } = plugin.spec.view?.(null as never) ?? {}
  const apply = (change: (from: EditorState) => EditorState | null) => {
    const before = state
    state = change(state) ?? state
    // The plugin's view asks nothing of the editor's but its state.
    update?.({ state } as never, before)
  }
  apply((from) => from.apply(from.tr.insertText('x', 3)))
  expect(told).toEqual([])
  apply((from) => run(from, toggleFold(0)))
  apply((from) => run(from, toggleFoldAll))
  apply((from) => run(from, toggleFoldAll))
  expect(told).toEqual(['one,two', 'one,two,three', ''])
})
