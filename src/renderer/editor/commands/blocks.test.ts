import type { Node } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { withNewIds } from '../paste/insert-blocks'
import { blocksAround, selectedBlocks, theseBlocks } from './blocks'
import { deleteBlocks, duplicateBlocks } from './copies'
import { dropBlocks, landingAt } from './drop'
import { moveBlocksBy } from './move'
import {
  answer,
  card,
  doc,
  draw,
  endOf,
  h,
  p,
  qa,
  question,
  quote,
  run,
  spoken,
  startOf,
  stateAt,
  ul,
} from './test-documents'
import { type BlockForm, turnInto } from './turn-into'

const long = doc(
  p('Intro'),
  qa(question('Why?'), answer(p('One.'), ul('a', 'b'), p('Two.'))),
  quote(p('Said'), p('twice')),
  h('Next'),
)

function at(document: Node, words: string): EditorState {
  return stateAt(document, startOf(document, words))
}

function chosen(state: EditorState): string {
  const blocks = selectedBlocks(state)
  return blocks ? state.doc.textBetween(blocks.from, blocks.to, '/') : ''
}

describe('which blocks a command acts on', () => {
  it('is the item, the block of an answer or a quotation, the pair from its question', () => {
    expect(chosen(at(long, 'b'))).toBe('b')
    expect(chosen(at(long, 'Two.'))).toBe('Two.')
    expect(chosen(at(long, 'twice'))).toBe('twice')
    expect(chosen(at(long, 'Why?'))).toBe('Why?/One./a/b/Two.')
  })
  it('is all that a selection touches, without the block at whose start it ends', () => {
    expect(chosen(stateAt(long, startOf(long, 'One.') + 1, startOf(long, 'a') + 1))).toBe('One./a/b')
    expect(chosen(stateAt(long, startOf(long, 'a'), startOf(long, 'Two.')))).toBe('a/b')
    expect(chosen(stateAt(long, startOf(long, 'Intro'), startOf(long, 'One.') + 1))).toBe(
      'Intro/Why?/One./a/b/Two.',
    )
  })
  it('widens from an item to its list, its answer’s pair, and no further', () => {
    const item = selectedBlocks(at(long, 'a'))
    const list = item && blocksAround(long, item)
    const pair = list && blocksAround(long, list)
    expect(list?.parent.child(list.first).type.name).toBe('bulletList')
    expect(pair?.parent.child(pair.first).type.name).toBe('qa')
    expect(pair && blocksAround(long, pair)).toBeNull()
  })
})

describe('moving', () => {
  it('takes an item through its list, then the list through its answer, then the pair', () => {
    let state: EditorState | null = at(long, 'b')
    const seen: string[] = []
    for (let step = 0; step < 3 && state; step += 1) {
      state = run(state, moveBlocksBy(-1))
      if (state) seen.push(draw(state).slice(0, 64))
    }
    expect(seen).toEqual([
      'p"Intro" qa(q"Why?" a(p"One." ul(li(p"|b") li(p"a")) p"Two.")) b',
      'p"Intro" qa(q"Why?" a(ul(li(p"|b") li(p"a")) p"One." p"Two.")) b',
      'qa(q"Why?" a(ul(li(p"|b") li(p"a")) p"One." p"Two.")) p"Intro" b',
    ])
  })
  it('takes the caret along to a block that is moved from afar', () => {
    const d = doc(p('a'), p('b'), p('c'))
    const next = run(at(d, 'a'), moveBlocksBy(-1, theseBlocks(6, 9)))
    expect(next && draw(next)).toBe('p"a" p"c|" p"b"')
  })
  it('takes the whole pair from its question and from an answer of one block', () => {
    const short = doc(qa(question('A?'), answer(p('x'))), p('y'))
    for (const words of ['A?', 'x'])
      expect(run(at(short, words), moveBlocksBy(1))?.doc.firstChild?.textContent).toBe('y')
  })
})

describe('duplicating and deleting', () => {
  it('gives the copy ids of its own and leaves the first its', () => {
    const document = doc(...[p('One.'), qa(question('Q?'), answer(p('A.')))].map(withNewIds))
    // Without the plugin that sets missing and doubled ids, one by one.
    const state = at(document, 'Q?')
    const next = run(state, duplicateBlocks())
    const ids: unknown[] = []
    next?.doc.descendants((node) => {
      if (node.isBlock) ids.push(node.attrs.id)
    })
    expect(next?.doc.child(1)).toBe(document.child(1))
    expect(next?.doc.childCount).toBe(3)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('keeps a line to write in, and takes a list away with its last item', () => {
    const d = doc(qa(question('Q?'), answer(p('A.'))), ul('only'), p('End'))
    expect(draw(run(at(d, 'A.'), deleteBlocks()) as EditorState)).toBe(
      'qa(q"Q?" a(p"|")) ul(li(p"only")) p"End"',
    )
    expect(draw(run(at(d, 'only'), deleteBlocks()) as EditorState)).toBe('qa(q"Q?" a(p"A.")) p"|End"')
    expect(draw(run(at(doc(p('all')), 'all'), deleteBlocks()) as EditorState)).toBe('p"|"')
  })
})

describe('turning into', () => {
  const into = (document: Node, words: string, form: BlockForm) => {
    const next = run(stateAt(document, endOf(document, words)), turnInto(form))
    return next && draw(next)
  }
  it('keeps the caret with its words', () => {
    const d = doc(p('Before'), p('Line'))
    expect(into(d, 'Line', 'heading3')).toBe('p"Before" h"Line|"')
    expect(into(d, 'Line', 'bulletList')).toBe('p"Before" ul(li(p"Line|"))')
    expect(into(d, 'Line', 'pullQuote')).toBe('p"Before" pullQuote"Line|"')
    expect(into(d, 'Line', 'question')).toMatch(/^p"Before" qa\(q"Line\|"/)
    expect(into(d, 'Line', 'paragraph')).toBeNull()
  })
  it('takes one item out of its list and lets the list go on after', () => {
    expect(into(doc(ul('a', 'b', 'c')), 'b', 'heading2')).toBe('ul(li(p"a")) h"b|" ul(li(p"c"))')
    expect(into(doc(ul('a', 'b')), 'b', 'orderedList')).toBe('orderedList(li(p"a") li(p"b|"))')
  })
  it('goes on counting after an item that has left a numbered list, with the caret in it', () => {
    const list = run(stateAt(doc(ul('a', 'b', 'c'), p('far')), 3), turnInto('orderedList'))?.doc as Node
    const item = list.resolve(startOf(list, 'b')).before(2)
    const next = run(at(list, 'far'), turnInto('heading2', theseBlocks(item, item + 5)))
    expect(next && draw(next)).toBe('orderedList(li(p"a")) h"b|" orderedList(li(p"c")) p"far"')
    expect(next?.doc.child(2).attrs.start).toBe(2)
  })
  it('makes text of a pair, and lines of a quotation', () => {
    const pair = doc(qa(question('Q?'), answer(p('A.'), card(), ul('x'))))
    expect(into(pair, 'Q?', 'paragraph')).toBe('p"Q?|" p"A." productCard() p"x"')
    expect(into(doc(quote(p('Said'), p('twice'))), 'twice', 'paragraph')).toBe('p"Said" p"twice|"')
  })
  it('makes no heading in an answer, and nothing of a card', () => {
    expect(into(long, 'One.', 'heading2')).toBeNull()
    const d = doc(card(), p('x'))
    expect(run(at(d, 'x'), turnInto('heading2', theseBlocks(0, 1)))).toBeNull()
  })
  it('leaves a pair among the chosen blocks as it is, its speakers with it, unless text is asked for', () => {
    const d = doc(p('New?'), qa(question('Old?'), spoken('Ada', p('A.'))))
    for (const form of ['question', 'heading2', 'bulletList', 'blockquote'] as const) {
      const next = run(stateAt(d, 1, d.content.size - 3), turnInto(form))
      expect(next?.doc.childCount).toBe(2)
      expect(next?.doc.child(1)).toBe(d.child(1))
      expect(run(at(d, 'Old?'), turnInto(form))).toBeNull()
    }
  })
})

describe('dropping', () => {
  const drop = (document: Node, what: string, pos: number) => {
    const state = at(document, what)
    const blocks = selectedBlocks(state)
    if (!blocks) return null
    const landing = landingAt(document, pos, [blocks.parent.child(blocks.first)], blocks.parent)
    const next = landing && run(state, dropBlocks(blocks, landing))
    return next && draw(next)
  }
  it('keeps an item an item: in a list of its own, or among others', () => {
    const d = doc(p('A'), ul('x', 'y'), p('B'))
    expect(drop(d, 'x', 0)).toBe('ul(li(p"x|")) p"A" ul(li(p"y")) p"B"')
    expect(drop(d, 'B', 4)).toBe('p"A" ul(li(p"B|") li(p"x") li(p"y"))')
  })
  it('leaves a line where the only block of an answer was', () => {
    const d = doc(qa(question('Q?'), answer(p('A.'))), p('End'))
    expect(drop(d, 'A.', d.content.size)).toBe('qa(q"Q?" a(p"")) p"End" p"A.|"')
  })
  it('does nothing on itself', () => {
    const d = doc(p('A'), p('B'))
    expect(drop(d, 'A', 0)).toBeNull()
    expect(drop(d, 'A', 3)).toBeNull()
  })
})
