import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { answer, doc, drawAfter, endOf, p, qa, question, startOf } from '../commands/test-documents'
import { insertSpoken } from './insert-spoken'

function put(document: Node, at: number, ...blocks: Node[]): string | null {
  return drawAfter(document, at, insertSpoken(blocks))
}

describe('what was said, put into the text', () => {
  const pair = qa(question('Why?'), answer(p('Because.')))

  it('ends the answer below a question that has the caret, and leaves the question alone', () => {
    const d = doc(pair, p('End'))
    expect(put(d, startOf(d, 'Why?'), p('So there.'))).toBe('qa(q"Why?" a(p"Because." p"So there.|")) p"End"')
  })
  it('fills an answer that has no words yet', () => {
    const d = doc(qa(question('Why?'), answer(p())))
    expect(put(d, endOf(d, 'Why?'), p('One.'), p('Two.'))).toBe('qa(q"Why?" a(p"One." p"Two.|"))')
  })
  it('goes into the last answer of several, and puts what was asked next after the pair', () => {
    const d = doc(qa(question('Why?'), answer(p('A.')), answer(p('B.'))), p('End'))
    const next = qa(question('New?'), answer(p('Yes.')))
    expect(put(d, startOf(d, 'Why?'), p('C.'), next)).toBe(
      'qa(q"Why?" a(p"A.") a(p"B." p"C.")) qa(q"New?" a(p"Yes.|")) p"End"',
    )
  })
  it('stands apart from the words of a line', () => {
    const d = doc(qa(question('Why?'), answer(p('One two.'))))
    expect(put(d, endOf(d, 'One two.'), p('Three.'))).toBe('qa(q"Why?" a(p"One two. Three.|"))')
    expect(put(d, startOf(d, 'One two.') + 4, p('and'))).toBe('qa(q"Why?" a(p"One and |two."))')
    expect(put(d, startOf(d, 'One two.') + 3, p('and'))).toBe('qa(q"Why?" a(p"One and| two."))')
    expect(put(d, startOf(d, 'One two.'), p('Zero.'))).toBe('qa(q"Why?" a(p"Zero. |One two."))')
  })
})
