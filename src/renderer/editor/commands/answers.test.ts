import { NodeSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { answerEach, deleteAnswer } from './answers'
import { moveDown } from './move'
import { moveAnswer } from './move-answer'
import {
  answer,
  doc,
  draw,
  drawAfter,
  endOf,
  h,
  p,
  qa,
  question,
  run,
  spoken,
  startOf,
  stateAt,
} from './test-documents'

const d = doc(
  qa(question('One?'), spoken('Ada', p('A.')), spoken('Bo', p('B.'))),
  h('Head'),
  qa(question('Two?'), spoken('Ada', p('C.'))),
  qa(question('Three?'), answer(p())),
)

describe('moving an answer', () => {
  const rest = ' qa(q"Three?" a(p""))'
  it('goes past its neighbour with the caret', () => {
    const swapped = 'qa(q"One?" a[Bo](p"B.") a[Ada](p"A|.")) h"Head" qa(q"Two?" a[Ada](p"C."))'
    expect(drawAfter(d, startOf(d, 'A.') + 1, moveAnswer(1))).toBe(swapped + rest)
    expect(drawAfter(d, endOf(d, 'B.'), moveAnswer(-1))).toBe(
      `qa(q"One?" a[Bo](p"B.|") a[Ada](p"A.")) h"Head" qa(q"Two?" a[Ada](p"C."))${rest}`,
    )
  })
  it('goes on into the neighbouring pair, to the side it comes from', () => {
    expect(drawAfter(d, startOf(d, 'B.'), moveAnswer(1))).toBe(
      `qa(q"One?" a[Ada](p"A.")) h"Head" qa(q"Two?" a[Bo](p"|B.") a[Ada](p"C."))${rest}`,
    )
    expect(drawAfter(d, startOf(d, 'C.'), moveAnswer(-1))).toBe(
      `qa(q"One?" a[Ada](p"A.") a[Bo](p"B.") a[Ada](p"|C.")) h"Head" qa(q"Two?" a(p""))${rest}`,
    )
  })
  it('takes the place of an answer that waits for nobody else', () => {
    expect(drawAfter(d, startOf(d, 'C.'), moveAnswer(1))).toBe(
      'qa(q"One?" a[Ada](p"A.") a[Bo](p"B.")) h"Head" qa(q"Two?" a(p"")) qa(q"Three?" a[Ada](p"|C."))',
    )
  })
  it('has nowhere to go at the edges of the text', () => {
    expect(drawAfter(d, startOf(d, 'A.'), moveAnswer(-1))).toBeNull()
    expect(drawAfter(d, startOf(d, ''), moveAnswer(1))).toBeNull()
    expect(drawAfter(d, startOf(d, 'One?'), moveAnswer(1))).toBeNull()
  })
  it('is what Move down does while an answer is selected', () => {
    const state = stateAt(d, startOf(d, 'One?'))
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(d, startOf(d, 'A.') - 2)))
    const moved = run(selected, moveDown)
    expect(moved && draw(moved)).toContain('a[Bo](p"B.") a[Ada]')
    expect(moved?.selection instanceof NodeSelection && moved.selection.node.attrs.speaker).toBe('Ada')
  })
})

describe('deleting an answer', () => {
  it('takes one of several away', () => {
    expect(drawAfter(d, startOf(d, 'B.'), deleteAnswer)).toMatch(/^qa\(q"One\?" a\[Ada\]\(p"A\.\|"\)\) /)
  })
  it('empties the only one', () => {
    expect(drawAfter(d, startOf(d, 'C.'), deleteAnswer)).toContain('qa(q"Two?" a[Ada](p"|"))')
  })
  it('leaves a question alone', () => {
    expect(drawAfter(d, startOf(d, 'One?'), deleteAnswer)).toBeNull()
  })
})

describe('an answer for each person', () => {
  it('gives those who have none an empty one', () => {
    expect(drawAfter(d, startOf(d, 'Two?'), answerEach)).toContain('qa(q"Two?" a[Ada](p"C.") a[Bo](p"|"))')
  })
  it('takes the empty answer that is nobody’s first', () => {
    expect(drawAfter(d, startOf(d, 'Three?'), answerEach)).toContain('qa(q"Three?" a[Ada](p"|") a[Bo](p""))')
  })
  it('has nothing to do where everybody answers, or nobody is named', () => {
    expect(drawAfter(d, startOf(d, 'A.'), answerEach)).toBeNull()
    const nobody = doc(qa(question('One?'), answer(p('A.'))))
    expect(drawAfter(nobody, startOf(nobody, 'A.'), answerEach)).toBeNull()
  })
})
