import { describe, expect, it } from 'vitest'
import { splitPair } from './split'
import {
  answer,
  doc,
  drawAfter,
  endOf,
  figure,
  footnote,
  line,
  p,
  qa,
  question,
  quote,
  spoken,
  startOf,
  ul,
} from './test-documents'

function split(document: ReturnType<typeof doc>, pos: number): string | null {
  return drawAfter(document, pos, splitPair)
}

describe('splitting in an answer', () => {
  it('makes the rest the answer of an empty question, without the spaces at the cut', () => {
    const d = doc(qa(question('One?'), answer(p('A. B.'), p('C.'))))
    expect(split(d, startOf(d, 'A. B.') + 2)).toBe('qa(q"One?" a(p"A.")) qa(q"|" a(p"B." p"C."))')
    expect(split(d, startOf(d, 'A. B.') + 3)).toBe('qa(q"One?" a(p"A.")) qa(q"|" a(p"B." p"C."))')
  })
  it('takes no space out of a footnote beside the caret', () => {
    const d = doc(qa(question('One?'), answer(line('Dry. ', footnote(), 'Cold'))))
    const at = startOf(d, 'Dry. Cold')
    expect(split(d, at + 7)).toBe('qa(q"One?" a(p"Dry. ")) qa(q"|" a(p"Cold"))')
    const said = doc(qa(question('One?'), answer(line('Dry.', footnote('So he says. ')))))
    expect(split(said, endOf(said, 'Dry.So he says. ') + 2)).toBe(
      'qa(q"One?" a(p"Dry.So he says. ")) qa(q"|" a(p""))',
    )
  })
  it('makes the line after the caret the question where it asks', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A.'), p('And two?'), p('B.'))))
    const both = 'qa(q"One?" a[Ada](p"A.")) qa(q"|And two?" a[Ada](p"B."))'
    expect(split(d, startOf(d, 'And two?'))).toBe(both)
    expect(split(d, endOf(d, 'A.'))).toBe(both)
  })
  it('takes the asking end of a line, with an empty line to answer in', () => {
    const d = doc(qa(question('One?'), answer(p('A. And two?'))))
    expect(split(d, startOf(d, 'A. And two?') + 2)).toBe('qa(q"One?" a(p"A.")) qa(q"|And two?" a(p""))')
  })
  it('leaves a line that only ends in a question to the answer', () => {
    const d = doc(qa(question('One?'), answer(p('A.'), p('It dries. Some say so. Who knows?'))))
    expect(split(d, endOf(d, 'A.'))).toBe(
      'qa(q"One?" a(p"A.")) qa(q"|" a(p"It dries. Some say so. Who knows?"))',
    )
  })
  it('takes the empty line with the caret for the question', () => {
    const d = doc(qa(question('One?'), answer(p('A.'), p(), p('B.'))))
    expect(split(d, startOf(d, ''))).toBe('qa(q"One?" a(p"A.")) qa(q"|" a(p"B."))')
  })
  it('leaves the words of a footnote whole, and reads the line on without them', () => {
    const d = doc(qa(question('One?'), answer(line('A.', footnote('note '), ' B.'))))
    const behind = startOf(d, 'A.note  B.') + 'A.'.length + 'note '.length + 2
    expect(split(d, behind)).toBe('qa(q"One?" a(p"A.note ")) qa(q"|" a(p"B."))')
    const asked = doc(
      qa(question('One?'), answer(p('A.'), line('And two?', footnote('Said in May.')), p('B.'))),
    )
    expect(split(asked, endOf(asked, 'A.'))).toBe(
      'qa(q"One?" a(p"A.")) qa(q"|And two?Said in May." a(p"B."))',
    )
  })
  it('gives further answers to the new pair', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A. B.')), spoken('Bo', p('C.'))))
    expect(split(d, startOf(d, 'A. B.') + 2)).toBe(
      'qa(q"One?" a[Ada](p"A.")) qa(q"|" a[Ada](p"B.") a[Bo](p"C."))',
    )
  })
  it('parts answers at their edges without an answer that says nothing', () => {
    const d = doc(qa(question('One?'), spoken('Ada', p('A.')), spoken('Bo', p('B.'))))
    const parted = 'qa(q"One?" a[Ada](p"A.")) qa(q"|" a[Bo](p"B."))'
    expect(split(d, endOf(d, 'A.'))).toBe(parted)
    expect(split(d, startOf(d, 'B.'))).toBe(parted)
  })
  it('starts the next pair at the very end, and leaves an empty line at the very start', () => {
    const d = doc(qa(question('One?'), answer(p('A.'))))
    expect(split(d, endOf(d, 'A.'))).toBe('qa(q"One?" a(p"A.")) qa(q"|" a(p""))')
    expect(split(d, startOf(d, 'A.'))).toBe('qa(q"One?" a(p"")) qa(q"|" a(p"A."))')
  })
  it('cuts lists and quotations in two, between items where it can', () => {
    const d = doc(qa(question('One?'), answer(ul('a b', 'c'), quote(p('d'), p('e')))))
    expect(split(d, startOf(d, 'a b') + 1)).toBe(
      'qa(q"One?" a(ul(li(p"a")))) qa(q"|" a(ul(li(p"b") li(p"c")) blockquote(p"d" p"e")))',
    )
    expect(split(d, startOf(d, 'c'))).toBe(
      'qa(q"One?" a(ul(li(p"a b")))) qa(q"|" a(ul(li(p"c")) blockquote(p"d" p"e")))',
    )
    expect(split(d, startOf(d, 'd'))).toBe(
      'qa(q"One?" a(ul(li(p"a b") li(p"c")))) qa(q"|" a(blockquote(p"d" p"e")))',
    )
  })
})

describe('splitting in a caption', () => {
  const d = doc(qa(question('One?'), answer(p('A.'), figure('A jar'), p('B.'))))
  it('leaves the picture whole, on the side where the caret is past its first letter', () => {
    const after = 'qa(q"One?" a(p"A." figure"A jar")) qa(q"|" a(p"B."))'
    expect(split(d, startOf(d, 'A jar') + 2)).toBe(after)
    expect(split(d, endOf(d, 'A jar'))).toBe(after)
    expect(split(d, startOf(d, 'A jar'))).toBe('qa(q"One?" a(p"A.")) qa(q"|" a(figure"A jar" p"B."))')
  })
})

describe('splitting in a question', () => {
  const d = doc(qa(question('One? Two?'), spoken('Ada', p('A.')), answer(p('B.'))))
  it('makes two questions, and the answers go with the second', () => {
    expect(split(d, startOf(d, 'One? Two?') + 4)).toBe(
      'qa(q"One?" a(p"")) qa(q"|Two?" a[Ada](p"A.") a(p"B."))',
    )
  })
  it('leaves an empty question for the answers at its end', () => {
    expect(split(d, endOf(d, 'One? Two?'))).toBe('qa(q"One? Two?" a(p"")) qa(q"|" a[Ada](p"A.") a(p"B."))')
  })
  it('has nothing to split at its start, nor outside of pairs', () => {
    expect(split(d, startOf(d, 'One? Two?'))).toBeNull()
    const text = doc(p('Intro'))
    expect(split(text, 3)).toBeNull()
  })
})
