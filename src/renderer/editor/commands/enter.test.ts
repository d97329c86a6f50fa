import { describe, expect, it } from 'vitest'
import { enterInPair } from './enter'
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
  ul,
} from './test-documents'

function enter(document: ReturnType<typeof doc>, pos: number): string | null {
  return drawAfter(document, pos, enterInPair)
}

describe('Enter in a question', () => {
  it('moves into the answer at the end', () => {
    const d = doc(qa(question('Why?'), answer(p())))
    expect(enter(d, endOf(d, 'Why?'))).toBe('qa(q"Why?" a(p"|"))')
  })
  it('moves to the start of an answer that has words', () => {
    const d = doc(qa(question('Why?'), answer(p('Because.'))))
    expect(enter(d, endOf(d, 'Why?'))).toBe('qa(q"Why?" a(p"|Because."))')
  })
  it('carries the words after the caret into an empty answer', () => {
    const d = doc(qa(question('Why?Because.'), answer(p())))
    expect(enter(d, startOf(d, 'Why?Because.') + 4)).toBe('qa(q"Why?" a(p"|Because."))')
  })
  it('carries the words after the caret before an answer that has words', () => {
    const d = doc(qa(question('Why?Well.'), answer(ul('Because.'))))
    expect(enter(d, startOf(d, 'Why?Well.') + 4)).toBe('qa(q"Why?" a(p"|Well." ul(li(p"Because."))))')
  })
  it('makes room above at the start', () => {
    const d = doc(qa(question('Why?'), answer(p('A.'))))
    expect(enter(d, startOf(d, 'Why?'))).toBe('p"" qa(q"|Why?" a(p"A."))')
  })
  it('leaves the questions on an empty pair', () => {
    const d = doc(qa(question('One?'), answer(p('A.'))), qa(question(), answer(p())))
    expect(enter(d, startOf(d, ''))).toBe('qa(q"One?" a(p"A.")) p"|"')
  })
  it('goes on to the answer from an empty question whose answer has words', () => {
    const d = doc(qa(question(), answer(p('A.'))))
    expect(enter(d, 2)).toBe('qa(q"" a(p"|A."))')
  })
  it('replaces what is selected within the question', () => {
    const d = doc(qa(question('Why not?'), answer(p())))
    const from = startOf(d, 'Why not?') + 3
    const state = run(stateAt(d, from, from + 4), enterInPair)
    expect(state && draw(state)).toBe('qa(q"Why" a(p"|?"))')
  })
})

describe('Enter in an answer', () => {
  it('makes the next pair on an empty last line', () => {
    const d = doc(qa(question('Why?'), answer(p('A.'), p())), p('After'))
    expect(enter(d, startOf(d, ''))).toBe('qa(q"Why?" a(p"A.")) qa(q"|" a(p"")) p"After"')
  })
  it('keeps an answer that has nothing else', () => {
    const d = doc(qa(question('Why?'), answer(p())))
    expect(enter(d, startOf(d, ''))).toBe('qa(q"Why?" a(p"")) qa(q"|" a(p""))')
  })
  it('makes the next pair after the whole pair of a round-table', () => {
    const d = doc(qa(question('Why?'), spoken('Ada', p('A.'), p()), spoken('Bo', p('B.'))))
    expect(enter(d, startOf(d, ''))).toBe('qa(q"Why?" a[Ada](p"A.") a[Bo](p"B.")) qa(q"|" a(p""))')
  })
  it('never cuts the answer in two on an empty line in its middle', () => {
    const d = doc(qa(question('Why?'), answer(p('A.'), p(), p('B.'))))
    expect(enter(d, startOf(d, ''))).toBe('qa(q"Why?" a(p"A." p"" p"|" p"B."))')
  })
  it('splits a paragraph', () => {
    const d = doc(qa(question('Why?'), answer(p('AB'))))
    expect(enter(d, startOf(d, 'AB') + 1)).toBe('qa(q"Why?" a(p"A" p"|B"))')
  })
  it('leaves lists and everything outside pairs to their own keys', () => {
    const d = doc(h('Head'), qa(question('Why?'), answer(ul('One'))))
    expect(enter(d, endOf(d, 'Head'))).toBeNull()
    expect(enter(d, endOf(d, 'One'))).toBeNull()
  })
})
