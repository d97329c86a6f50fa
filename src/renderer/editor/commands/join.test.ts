import { describe, expect, it } from 'vitest'
import { joinBack, joinForward } from './join'
import {
  answer,
  card,
  doc,
  drawAfter,
  endOf,
  h,
  p,
  qa,
  question,
  quote,
  spoken,
  startOf,
  ul,
} from './test-documents'

function back(document: ReturnType<typeof doc>, pos: number): string | null {
  return drawAfter(document, pos, joinBack)
}

function forward(document: ReturnType<typeof doc>, pos: number): string | null {
  return drawAfter(document, pos, joinForward)
}

const one = qa(question('One?'), answer(p('A.')))

describe('Backspace at the start of a question', () => {
  it('takes an empty pair away and goes back to the end of the answer before', () => {
    const d = doc(one, qa(question(), answer(p())))
    expect(back(d, startOf(d, ''))).toBe('qa(q"One?" a(p"A.|"))')
  })
  it('leaves an empty paragraph where the pair was all there is', () => {
    const d = doc(qa(question(), answer(p())))
    expect(back(d, 2)).toBe('p"|"')
  })
  it('gives the answer of an empty question to the answer before', () => {
    const d = doc(one, qa(question(), answer(p('B.'))))
    expect(back(d, startOf(d, ''))).toBe('qa(q"One?" a(p"A." p"|B."))')
  })
  it('turns a question with words back into text of the answer before', () => {
    const d = doc(one, qa(question('Two?'), answer(p('B.'))))
    expect(back(d, startOf(d, 'Two?'))).toBe('qa(q"One?" a(p"A." p"|Two?" p"B."))')
  })
  it('keeps the answers of named speakers apart', () => {
    const d = doc(
      qa(question('One?'), spoken('Ada', p('A.'))),
      qa(question('Two?'), spoken('Bo', p('B.')), spoken('Cy', p('C.'))),
    )
    expect(back(d, startOf(d, 'Two?'))).toBe('qa(q"One?" a[Ada](p"A." p"|Two?") a[Bo](p"B.") a[Cy](p"C."))')
  })
  it('turns the pair into ordinary blocks where no pair stands before', () => {
    const d = doc(p('Intro'), qa(question('One?'), answer(p('A.'), ul('x'))))
    expect(back(d, startOf(d, 'One?'))).toBe('p"Intro" p"|One?" p"A." ul(li(p"x"))')
  })
})

describe('Backspace at the start of an answer', () => {
  it('joins its first paragraph to the question', () => {
    const d = doc(qa(question('One?'), answer(p('A.'), p('B.'))))
    expect(back(d, startOf(d, 'A.'))).toBe('qa(q"One?|A." a(p"B."))')
  })
  it('keeps an empty line to answer in', () => {
    const d = doc(qa(question('One?'), answer(p('A.'))))
    expect(back(d, startOf(d, 'A.'))).toBe('qa(q"One?|A." a(p""))')
  })
  it('joins a further answer to the one before', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A.')), spoken('Bo', p('B.'))))
    expect(back(d, startOf(d, 'B.'))).toBe('qa(q"One?" a[Ada](p"A." p"|B."))')
  })
  it('takes an empty further answer away', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A.')), answer(p())))
    expect(back(d, startOf(d, ''))).toBe('qa(q"One?" a[Ada](p"A.|"))')
  })
  it('leaves a list and a quotation to their own keys', () => {
    const d = doc(qa(question('One?'), answer(ul('x'))), qa(question('Two?'), answer(quote(p('y')))))
    expect(back(d, startOf(d, 'x'))).toBeNull()
    expect(back(d, startOf(d, 'y'))).toBeNull()
  })
})

describe('Backspace at the start of a block after a pair', () => {
  it('joins a paragraph to the answer', () => {
    const d = doc(one, p('More'))
    expect(back(d, startOf(d, 'More'))).toBe('qa(q"One?" a(p"A.|More"))')
  })
  it('moves a paragraph into an answer that ends in a list', () => {
    const d = doc(qa(question('One?'), answer(ul('x'))), p('More'))
    expect(back(d, startOf(d, 'More'))).toBe('qa(q"One?" a(ul(li(p"x")) p"|More"))')
  })
  it('takes an empty paragraph away', () => {
    const d = doc(qa(question('One?'), answer(ul('x'))), p())
    expect(back(d, startOf(d, ''))).toBe('qa(q"One?" a(ul(li(p"x|"))))')
  })
  it('turns a heading into a paragraph instead of selecting the pair', () => {
    const d = doc(one, h('Head'))
    expect(back(d, startOf(d, 'Head'))).toBe('qa(q"One?" a(p"A.")) p"|Head"')
  })
})

describe('Delete at the end of a block beside a pair', () => {
  it('does what Backspace does from the other side', () => {
    const d = doc(qa(question('One?'), answer(p('A.'))), qa(question('Two?'), answer(p('B.'))), p('More'))
    expect(forward(d, endOf(d, 'One?'))).toBe('qa(q"One?|A." a(p"")) qa(q"Two?" a(p"B.")) p"More"')
    expect(forward(d, endOf(d, 'B.'))).toBe('qa(q"One?" a(p"A.")) qa(q"Two?" a(p"B.|More"))')
  })
  it('leaves a card to the usual rule', () => {
    const d = doc(one, card(), p('More'))
    expect(forward(d, endOf(d, 'A.'))).toBeNull()
  })
})
