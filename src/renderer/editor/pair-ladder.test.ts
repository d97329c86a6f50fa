import { history, undo } from '@tiptap/pm/history'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { duplicatePair } from './commands/pair'
import { answer, card, doc, draw, p, qa, question, run, startOf } from './commands/test-documents'
import { pairLadderPlugin, selectLess, selectMore } from './pair-ladder'
import { PairSelection } from './pair-selection'

const d = doc(
  qa(question('One?'), answer(p('A.')), answer(p('B.'))),
  p('Between'),
  qa(question('Two?'), answer(p('C.'), card())),
)

function at(pos: number): EditorState {
  const plugins = [pairLadderPlugin(), history()]
  return EditorState.create({ doc: d, selection: TextSelection.create(d, pos), plugins })
}

/** What is selected, in a word. */
function chosen(state: EditorState | null): string | null {
  if (!state) return null
  const { selection } = state
  if (selection instanceof NodeSelection) return selection.node.type.name
  return selection instanceof PairSelection ? `${selection.pairs.length} pairs` : 'caret'
}

describe('selecting by steps', () => {
  it('goes from the answer to its pair to all pairs, and back with Escape', () => {
    const start = at(startOf(d, 'B.') + 1)
    const one = run(start, selectMore) as EditorState
    const two = run(one, selectMore) as EditorState
    const three = run(two, selectMore) as EditorState
    expect([one, two, three].map(chosen)).toEqual(['answer', 'qa', '2 pairs'])
    expect(one.selection.from).toBe(startOf(d, 'B.') - 2)
    expect(run(three, selectMore)).toBeNull()

    const back = run(three, selectLess) as EditorState
    expect(back.selection.eq(two.selection)).toBe(true)
    const again = run(run(back, selectLess) as EditorState, selectLess) as EditorState
    expect(again.selection.eq(start.selection)).toBe(true)
    expect(run(again, selectLess)).toBeNull()
  })
  it('takes the pair at once from a question, and the answer from a card in it', () => {
    expect(chosen(run(at(startOf(d, 'Two?')), selectMore))).toBe('qa')
    const onCard = at(2).tr.setSelection(NodeSelection.create(d, startOf(d, 'C.') + 3))
    expect(chosen(run(at(2).apply(onCard), selectMore))).toBe('answer')
    expect(run(at(startOf(d, 'Between')), selectMore)).toBeNull()
  })
  it('goes to the first words where it was not reached by steps', () => {
    const state = at(2)
    const moved = run(run(state, selectMore) as EditorState, duplicatePair) as EditorState
    expect(chosen(moved)).toBe('qa')
    expect(draw(run(moved, selectLess) as EditorState)).toMatch(/^qa\(q"One\?".*\) qa\(q"\|One\?"/)
  })
})

describe('all pairs, selected', () => {
  it('are deleted without what stands between them, and selected again by undo', () => {
    const positions: number[] = []
    d.forEach((node, pos) => {
      if (node.type.name === 'qa') positions.push(pos)
    })
    const state = at(2)
    const selected = state.apply(state.tr.setSelection(PairSelection.of(d, positions) as PairSelection))
    const gone = selected.apply(selected.tr.deleteSelection())
    expect(gone.doc.textContent).toBe('Between')
    const back = run(gone, undo) as EditorState
    expect(back.doc.eq(d)).toBe(true)
    expect(chosen(back)).toBe('2 pairs')
  })
  it('follow the pairs through a change, and forget one that is deleted', () => {
    const state = at(2)
    const selection = PairSelection.of(d, [0]) as PairSelection
    const later = state.apply(state.tr.setSelection(selection)).tr.insert(0, p('Above'))
    expect(later.selection.eq(PairSelection.of(later.doc, [7]) as PairSelection)).toBe(true)
    const without = state.apply(state.tr.setSelection(selection)).tr.delete(0, d.child(0).nodeSize)
    expect(without.selection).toBeInstanceOf(TextSelection)
    expect(PairSelection.fromJSON(d, selection.toJSON()).eq(selection)).toBe(true)
    expect(PairSelection.of(d, [1, 999])).toBeNull()
  })
})
