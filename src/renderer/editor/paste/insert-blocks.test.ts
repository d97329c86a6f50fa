import { blockIdentityPlugin } from '@shared/article/block-identity'
import type { Node } from '@tiptap/pm/model'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
  run,
  spoken,
  startOf,
  stateAt,
  ul,
} from '../commands/test-documents'
import { insertBlocks, withNewIds } from './insert-blocks'

function paste(document: Node, from: number, blocks: Node[], to = from): string | null {
  return drawAfter(document, from, insertBlocks(blocks), to)
}

const pair = qa(question('New?'), answer(p('Yes.')))

describe('putting pasted blocks into the text', () => {
  it('lets one paragraph go on in the line', () => {
    const d = doc(p('Before after'))
    expect(paste(d, startOf(d, 'Before after') + 7, [p('and ')])).toBe('p"Before and |after"')
  })
  it('takes the place of an empty paragraph', () => {
    const d = doc(p())
    expect(paste(d, 1, [p('Intro'), pair])).toBe('p"Intro" qa(q"New?" a(p"Yes.|"))')
  })
  it('stands between the halves of a paragraph', () => {
    const d = doc(p('Before after'))
    expect(paste(d, startOf(d, 'Before after') + 6, [p('x'), pair])).toBe(
      'p"Before" p"x" qa(q"New?" a(p"Yes.|")) p" after"',
    )
  })
  it('keeps what an answer can hold in the answer and puts the rest after the pair', () => {
    const d = doc(qa(question('Why?'), answer(p('AB'), p('C'))), p('End'))
    expect(paste(d, startOf(d, 'AB') + 1, [p('x'), ul('y'), h('Head'), pair])).toBe(
      'qa(q"Why?" a(p"A" p"x" ul(li(p"y")) p"B" p"C")) h"Head" qa(q"New?" a(p"Yes.|")) p"End"',
    )
  })
  it('fills an empty pair with pasted pairs', () => {
    const d = doc(qa(question(), answer(p())))
    expect(paste(d, 2, [pair, pair])).toBe('qa(q"New?" a(p"Yes.")) qa(q"New?" a(p"Yes.|"))')
  })
  it('spreads lines pasted into a question over the question and its answer', () => {
    const d = doc(qa(question('Why'), answer(p())))
    expect(paste(d, endOf(d, 'Why'), [p(' so?'), p('Because.')])).toBe('qa(q"Why so?" a(p"Because.|"))')
  })
  it('replaces what is selected', () => {
    const d = doc(p('One two three'))
    const from = startOf(d, 'One two three')
    expect(paste(d, from + 4, [p('2')], from + 7)).toBe('p"One 2| three"')
  })
})

describe('no word goes missing', () => {
  const word = fc.constantFrom('', 'pore', 'Why?', 'clay mask')
  const plain = fc.oneof(
    word.map(p),
    word.map(h),
    fc.array(word, { minLength: 1, maxLength: 2 }).map((items) => ul(...items)),
    fc.constant(null).map(card),
  )
  const answerBlocks = fc.array(
    fc.oneof(
      word.map(p),
      word.map((w) => ul(w)),
    ),
    { minLength: 1, maxLength: 2 },
  )
  const aPair = fc
    .tuple(word, answerBlocks, answerBlocks, fc.boolean())
    .map(([asked, one, two, table]) =>
      table
        ? qa(question(asked), spoken('Ada', ...one), answer(...two))
        : qa(question(asked), answer(...one)),
    )
  const blocks = fc.array(fc.oneof(plain, aPair), { minLength: 1, maxLength: 4 })

  it('of the text or of the paste, at every caret', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, pasted) => {
        const document = doc(...before)
        const expected = sorted(document.textContent + doc(...pasted).textContent)
        document.descendants((node, pos) => {
          if (!node.isTextblock) return
          for (let at = 0; at <= node.content.size; at += 1) {
            const state = run(stateAt(document, pos + 1 + at), insertBlocks(pasted))
            expect(sorted(state?.doc.textContent ?? '')).toBe(expected)
          }
        })
      }),
      { numRuns: 400 },
    )
  })
})

describe('ids of pasted blocks', () => {
  it('are there before the editor looks, so that it has none to set one by one', () => {
    const document = doc(withNewIds(p('Here')))
    const state = EditorState.create({
      doc: document,
      selection: TextSelection.create(document, 5),
      plugins: [blockIdentityPlugin()],
    })
    const pasted = [pair, ul('a', 'b'), p('c')].map(withNewIds)
    insertBlocks(pasted)(state, (transaction) => {
      expect(state.applyTransaction(transaction).transactions).toHaveLength(1)
    })
    const ids: unknown[] = []
    for (const block of pasted)
      block.descendants((node) => {
        if (node.isBlock) ids.push(node.attrs.id)
      })
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).not.toContain(null)
  })
})

function sorted(text: string): string {
  return [...text].sort().join('')
}
