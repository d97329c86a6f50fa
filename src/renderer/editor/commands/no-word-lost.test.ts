import { baseKeymap, chainCommands } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { type Command, EditorState, NodeSelection, Selection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDocument, carets, ends, placesOfNodes } from '../../../../tests/helpers/arbitrary-text'
import { PairSelection } from '../pair-selection'
import { insertBlocks } from '../paste/insert-blocks'
import { answerEach, deleteAnswer } from './answers'
import { nodesOf, selectedBlocks, theseBlocks } from './blocks'
import { selectedAnswer } from './chosen'
import { deleteBlocks, duplicateBlocks } from './copies'
import { dropBlocks, landingAt } from './drop'
import { enterInPair } from './enter'
import { joinBack, joinForward } from './join'
import { joinPairBefore } from './join-pairs'
import { makeQuestion } from './make-question'
import { moveDown, moveUp } from './move'
import { moveAnswer } from './move-answer'
import { addAnswer, deletePair, duplicatePair } from './pair'
import { putBlock } from './put-block'
import { removeNumbers, renumberQuestions } from './renumber'
import { splitPair } from './split'
import { answer, divider, doc, h, p, qa, question, run, stateAt, ul } from './test-documents'
import { blockForms, turnInto } from './turn-into'

/** Whatever key is pressed wherever the caret is, no word goes missing: the law of this folder. */

/** Letters in reading order; where moving is the point, in any order. */
function letters(document: Node, sorted = false): string {
  const text = document.textContent.replace(/\s/g, '')
  return sorted ? [...text].sort().join('') : text
}

/** How many cards, rules, chips, footnotes and other things that are no letters there are. */
function others(document: Node): number {
  const leaves = document.textBetween(0, document.content.size, '', '◆').split('◆').length - 1
  return leaves + placesOfNodes(document, 'footnote').length
}

function keepsWords(name: string, command: Command, sorted = false) {
  it(`${name} keeps every word, at every caret`, () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        for (const caret of carets(document)) {
          const next = run(stateAt(document, caret), command)
          if (!next) continue
          expect(letters(next.doc, sorted)).toBe(letters(document, sorted))
          expect(placesOfNodes(next.doc, 'footnote', 'mention')).toHaveLength(
            placesOfNodes(document, 'footnote', 'mention').length,
          )
        }
      }),
      { numRuns: 150 },
    )
  })
}

function stateOf(document: Node, selection: Selection): EditorState {
  return EditorState.create({ doc: document, selection })
}

/** The document with each pair and answer selected as a whole, and with all pairs. */
function wholes(document: Node): EditorState[] {
  const nodes = placesOfNodes(document, 'qa', 'answer').map((pos) => NodeSelection.create(document, pos))
  const all = PairSelection.of(document, placesOfNodes(document, 'qa'))
  return [...nodes, ...(all ? [all] : [])].map((selection) => stateOf(document, selection))
}

/** The editor's own commands first, then ProseMirror's, as the keymap has them. */
const enter = chainCommands(enterInPair, baseKeymap.Enter as Command)
/** At the start of a block only: inside one, Backspace takes a letter, as it should. */
const backspace: Command = (state, dispatch) =>
  state.selection.$from.parentOffset === 0 &&
  chainCommands(joinBack, baseKeymap.Backspace as Command)(state, dispatch)
const forwardDelete: Command = (state, dispatch) =>
  state.selection.$from.parentOffset === state.selection.$from.parent.content.size &&
  chainCommands(joinForward, baseKeymap.Delete as Command)(state, dispatch)

describe('keys in the article', () => {
  keepsWords('Enter', enter)
  keepsWords('Backspace at the start of a block', backspace)
  keepsWords('Delete at the end of a block', forwardDelete)
  keepsWords('Turn into question', makeQuestion)
  keepsWords('Move up', moveUp, true)
  keepsWords('Move down', moveDown, true)
  keepsWords('Another answer', addAnswer)
  keepsWords('Split pair', splitPair)
  keepsWords('Join with the pair before', joinPairBefore)
  keepsWords('Give each person an answer', answerEach)
  keepsWords('Move answer up', moveAnswer(-1), true)
  keepsWords('Move answer down', moveAnswer(1), true)

  it('split and joined again, a pair says the same in the same order', () => {
    fc.assert(
      fc.property(aDocument, (document) => {
        for (const caret of carets(document)) {
          const parted = run(stateAt(document, caret), splitPair)
          if (!parted) continue
          // The caret is in the new pair's question.
          const joined = run(parted, joinPairBefore)
          expect(joined && letters(joined.doc)).toBe(letters(document))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('numbers come and go, and nothing else does', () => {
    const withoutDigits = (document: Node) => letters(document).replace(/\d\.?/g, '')
    fc.assert(
      fc.property(aDocument, fc.constantFrom(renumberQuestions, removeNumbers), (document, command) => {
        const next = run(stateOf(document, Selection.atStart(document)), command)
        if (next) expect(withoutDigits(next.doc)).toBe(withoutDigits(document))
      }),
      { numRuns: 300 },
    )
  })

  it('moves what is selected as a whole with every word of it', () => {
    const commands = [moveUp, moveDown, moveAnswer(-1), moveAnswer(1), joinPairBefore, answerEach]
    fc.assert(
      fc.property(aDocument, fc.constantFrom(...commands), (document, command) => {
        for (const state of wholes(document)) {
          const next = run(state, command)
          if (next) expect(letters(next.doc, true)).toBe(letters(document, true))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('takes away, and copies, exactly what is selected as a whole', () => {
    const words = (text: string) => [...text.replace(/\s/g, '')].sort().join('')
    fc.assert(
      fc.property(aDocument, (document) => {
        for (const state of wholes(document)) {
          const { content } = state.selection.content()
          const selected = content.textBetween(0, content.size)
          const whole = letters(document, true)
          const cut = state.apply(state.tr.deleteSelection())
          cut.doc.check()
          expect(words(letters(cut.doc) + selected)).toBe(whole)
          const deleted = run(state, selectedAnswer(state) ? deleteAnswer : deletePair)
          expect(deleted && words(letters(deleted.doc) + selected)).toBe(whole)
          const twice = run(state, duplicatePair)
          expect(twice && words(letters(twice.doc))).toBe(words(letters(document) + selected))
        }
      }),
      { numRuns: 300 },
    )
  })
  keepsWords('A new divider', putBlock(divider()))
  keepsWords('A new heading', putBlock(h('')))
  keepsWords('A new list', putBlock(ul('')))
  it('a turn into any form keeps every card and rule too', () => {
    fc.assert(
      fc.property(aDocument, fc.constantFrom(...blockForms), fc.nat(), (document, form, at) => {
        const places = carets(document)
        if (places.length === 0) return
        const next = run(stateAt(document, places[at % places.length] as number), turnInto(form))
        if (next) expect(others(next.doc)).toBe(others(document))
      }),
      { numRuns: 1000 },
    )
  })
  for (const form of blockForms) keepsWords(`Turn into the form ${form}`, turnInto(form))

  it('turning a selection into pairs keeps every word', () => {
    fc.assert(
      fc.property(aDocument, fc.nat(), fc.nat(), (document, one, other) => {
        const places = carets(document)
        if (places.length === 0) return
        const from = places[one % places.length] as number
        const to = places[other % places.length] as number
        const next = run(stateAt(document, Math.min(from, to), Math.max(from, to)), makeQuestion)
        if (next) expect(letters(next.doc)).toBe(letters(document))
      }),
      { numRuns: 500 },
    )
  })

  const selection = fc.tuple(aDocument, fc.nat(), fc.nat()).map(([document, one, other]) => {
    const places = ends(document)
    const [from = 0, to = 0] = [places[one % places.length], places[other % places.length]]
      .map(Number)
      .sort((a, b) => a - b)
    return { document, from, to, isThere: places.length > 0 }
  })

  it('deleting or typing over a selection, from anywhere to anywhere, takes only what was selected', () => {
    fc.assert(
      fc.property(selection, fc.constantFrom('', 'X'), ({ document, from, to, isThere }, typed) => {
        if (!isThere) return
        const { tr } = stateAt(document, from, to)
        const next = typed === '' ? tr.deleteSelection() : tr.insertText(typed)
        next.doc.check()
        const left = document.textBetween(0, from) + typed + document.textBetween(to, document.content.size)
        expect(letters(next.doc)).toBe(left.replace(/\s/g, ''))
      }),
      { numRuns: 1500 },
    )
  })

  it('blocks pasted over a selection, from anywhere to anywhere, arrive whole and take only what was selected', () => {
    const pasted = fc.constantFrom(
      [p('Aa.'), p('Bb.')],
      [h('Cc'), p('Dd.')],
      [p('Gg'), qa(question('Hh?'), answer(p('Ii.'), p('Jj')))],
    )
    // In a footnote the words of another stand in brackets.
    const sorted = (text: string) => [...text.replace(/[\s()]/g, '')].sort().join('')
    fc.assert(
      fc.property(selection, pasted, ({ document, from, to, isThere }, blocks) => {
        if (!isThere) return
        const next = run(stateAt(document, from, to), insertBlocks(blocks))
        const words = blocks.map((block) => block.textContent).join('')
        const left = document.textBetween(0, from) + words + document.textBetween(to, document.content.size)
        expect(next && sorted(letters(next.doc))).toBe(sorted(left))
      }),
      { numRuns: 1000 },
    )
  })

  it('a piece copied from anywhere and put anywhere arrives whole', () => {
    fc.assert(
      fc.property(aDocument, aDocument, fc.nat(), fc.nat(), fc.nat(), (document, source, one, other, at) => {
        const places = carets(document)
        const ends = carets(source)
        if (places.length === 0 || ends.length === 0) return
        const [from, to] = [ends[one % ends.length], ends[other % ends.length]].sort(
          (a, b) => Number(a) - Number(b),
        ) as [number, number]
        const slice = source.slice(from, to)
        const state = stateAt(document, places[at % places.length] as number)
        const next = state.apply(state.tr.replaceSelection(slice))
        next.doc.check()
        const words = letters(document) + slice.content.textBetween(0, slice.content.size).replace(/\s/g, '')
        expect(letters(next.doc, true)).toBe([...words].sort().join(''))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('blocks', () => {
  /** Every block of a document that a handle can be beside, by its first and last place. */
  function blocksOf(document: Node): [from: number, to: number][] {
    const found: [number, number][] = []
    document.descendants((node, pos) => {
      if (theseBlocks(pos, pos + node.nodeSize)({ doc: document } as EditorState))
        found.push([pos, pos + node.nodeSize])
    })
    return found
  }

  it('duplicating adds the words of the blocks once more, and deleting takes away no others', () => {
    fc.assert(
      fc.property(aDocument, fc.nat(), (document, at) => {
        const places = carets(document)
        if (places.length === 0) return
        const state = stateAt(document, places[at % places.length] as number)
        const blocks = selectedBlocks(state)
        if (!blocks) throw new Error('a caret without a block')
        const words = letters(document.cut(blocks.from, blocks.to))
        const twice = run(state, duplicateBlocks())
        expect(letters(twice?.doc as Node, true)).toBe([...letters(document), ...words].sort().join(''))
        const without = run(state, deleteBlocks())
        expect([...letters(without?.doc as Node), ...words].sort().join('')).toBe(letters(document, true))
      }),
      { numRuns: 1000 },
    )
  })

  it('a block dropped anywhere arrives whole, once, in a document that is still one', () => {
    let landed = 0
    fc.assert(
      fc.property(aDocument, fc.nat(), fc.nat(), (document, one, other) => {
        const all = blocksOf(document)
        const [from, to] = all[one % all.length] as [number, number]
        const pos = all.flat()[other % (2 * all.length)] as number
        const state = EditorState.create({ doc: document })
        const blocks = theseBlocks(from, to)(state)
        if (!blocks) throw new Error('no blocks there')
        const landing = landingAt(document, pos, nodesOf(blocks), blocks.parent)
        const next = landing && run(state, dropBlocks(blocks, landing))
        if (!next) return
        landed += 1
        expect(letters(next.doc, true)).toBe(letters(document, true))
        expect(others(next.doc)).toBe(others(document))
      }),
      { numRuns: 1500 },
    )
    expect(landed).toBeGreaterThan(500)
  })

  it('a pair or a heading never lands in an answer', () => {
    const document = doc(
      qa(question('Why?'), answer(p('So.'))),
      h('Next'),
      qa(question('And?'), answer(p('No.'))),
    )
    const inAnswer = endOfPair(document)
    for (const [from, to] of [
      [document.child(0).nodeSize, document.child(0).nodeSize + 6],
      [document.child(0).nodeSize + 6, document.content.size],
    ] as const)
      expect(landingAt(document, inAnswer, document.slice(from, to).content.content, document)).toBeNull()
  })
})

/** After the last block of the first pair's answer. */
function endOfPair(document: Node): number {
  return (document.firstChild as Node).nodeSize - 2
}
