import { expect, it } from 'vitest'
import { joinPairBefore } from './join-pairs'
import { answer, doc, drawAfter, h, p, qa, question, spoken, startOf, ul } from './test-documents'

function join(document: ReturnType<typeof doc>, pos: number): string | null {
  return drawAfter(document, pos, joinPairBefore)
}

const one = qa(question('One?'), answer(p('A.')))

it('makes the question a paragraph of the answer before and leaves the caret with its words', () => {
  const d = doc(one, qa(question('Two?'), answer(p('B.'), ul('x'))))
  expect(join(d, startOf(d, 'x') + 1)).toBe('qa(q"One?" a(p"A." p"Two?" p"B." ul(li(p"x|"))))')
  expect(join(d, startOf(d, 'Two?') + 1)).toBe('qa(q"One?" a(p"A." p"T|wo?" p"B." ul(li(p"x"))))')
})

it('keeps the answers of named speakers apart and leaves out those without words', () => {
  const d = doc(
    qa(question('One?'), spoken('Ada', p('A.'))),
    qa(question('Two?'), answer(p()), spoken('Bo', p('B.')), spoken('Cy', p())),
  )
  expect(join(d, startOf(d, 'B.'))).toBe('qa(q"One?" a[Ada](p"A." p"Two?") a[Bo](p"|B."))')
})

it('goes on in the same voice, and in place of an answer without words', () => {
  const same = doc(qa(question('One?'), spoken('Ada', p())), qa(question(), spoken('Ada', p('B.'))))
  expect(join(same, startOf(same, 'B.'))).toBe('qa(q"One?" a[Ada](p"|B."))')
  const unanswered = doc(one, qa(question('Two?'), answer(p()), answer(p())))
  expect(join(unanswered, startOf(unanswered, 'Two?'))).toBe('qa(q"One?" a(p"A." p"|Two?"))')
})

it('takes a pair without words away', () => {
  const d = doc(one, qa(question(), answer(p())), p('After'))
  expect(join(d, startOf(d, ''))).toBe('qa(q"One?" a(p"A.|")) p"After"')
})

it('joins only to a pair that stands just before', () => {
  const d = doc(p('Intro'), one, h('Head'), qa(question('Two?'), answer(p('B.'))))
  expect(join(d, startOf(d, 'One?'))).toBeNull()
  expect(join(d, startOf(d, 'Two?'))).toBeNull()
})
