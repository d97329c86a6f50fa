import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { moveBlocks, moveBlocksBy } from './move'
import { answer, card, doc, draw, p, qa, question, run, startOf, stateAt } from './test-documents'

const moveUp = moveBlocksBy(-1)
const moveDown = moveBlocksBy(1)

const d = doc(
  p('Intro'),
  qa(question('One?'), answer(p('A.'))),
  qa(question('Two?'), answer(p('B.'))),
  card(),
)

describe('moving blocks', () => {
  it('moves the pair with the caret up and down and keeps the caret in its words', () => {
    const up = run(stateAt(d, startOf(d, 'B.') + 1), moveUp)
    expect(up && draw(up)).toBe('p"Intro" qa(q"Two?" a(p"B|.")) qa(q"One?" a(p"A.")) productCard()')
    const down = run(stateAt(d, startOf(d, 'One?')), moveDown)
    expect(down && draw(down)).toBe('p"Intro" qa(q"Two?" a(p"B.")) qa(q"|One?" a(p"A.")) productCard()')
  })
  it('moves all selected blocks', () => {
    const state = run(stateAt(d, startOf(d, 'Intro'), startOf(d, 'A.')), moveDown)
    expect(state && draw(state)).toBe('qa(q"Two?" a(p"B.")) p"Intro" qa(q"One?" a(p"|A.")) productCard()')
  })
  it('moves a selected card and keeps it selected', () => {
    const state = stateAt(d, 1)
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(d, d.content.size - 1)))
    const moved = run(selected, moveUp)
    expect(moved && draw(moved)).toMatch(/productCard\(\) qa\(q"Two\?"/)
    expect(moved?.selection).toBeInstanceOf(NodeSelection)
  })
  it('does nothing at the edges', () => {
    expect(run(stateAt(d, startOf(d, 'Intro')), moveUp)).toBeNull()
    expect(run(stateAt(d, startOf(d, 'Intro')), moveBlocks(0, 0, 1))).toBeNull()
  })
})
