import { describe, expect, it } from 'vitest'
import { insertPair, makeQuestion } from './make-question'
import {
  answer,
  divider,
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
  ul,
} from './test-documents'

function make(document: ReturnType<typeof doc>, from: number, to = from): string | null {
  return drawAfter(document, from, makeQuestion, to)
}

describe('turning text into questions', () => {
  it('makes the paragraph with the caret a question and keeps the caret', () => {
    const d = doc(p('Why?'), p('Because.'))
    expect(make(d, startOf(d, 'Why?') + 2)).toBe('qa(q"Wh|y?" a(p"")) p"Because."')
  })
  it('makes pairs of several blocks, headed by the lines that ask', () => {
    const d = doc(p('Intro'), p('Why?'), p('Because.'), ul('x'), p('“And then?”'), p('Nothing.'))
    expect(make(d, startOf(d, 'Intro'), endOf(d, 'Nothing.'))).toBe(
      'p"|Intro" qa(q"Why?" a(p"Because." ul(li(p"x")))) qa(q"“And then?”" a(p"Nothing."))',
    )
  })
  it('heads one pair with the first line where none asks', () => {
    const d = doc(p('On pores'), p('They stay.'))
    expect(make(d, startOf(d, 'On pores'), endOf(d, 'They stay.'))).toBe('qa(q"|On pores" a(p"They stay."))')
  })
  it('ends a pair at a block that no answer can hold', () => {
    const d = doc(h('Why?'), p('A.'), divider(), p('B.'))
    expect(make(d, startOf(d, 'Why?'), endOf(d, 'B.'))).toBe('qa(q"|Why?" a(p"A.")) divider() p"B."')
  })
  it('starts a new pair inside an answer, with the rest of the answer and its speaker', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A.'), p('Two?'), p('B.')), spoken('Bo', p('C.'))))
    expect(make(d, startOf(d, 'Two?'))).toBe(
      'qa(q"One?" a[Ada](p"A.")) qa(q"|Two?" a[Ada](p"B.") a[Bo](p"C."))',
    )
  })
  it('turns a question back into text', () => {
    const d = doc(qa(question('One?'), answer(p('A.'))))
    expect(make(d, endOf(d, 'One?'))).toBe('p"One?|" p"A."')
  })
  it('leaves lists alone', () => {
    const d = doc(ul('x'))
    expect(make(d, startOf(d, 'x'))).toBeNull()
  })
})

describe('inserting a pair', () => {
  it('takes the place of an empty paragraph and stands after anything else', () => {
    const d = doc(p('Intro'), p())
    const after = run(stateAt(d, endOf(d, 'Intro')), insertPair)
    expect(after && draw(after)).toBe('p"Intro" qa(q"|" a(p"")) p""')
    const instead = run(stateAt(d, startOf(d, '')), insertPair)
    expect(instead && draw(instead)).toBe('p"Intro" qa(q"|" a(p""))')
  })
})
